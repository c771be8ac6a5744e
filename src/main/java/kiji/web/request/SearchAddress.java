package kiji.web.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import kiji.web.edge.PercentEncoding;

/// A search as an address: what links on a result page are made from. Immutable; every change gives
/// another one, on its first page.
public final class SearchAddress {
  private static final Set<SearchParameter> PLACES =
      Set.of(SearchParameter.PAGE, SearchParameter.CURSOR);

  private final Map<SearchParameter, List<String>> values;

  SearchAddress(Map<SearchParameter, List<String>> values) {
    this.values = new EnumMap<>(SearchParameter.class);
    values.forEach((parameter, list) -> this.values.put(parameter, List.copyOf(list)));
  }

  public static SearchAddress empty() {
    return new SearchAddress(Map.of());
  }

  public List<String> all(SearchParameter parameter) {
    return values.getOrDefault(parameter, List.of());
  }

  /// The first value; empty text when there is none.
  public String first(SearchParameter parameter) {
    return all(parameter).stream().findFirst().orElse("");
  }

  /// With these values alone for a parameter; none takes it away.
  public SearchAddress with(SearchParameter parameter, String... list) {
    Map<SearchParameter, List<String>> changed = copy();
    PLACES.forEach(changed::remove);
    changed.remove(parameter);
    if (list.length > 0) {
      changed.put(parameter, List.of(list));
    }
    return new SearchAddress(changed);
  }

  /// With one value more.
  public SearchAddress plus(SearchParameter parameter, String value) {
    List<String> list = new ArrayList<>(all(parameter));
    list.add(value);
    return with(parameter, list.toArray(String[]::new));
  }

  /// With one value less.
  public SearchAddress minus(SearchParameter parameter, String value) {
    return with(
        parameter, all(parameter).stream().filter(v -> !v.equals(value)).toArray(String[]::new));
  }

  /// What is given, in the order of [SearchParameter].
  public List<Parameters.Parameter> parameters() {
    List<Parameters.Parameter> list = new ArrayList<>();
    values.forEach(
        (parameter, texts) ->
            texts.forEach(text -> list.add(new Parameters.Parameter(parameter.fieldName(), text))));
    return list;
  }

  /// The search page's address.
  ///
  /// @param language the interface language asked for by address; empty text when by header
  public String href(String language) {
    StringJoiner query = new StringJoiner("&", "/?", "").setEmptyValue("/");
    for (Parameters.Parameter parameter : parameters()) {
      query.add(parameter.name() + "=" + PercentEncoding.encode(parameter.value()));
    }
    if (!language.isEmpty()) {
      query.add("ui=" + language);
    }
    return query.toString();
  }

  private Map<SearchParameter, List<String>> copy() {
    Map<SearchParameter, List<String>> copy = new EnumMap<>(SearchParameter.class);
    copy.putAll(values);
    return copy;
  }
}
