package kiji.text;

import static kiji.text.DateGrammar.number;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.text.WrittenDate.Form;

/// Finds a day, and the time beside it, in text as pages write it: ISO 8601 and RFC 1123, English
/// in both orders, Japanese with its eras and in kanji numerals, months in the larger European
/// languages, numbers with slashes or dots, seconds since 1970. Every form is a line of the table
/// in src/docs/dates.md.
///
/// @param today no two-digit year lies behind it
/// @param order which number comes first where only numbers stand
/// @param home the zone of who wrote the text: says which clock `IST` is
public record DateFinder(LocalDate today, Order order, ZoneId home) {
  /// In which order a country writes day, month and year in numbers.
  public enum Order {
    /// 3/4/2024 is the fourth of March.
    MONTH_FIRST,
    /// 3/4/2024 is the third of April.
    DAY_FIRST,
    /// 24/3/4 is the fourth of March 2024; a year of four digits behind is as in [#MONTH_FIRST].
    YEAR_FIRST
  }

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
              + "(?=$| |t?\\d{4,6}(?!\\d))");

  /// A letter is an era's where a number and 年 follow it, or three numbers between the same signs,
  /// and no word ends in it.
  private static final Pattern ERA =
      Pattern.compile(
          "("
              + JapaneseEra.NAMES
              + "|(?<![a-z0-9])[mtshr](?=\\s?(?:\\d{1,2}|元)(?:\\s?年|([/.])\\d{1,2}\\2\\d{1,2}(?![\\d/.-]|\\.\\d))))\\s?(\\d{1,2}|元)"
              + DateGrammar.YEAR_END
              + DateGrammar.MONTH
              + DateGrammar.MONTH_END
              + DateGrammar.DAY
              + "(?!\\d)");

  /// 24年4月12日, or with an apostrophe.
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<![\\d.a-z])(\\d{2})\\s?年\\s?"
              + DateGrammar.MONTH
              + "\\s?月\\s?"
              + DateGrammar.DAY
              + "\\s?日");

  /// A single letter before numbers makes them something else: a version, an issue.
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d/.-])(?<!(?<![a-z])[a-z])(\\d{1,2})([/.-])(\\d{1,2})[/.-]((?:19|20)\\d{2}|\\d{2})(?![\\d/-])");

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

  /// The dates in a text, one behind the other; only its first 300 characters are looked at.
  public List<WrittenDate> all(String text) {
    List<WrittenDate> dates = new ArrayList<>();
    int from = 0;
    Optional<WrittenDate> found = first(text);
    while (found.isPresent() && found.get().to() > 0) {
      WrittenDate date = found.get();
      dates.add(date.at(from));
      from += date.to();
      found = from < LONGEST ? first(text.substring(from)) : Optional.empty();
    }
    return dates;
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
    Matcher epoch = EPOCH.matcher(even.toString());
    if (epoch.matches()) {
      return Optional.of(epoch(Long.parseLong(epoch.group(1)), original));
    }
    ZoneNames zones = new ZoneNames(home);
    Optional<FoundDate> yearFirst = yearFirst(even, zones);
    if (yearFirst.isPresent() && yearFirst.get().from() == 0) {
      return yearFirst.map(found -> found.in(original, even)); // as machines write it: most often
    }
    FoundDate first = null;
    for (FoundDate found :
        Stream.of(
                era(even, zones),
                yearFirst,
                NamedMonths.english(even, today, zones),
                shortYear(even, zones),
                yearLast(even, zones))
            .flatMap(Optional::stream)
            .toList()) {
      first = first == null || found.from() < first.from() ? found : first;
    }
    return Optional.ofNullable(first)
        .or(() -> NamedMonths.inOtherLanguages(even, zones))
        .map(found -> found.in(original, even));
  }

  /// Every date has three digits, of whatever width, or 年.
  private static boolean mayHoldDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '年'
          || c == '元'
          || ((c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c)) && ++digits == 3)) {
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

  private static Optional<FoundDate> yearFirst(EvenText even, ZoneNames zones) {
    Matcher m = YEAR_FIRST.matcher(even.toString());
    if (m.find()) {
      return found(even, m, Form.YEAR_FIRST, zones);
    }
    m = COMPACT.matcher(even.toString());
    return m.find() ? found(even, m, Form.COMPACT, zones) : Optional.empty();
  }

  private static Optional<FoundDate> found(EvenText even, Matcher m, Form form, ZoneNames zones) {
    return FoundDate.of(even, m, form, zones, number(m, 1), number(m, 2), number(m, 3));
  }

  private static Optional<FoundDate> era(EvenText even, ZoneNames zones) {
    Matcher m = ERA.matcher(even.toString());
    if (!m.find()) {
      return Optional.empty();
    }
    JapaneseEra era = JapaneseEra.of(m.group(1)).orElseThrow();
    int year = era.year(m.group(3));
    return m.group(1).length() > 1 || era.holds(year)
        ? FoundDate.of(even, m, Form.ERA, zones, year, number(m, 4), number(m, 5))
        : Optional.empty();
  }

  private Optional<FoundDate> shortYear(EvenText even, ZoneNames zones) {
    Matcher m = SHORT_YEAR.matcher(even.toString());
    return m.find()
        ? FoundDate.of(
            even,
            m,
            Form.YEAR_FIRST,
            zones,
            DateGrammar.year(m.group(1), today),
            number(m, 2),
            number(m, 3))
        : Optional.empty();
  }

  private Optional<FoundDate> yearLast(EvenText even, ZoneNames zones) {
    Matcher m = YEAR_LAST.matcher(even.toString());
    if (!m.find()) {
      return Optional.empty();
    }
    int first = number(m, 1);
    int second = number(m, 3);
    boolean isShort = m.group(4).length() == 2;
    if (order == Order.YEAR_FIRST && isShort) {
      int year = DateGrammar.year(m.group(1), today);
      return m.group(1).length() == 2
          ? FoundDate.of(even, m, Form.YEAR_FIRST, zones, year, second, number(m, 4))
          : Optional.empty();
    }
    boolean dotted = m.group(2).equals(".");
    boolean dayFirst = first > 12 || ((order == Order.DAY_FIRST || dotted) && second <= 12);
    int year = DateGrammar.year(m.group(4), today);
    return dayFirst
        ? FoundDate.of(even, m, Form.YEAR_LAST, zones, year, second, first)
        : FoundDate.of(even, m, Form.YEAR_LAST, zones, year, first, second);
  }
}
