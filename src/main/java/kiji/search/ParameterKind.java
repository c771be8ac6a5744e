package kiji.search;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be written for a parameter, and what it means. Reading never fails: what cannot be
/// taken is told by [#take] and means nothing.
///
/// @param <T> what the words mean
public sealed interface ParameterKind<T> {
  /// Commas with an even number of quotes behind them.
  Pattern BETWEEN_COMMAS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  /// Reads one value as it was given.
  Taken take(String given);

  /// What words mean together; the default when there are none that mean anything.
  T meaning(List<String> words);

  /// The words that mean a value: none for the default.
  List<String> words(T value);

  /// Whether more values than one are read.
  default boolean isList() {
    return false;
  }

  /// Anything at all; empty text by default.
  record Text() implements ParameterKind<String> {
    @Override
    public Taken take(String given) {
      return Taken.of(given);
    }

    @Override
    public String meaning(List<String> words) {
      return words.isEmpty() ? "" : words.getFirst();
    }

    @Override
    public List<String> words(String value) {
      return value.isEmpty() ? List.of() : List.of(value);
    }
  }

  /// `true` or `false`.
  record Flag(boolean otherwise) implements ParameterKind<Boolean> {
    @Override
    public Taken take(String given) {
      return choice().take(given);
    }

    @Override
    public Boolean meaning(List<String> words) {
      return choice().meaning(words);
    }

    @Override
    public List<String> words(Boolean value) {
      return choice().words(value);
    }

    private Choice<Boolean> choice() {
      return new Choice<>(Map.of("true", true, "false", false), otherwise);
    }
  }

  /// A whole number within bounds, in ASCII digits.
  ///
  /// @param told the largest that makes sense; beyond it the search says itself what to do instead
  /// @param most the largest that is read
  record WholeNumber(int least, int told, int most, int otherwise)
      implements ParameterKind<Integer> {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    @Override
    public Taken take(String given) {
      return read(given).isPresent()
          ? Taken.of(given)
          : Taken.unreadable(given, "a whole number from " + least + " to " + told);
    }

    @Override
    public Integer meaning(List<String> words) {
      return words.stream().findFirst().flatMap(this::read).orElse(otherwise);
    }

    @Override
    public List<String> words(Integer value) {
      return value == otherwise ? List.of() : List.of(Integer.toString(value));
    }

    private Optional<Integer> read(String word) {
      return Optional.of(word)
          .filter(text -> DIGITS.matcher(text).matches())
          .map(Integer::valueOf)
          .filter(number -> number >= least && number <= most);
    }
  }

  /// One of a few words.
  ///
  /// @param choices meanings by word; of several words for one, the first is Kiji's own
  record Choice<T>(Map<String, T> choices, T otherwise) implements ParameterKind<T> {
    public Choice {
      choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    @Override
    public Taken take(String given) {
      return oneOf(choices.keySet(), given);
    }

    @Override
    public T meaning(List<String> words) {
      return words.stream()
          .findFirst()
          .flatMap(word -> Optional.ofNullable(choices.get(word)))
          .orElse(otherwise);
    }

    @Override
    public List<String> words(T value) {
      return value.equals(otherwise) ? List.of() : List.of(wordFor(choices, value));
    }

    /// The word for the default.
    public String usual() {
      return wordFor(choices, otherwise);
    }
  }

  /// Any of a few words; repeated or parted by commas.
  ///
  /// @param choices meanings by word; of several words for one, the first is Kiji's own
  record Choices<T>(Map<String, T> choices, List<T> otherwise) implements ParameterKind<List<T>> {
    public Choices {
      choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public Taken take(String given) {
      List<Taken> parts =
          Arrays.stream(given.split(",", -1))
              .map(word -> oneOf(choices.keySet(), word.strip()))
              .toList();
      return new Taken(
          parts.stream().flatMap(part -> part.words().stream()).toList(),
          parts.stream().flatMap(part -> part.unreadable().stream()).toList());
    }

    /// In the order of the choices.
    @Override
    public List<T> meaning(List<String> words) {
      Set<String> given =
          words.stream().flatMap(word -> take(word).words().stream()).collect(Collectors.toSet());
      List<T> chosen =
          choices.entrySet().stream()
              .filter(choice -> given.contains(choice.getKey()))
              .map(Map.Entry::getValue)
              .distinct()
              .toList();
      return chosen.isEmpty() ? otherwise : chosen;
    }

    @Override
    public List<String> words(List<T> value) {
      return Set.copyOf(value).equals(Set.copyOf(otherwise))
          ? List.of()
          : value.stream().map(one -> wordFor(choices, one)).toList();
    }

    @Override
    public boolean isList() {
      return true;
    }
  }

  /// A list in the reader's own words, each written so that it is read as the same again.
  sealed interface Written extends ParameterKind<List<String>> {
    @Override
    default List<String> words(List<String> value) {
      return value.stream().map(ParameterKind::written).toList();
    }

    @Override
    default boolean isList() {
      return true;
    }
  }

  /// Words of the reader's own; repeated or parted by commas.
  ///
  /// @param anyCase whether they mean what they mean in small letters, as hosts do
  record Words(boolean anyCase) implements Written {
    @Override
    public Taken take(String given) {
      List<String> words = pieces(given).toList();
      return words.isEmpty()
          ? Taken.unreadable(given, "one or more words parted by commas")
          : new Taken(words, List.of());
    }

    @Override
    public List<String> meaning(List<String> words) {
      return words.stream()
          .flatMap(ParameterKind::parts)
          .map(word -> anyCase ? word.toLowerCase(Locale.ROOT) : word)
          .distinct()
          .toList();
    }
  }

  /// Names that may hold commas themselves (`Doe, Jane`): each value counts whole and in its parts,
  /// and one in quotes (`"Arts, Books"`) whole alone.
  record Names() implements Written {
    @Override
    public Taken take(String given) {
      String whole = given.strip();
      return whole.isEmpty() ? Taken.unreadable(given, "a name") : Taken.of(whole);
    }

    @Override
    public List<String> meaning(List<String> words) {
      return words.stream()
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .flatMap(Names::meant)
          .distinct()
          .toList();
    }

    private static Stream<String> meant(String word) {
      return isQuoted(word)
          ? Stream.of(unquoted(word))
          : Stream.concat(Stream.of(word), parts(word));
    }
  }

  /// A date or a time; none by default.
  record Time() implements ParameterKind<Optional<Moment>> {
    private static final String EXPECTED =
        "a date such as 2024-04-12, or a time such as 2024-04-12T18:30:00+09:00";

    @Override
    public Taken take(String given) {
      return Moment.read(given)
          .map(moment -> Taken.of(moment.text()))
          .orElseGet(() -> Taken.unreadable(given, EXPECTED));
    }

    @Override
    public Optional<Moment> meaning(List<String> words) {
      return words.stream().findFirst().flatMap(Moment::read);
    }

    @Override
    public List<String> words(Optional<Moment> value) {
      return value.map(Moment::text).stream().toList();
    }
  }

  /// A time zone; the server's by default, which stands as none.
  record Zone() implements ParameterKind<Optional<ZoneId>> {
    @Override
    public Taken take(String given) {
      return read(given).isPresent()
          ? Taken.of(given)
          : Taken.unreadable(given, "a time zone such as Asia/Tokyo or +09:00");
    }

    @Override
    public Optional<ZoneId> meaning(List<String> words) {
      return words.stream().findFirst().flatMap(Zone::read);
    }

    @Override
    public List<String> words(Optional<ZoneId> value) {
      return value.map(ZoneId::getId).stream().toList();
    }

    /// A `+` that arrived as a space is put back.
    private static Optional<ZoneId> read(String text) {
      try {
        return Optional.of(ZoneId.of(text.startsWith(" ") ? "+" + text.substring(1) : text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  private static Taken oneOf(Set<String> known, String word) {
    if (known.contains(word)) {
      return Taken.of(word);
    }
    List<String> all = known.stream().sorted().toList();
    return new Taken(List.of(), List.of(new Taken.Unreadable(word, String.join(", ", all), all)));
  }

  private static <T> String wordFor(Map<String, T> choices, T value) {
    return choices.entrySet().stream()
        .filter(choice -> choice.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no word means " + value));
  }

  /// What stands between commas; a comma in quotes parts nothing.
  private static Stream<String> parts(String text) {
    return pieces(text).map(ParameterKind::unquoted);
  }

  private static Stream<String> pieces(String text) {
    return Arrays.stream(BETWEEN_COMMAS.split(text, -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  /// A word as it must be written to be read whole.
  static String written(String word) {
    return word.indexOf(',') < 0 && !isQuoted(word) ? word : '"' + word + '"';
  }

  static boolean isQuoted(String word) {
    return word.length() > 2 && word.startsWith("\"") && word.endsWith("\"");
  }

  /// A word as it was meant, without the quotes that keep it whole.
  static String unquoted(String word) {
    return isQuoted(word) ? word.substring(1, word.length() - 1) : word;
  }
}
