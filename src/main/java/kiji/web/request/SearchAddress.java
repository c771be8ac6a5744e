package kiji.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import kiji.search.Parameter;
import kiji.search.SearchParameters;
import kiji.web.edge.PercentEncoding;

/// A search as an address: what links on a result page are made from. Every change gives another
/// one, on its first page.
///
/// @param search what is asked there
public record SearchAddress(SearchParameters search) {
  public static SearchAddress empty() {
    return new SearchAddress(SearchParameters.NONE);
  }

  public List<String> all(Parameter<?> parameter) {
    return search.words(parameter);
  }

  /// The first value; empty text when there is none.
  public String first(Parameter<?> parameter) {
    return all(parameter).stream().findFirst().orElse("");
  }

  /// With another value of a parameter.
  public <T> SearchAddress with(Parameter<T> parameter, T value) {
    return new SearchAddress(search.firstPage().with(parameter, value));
  }

  /// With these words alone for a parameter; none takes it away.
  public SearchAddress withWords(Parameter<?> parameter, String... words) {
    return new SearchAddress(search.firstPage().withWords(parameter, List.of(words)));
  }

  /// With one value more.
  public SearchAddress plus(Parameter<?> parameter, String value) {
    List<String> list = new ArrayList<>(all(parameter));
    list.add(value);
    return withWords(parameter, list.toArray(String[]::new));
  }

  /// With one value less.
  public SearchAddress minus(Parameter<?> parameter, String value) {
    return withWords(
        parameter, all(parameter).stream().filter(v -> !v.equals(value)).toArray(String[]::new));
  }

  /// What is given, in the order of [kiji.search.SearchParameter].
  public List<Parameters.Given> parameters() {
    List<Parameters.Given> list = new ArrayList<>();
    search
        .written()
        .forEach(
            (parameter, words) ->
                words.forEach(word -> list.add(new Parameters.Given(parameter.name(), word))));
    return list;
  }

  /// The search page's address, as paths are inside of the server; [Visitor] makes links of them.
  ///
  /// @param language the interface language asked for by address; empty text when by header
  public String href(String language) {
    return hrefOf("/", language);
  }

  /// The address of what answers this search at a path.
  ///
  /// @param language likewise
  public String hrefOf(String path, String language) {
    StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    for (Parameters.Given parameter : parameters()) {
      query.add(parameter.name() + "=" + PercentEncoding.encode(parameter.value()));
    }
    if (!language.isEmpty()) {
      query.add("ui=" + language);
    }
    return query.toString();
  }
}
