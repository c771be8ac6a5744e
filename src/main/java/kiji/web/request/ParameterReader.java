package kiji.web.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kiji.settings.NearestName;

/// Takes the parameters of one request apart, strictly: what it cannot read it notes down and
/// passes over. Not for sharing between threads.
public final class ParameterReader {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int LONGEST_ECHO = 60;

  /// A parameter that could not be taken as it was given.
  ///
  /// @param name as given
  /// @param detail what, which, what to do
  public record Bad(String name, String value, String detail) {}

  private final Map<SearchParameter, List<Parameters.Parameter>> given =
      new EnumMap<>(SearchParameter.class);
  private final Map<SearchParameter, List<String>> accepted = new EnumMap<>(SearchParameter.class);
  private final List<Bad> bad = new ArrayList<>();

  ParameterReader(Parameters parameters) {
    for (String name : parameters.broken()) {
      bad.add(new Bad(name, "", "the percent encoding of '" + shorten(name) + "' is broken"));
    }
    for (Parameters.Parameter parameter : parameters.all()) {
      Optional<SearchParameter> known = SearchParameter.named(parameter.name());
      if (known.isPresent()) {
        given.computeIfAbsent(known.get(), p -> new ArrayList<>()).add(parameter);
      } else {
        bad.add(unknown(parameter));
      }
    }
  }

  private static Bad unknown(Parameters.Parameter parameter) {
    String detail =
        "'"
            + shorten(parameter.name())
            + "' is not a parameter of a search"
            + hint(parameter.name(), SearchParameter.allNames());
    return new Bad(parameter.name(), parameter.value(), detail);
  }

  /// What was understood, each value as Kiji writes it.
  Map<SearchParameter, List<String>> accepted() {
    return accepted;
  }

  List<Bad> bad() {
    return bad;
  }

  /// The only value, as it is.
  Optional<String> text(SearchParameter parameter) {
    return single(parameter).map(value -> accept(parameter, value.value()));
  }

  /// The only value, read by a reader that may find it unreadable.
  ///
  /// @param expected what a good value is, for the message
  <T> Optional<T> value(
      SearchParameter parameter, String expected, Function<String, Optional<T>> reader) {
    Optional<Parameters.Parameter> only = single(parameter);
    if (only.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> read = reader.apply(only.get().value());
    if (read.isEmpty()) {
      refuse(only.get(), expected, "");
    } else {
      accept(parameter, only.get().value());
    }
    return read;
  }

  /// A whole number within bounds, in ASCII digits.
  int number(SearchParameter parameter, int least, int most, int otherwise) {
    return this.<Integer>value(
            parameter,
            "a whole number from " + least + " to " + most,
            text ->
                Optional.of(text)
                    .filter(t -> WHOLE_NUMBER.matcher(t).matches())
                    .map(Integer::valueOf)
                    .filter(n -> n >= least && n <= most))
        .orElse(otherwise);
  }

  boolean flag(SearchParameter parameter, boolean otherwise) {
    return choice(parameter, Map.of("true", true, "false", false)).orElse(otherwise);
  }

  /// One of a few words.
  <T> Optional<T> choice(SearchParameter parameter, Map<String, T> choices) {
    return single(parameter).flatMap(value -> chosen(parameter, value, value.value(), choices));
  }

  /// Any of a few words; repeated or parted by commas.
  <T> List<T> choices(SearchParameter parameter, Map<String, T> choices) {
    List<T> chosen = new ArrayList<>();
    for (Parameters.Parameter value : given.getOrDefault(parameter, List.of())) {
      for (String word : value.value().split(",", -1)) {
        chosen(parameter, value, word.strip(), choices).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  /// Words of the reader's own; repeated or parted by commas.
  List<String> words(SearchParameter parameter) {
    List<String> words = new ArrayList<>();
    for (Parameters.Parameter value : given.getOrDefault(parameter, List.of())) {
      List<String> parts =
          Arrays.stream(value.value().split(",", -1))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .toList();
      if (parts.isEmpty()) {
        refuse(value, "one or more words parted by commas", "");
      }
      parts.forEach(word -> words.add(accept(parameter, word)));
    }
    return words;
  }

  /// Names that may hold commas themselves (`Doe, Jane`): each value counts whole and in its parts.
  List<String> names(SearchParameter parameter) {
    List<String> names = new ArrayList<>();
    for (Parameters.Parameter value : given.getOrDefault(parameter, List.of())) {
      String whole = value.value().strip();
      if (whole.isEmpty()) {
        refuse(value, "a name", "");
        continue;
      }
      names.add(accept(parameter, whole));
      if (whole.indexOf(',') >= 0) {
        Arrays.stream(whole.split(",", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .forEach(names::add);
      }
    }
    return names;
  }

  /// Notes that a value, readable by itself, cannot be had.
  void refuse(SearchParameter parameter, String detail) {
    for (Parameters.Parameter value : given.getOrDefault(parameter, List.of())) {
      bad.add(new Bad(value.name(), value.value(), detail));
    }
    accepted.remove(parameter);
  }

  private Optional<Parameters.Parameter> single(SearchParameter parameter) {
    List<Parameters.Parameter> values = given.getOrDefault(parameter, List.of());
    if (values.size() > 1) {
      String name = values.getLast().name();
      bad.add(
          new Bad(name, "", "'" + name + "' was given " + values.size() + " times; once will do"));
    }
    return values.stream().findFirst();
  }

  private <T> Optional<T> chosen(
      SearchParameter parameter, Parameters.Parameter value, String word, Map<String, T> choices) {
    Optional<T> meant = Optional.ofNullable(choices.get(word));
    if (meant.isEmpty()) {
      List<String> known = choices.keySet().stream().sorted().toList();
      refuse(value, String.join(", ", known), hint(word, known));
    } else {
      accept(parameter, word);
    }
    return meant;
  }

  private void refuse(Parameters.Parameter value, String expected, String hint) {
    String detail =
        "'"
            + shorten(value.value())
            + "' cannot be taken as '"
            + value.name()
            + "': expected "
            + expected;
    bad.add(new Bad(value.name(), value.value(), detail + hint));
  }

  private String accept(SearchParameter parameter, String value) {
    accepted.computeIfAbsent(parameter, p -> new ArrayList<>()).add(value);
    return value;
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
