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

  /// What other searches and other fields of Kiji call them; and Japanese readers.
  private static final Map<String, QueryField> ELSEWHERE =
      Map.ofEntries(
          Map.entry("from", SOURCE),
          Map.entry("outlet", SOURCE),
          Map.entry("publisher", SOURCE),
          Map.entry("newspaper", SOURCE),
          Map.entry("media", SOURCE),
          Map.entry("by", AUTHOR),
          Map.entry("byline", AUTHOR),
          Map.entry("writer", AUTHOR),
          Map.entry("url", SITE),
          Map.entry("inurl", SITE),
          Map.entry("host", SITE),
          Map.entry("headline", TITLE),
          Map.entry("allintitle", TITLE),
          Map.entry("text", BODY),
          Map.entry("allintext", BODY),
          Map.entry("category", SECTION),
          Map.entry("topic", SECTION),
          Map.entry("hl", LANGUAGE),
          Map.entry("day", DATE),
          Map.entry("on", DATE),
          Map.entry("published", DATE),
          Map.entry("媒体", SOURCE),
          Map.entry("新聞", SOURCE),
          Map.entry("著者", AUTHOR),
          Map.entry("筆者", AUTHOR),
          Map.entry("記者", AUTHOR),
          Map.entry("題名", TITLE),
          Map.entry("見出し", TITLE),
          Map.entry("本文", BODY),
          Map.entry("分野", SECTION),
          Map.entry("言語", LANGUAGE),
          Map.entry("日付", DATE));

  private final String names;

  /// @param names with spaces between
  QueryField(String names) {
    this.names = names;
  }

  /// The field of a name in any case (telephones capitalise the first letter).
  static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The field that somebody means who writes a name that is none.
  static Optional<QueryField> meantBy(String name) {
    return Optional.ofNullable(ELSEWHERE.get(name.toLowerCase(Locale.ROOT)));
  }

  String printed() {
    return names.split(" ", 2)[0];
  }
}
