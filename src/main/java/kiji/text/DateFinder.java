package kiji.text;

import static kiji.text.DateGrammar.number;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.text.WrittenDate.Form;

/// Finds a day, and the time beside it, in text as pages write it: ISO 8601 and RFC 1123, English
/// in both orders, Japanese with its eras and in kanji numerals, months in the larger European
/// languages, numbers with slashes or dots, seconds since 1970.
///
/// @param today no two-digit year lies behind it
/// @param dayFirst whether 3/4/2024 is the third of April
public record DateFinder(LocalDate today, boolean dayFirst) {
  private static final int LONGEST = 300;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)"
              + DateGrammar.NEWS_YEAR
              + DateGrammar.YEAR_END
              + DateGrammar.MONTH
              + DateGrammar.MONTH_END
              + DateGrammar.DAY
              + "(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)"
              + DateGrammar.NEWS_YEAR
              + DateGrammar.TWO_DIGIT_MONTH
              + DateGrammar.TWO_DIGIT_DAY
              + "(?=$| |\\d{4,6}(?!\\d))");

  /// A letter is an era's where a number and 年 follow it and no word ends in it.
  private static final Pattern ERA =
      Pattern.compile(
          "("
              + JapaneseEra.NAMES
              + "|(?<![a-z0-9])[mtshr](?=\\s?(?:\\d{1,2}|元)\\s?年))\\s?(\\d{1,2}|元)"
              + DateGrammar.YEAR_END
              + DateGrammar.MONTH
              + DateGrammar.MONTH_END
              + DateGrammar.DAY
              + "(?!\\d)");

  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d{2}|\\d{2})(?![\\d/-])");
  private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{10})(?:\\d{3})?(?:\\.\\d+)?\\s*");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)"
              + DateGrammar.NEWS_YEAR
              + "[-/_.]?"
              + DateGrammar.TWO_DIGIT_MONTH
              + "[-/_.]?"
              + DateGrammar.TWO_DIGIT_DAY
              + "(?!\\d)");

  /// The first date in a text; only its first 300 characters are looked at.
  public Optional<WrittenDate> first(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return mayHoldDate(head) ? first(head, DateGrammar.even(head)) : Optional.empty();
  }

  /// The day in a web address: `/2024/04/12/`, `20240412`.
  public Optional<WrittenDate> inAddress(String url) {
    Matcher m = IN_ADDRESS.matcher(url);
    return m.find()
        ? DateGrammar.day(number(m, 1), number(m, 2), number(m, 3))
            .map(
                day ->
                    new WrittenDate(
                        day,
                        ChronoUnit.DAYS,
                        null,
                        null,
                        Form.COMPACT,
                        m.start(),
                        m.end(),
                        m.group()))
        : Optional.empty();
  }

  private Optional<WrittenDate> first(String original, EvenText even) {
    String text = even.toString();
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(epoch(Long.parseLong(epoch.group(1)), original));
    }
    Optional<FoundDate> yearFirst = yearFirst(text);
    if (yearFirst.isPresent() && yearFirst.get().from() == 0) {
      return yearFirst.map(found -> found.in(original, even)); // as machines write it: most often
    }
    FoundDate first = null;
    for (FoundDate found :
        Stream.of(era(text), yearFirst, NamedMonths.english(text, today), yearLast(text))
            .flatMap(Optional::stream)
            .toList()) {
      first = first == null || found.from() < first.from() ? found : first;
    }
    return Optional.ofNullable(first)
        .or(() -> NamedMonths.inOtherLanguages(text))
        .map(found -> found.in(original, even));
  }

  /// Every date has three digits, of whatever width, or 年.
  private static boolean mayHoldDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '年' || ((c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c)) && ++digits == 3)) {
        return true;
      }
    }
    return false;
  }

  private static WrittenDate epoch(long seconds, String original) {
    LocalDateTime moment = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    return new WrittenDate(
        moment.toLocalDate(),
        ChronoUnit.DAYS,
        moment.toLocalTime(),
        ZoneOffset.UTC,
        Form.EPOCH,
        0,
        original.length(),
        original);
  }

  private static Optional<FoundDate> yearFirst(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return FoundDate.of(text, m, Form.YEAR_FIRST, number(m, 1), number(m, 2), number(m, 3));
    }
    m = COMPACT.matcher(text);
    return m.find()
        ? FoundDate.of(text, m, Form.COMPACT, number(m, 1), number(m, 2), number(m, 3))
        : Optional.empty();
  }

  private static Optional<FoundDate> era(String text) {
    Matcher m = ERA.matcher(text);
    return m.find()
        ? JapaneseEra.of(m.group(1))
            .map(era -> era.year(m.group(2)))
            .flatMap(year -> FoundDate.of(text, m, Form.ERA, year, number(m, 3), number(m, 4)))
        : Optional.empty();
  }

  private Optional<FoundDate> yearLast(String text) {
    Matcher m = YEAR_LAST.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int first = number(m, 1);
    int second = number(m, 2);
    boolean dotted = text.charAt(m.end(1)) == '.';
    boolean firstIsDay = first > 12 || ((dayFirst || dotted) && second <= 12);
    int year = DateGrammar.year(m.group(3), today);
    return firstIsDay
        ? FoundDate.of(text, m, Form.YEAR_LAST, year, second, first)
        : FoundDate.of(text, m, Form.YEAR_LAST, year, first, second);
  }
}
