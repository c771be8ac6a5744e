package kiji.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What may stand before a colon. The first name is the one that is printed.
enum QueryField {
  TITLE("title intitle"),
  DESCRIPTION("description"),
  BODY("body content intext"),
  SOURCE("source"),
  SITE("site domain"),
  AUTHOR("author"),
  SECTION("section"),
  LANGUAGE("lang language"),
  AFTER("after since"),
  BEFORE("before until"),
  WHEN("when"),
  DATE("date");

  private static final Map<String, QueryField> BY_NAME =
      Arrays.stream(values())
          .flatMap(
              field ->
                  Arrays.stream(field.names.split(" ", -1)).map(name -> Map.entry(name, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String names;

  /// @param names with spaces between
  QueryField(String names) {
    this.names = names;
  }

  /// The field of a name in any case (telephones capitalise the first letter).
  static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  String printed() {
    return names.split(" ", 2)[0];
  }
}
