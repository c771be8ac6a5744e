package kiji.web.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.search.Parameter;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.Taken;
import kiji.settings.NearestName;

/// Takes the parameters of one request apart, strictly: what it cannot read it notes down and
/// passes over. Not for sharing between threads.
public final class ParameterReader {
  private static final int LONGEST_ECHO = 60;

  /// A parameter that could not be taken as it was given.
  ///
  /// @param name as given
  /// @param detail what, which, what to do
  public record Bad(String name, String value, String detail) {}

  private final Map<Parameter<?>, List<Parameters.Given>> given = new LinkedHashMap<>();
  private final Map<Parameter<?>, List<String>> accepted = new LinkedHashMap<>();
  private final List<Bad> bad = new ArrayList<>();

  ParameterReader(Parameters parameters) {
    for (String name : parameters.broken()) {
      bad.add(new Bad(name, "", "the percent encoding of '" + shorten(name) + "' is broken"));
    }
    for (Parameters.Given parameter : parameters.all()) {
      Optional<Parameter<?>> known = SearchParameter.named(parameter.name());
      if (known.isPresent()) {
        given.computeIfAbsent(known.get(), p -> new ArrayList<>()).add(parameter);
      } else {
        bad.add(unknown(parameter));
      }
    }
    SearchParameter.all().forEach(this::take);
  }

  /// What was understood.
  SearchParameters read() {
    return new SearchParameters(accepted);
  }

  List<Bad> bad() {
    return bad;
  }

  /// Notes that a value, readable by itself, cannot be had.
  void refuse(Parameter<?> parameter, String detail) {
    for (Parameters.Given value : given.getOrDefault(parameter, List.of())) {
      bad.add(new Bad(value.name(), value.value(), detail));
    }
    accepted.remove(parameter);
  }

  private void take(Parameter<?> parameter) {
    List<String> words = new ArrayList<>();
    for (Parameters.Given value : values(parameter)) {
      Taken taken = parameter.kind().take(value.value());
      words.addAll(taken.words());
      taken.unreadable().forEach(part -> bad.add(unreadable(value, part)));
    }
    accepted.put(parameter, words);
  }

  /// The first alone of what is no list.
  private List<Parameters.Given> values(Parameter<?> parameter) {
    List<Parameters.Given> values = given.getOrDefault(parameter, List.of());
    if (parameter.kind().isList() || values.size() <= 1) {
      return values;
    }
    String name = values.getLast().name();
    bad.add(
        new Bad(name, "", "'" + name + "' was given " + values.size() + " times; once will do"));
    return values.subList(0, 1);
  }

  private static Bad unknown(Parameters.Given parameter) {
    String detail =
        "'"
            + shorten(parameter.name())
            + "' is not a parameter of a search"
            + hint(parameter.name(), SearchParameter.allNames());
    return new Bad(parameter.name(), parameter.value(), detail);
  }

  private static Bad unreadable(Parameters.Given value, Taken.Unreadable part) {
    String detail =
        "'"
            + shorten(value.value())
            + "' cannot be taken as '"
            + value.name()
            + "': expected "
            + part.expected()
            + hint(part.word(), part.known());
    return new Bad(value.name(), value.value(), detail);
  }

  private static String hint(String typed, List<String> known) {
    return NearestName.of(typed, known).map(name -> ". Did you mean '" + name + "'?").orElse("");
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_ECHO
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
  }
}
