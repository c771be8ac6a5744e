package kiji.text;

import static kiji.text.DateGrammar.number;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.WrittenDate.Form;

/// Finds dates whose month has its name in an even text: `April 12, 2024`, `12th of Apr 24`, `11 de
/// mayo de 2022`.
final class NamedMonths {
  private static final String SHORT_YEAR = "('?\\d{2}|(?:19|20)\\d{2})(?![\\d:])";
  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<![a-z])"
              + MonthNames.ENGLISH
              + "\\.?\\s{0,2}(\\d{1,2})"
              + ORDINAL
              + "(?:\\s?,\\s{0,2}|\\s{1,2})"
              + SHORT_YEAR);
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})"
              + ORDINAL
              + "[\\s-]{0,2}(?:of\\s)?"
              + MonthNames.ENGLISH
              + "\\.?,?[\\s-]{0,2}"
              + SHORT_YEAR);
  private static final Pattern MONTH_DAY_CLOCK_YEAR =
      Pattern.compile(
          "(?<![a-z])"
              + MonthNames.ENGLISH
              + "\\s+(\\d{1,2})\\s+(\\d{2}:\\d{2}:\\d{2})\\s+(?:(?:[a-z]{2,5}|(?:gmt|utc)?[+-]\\d{2}:?\\d{2})\\s+)?"
              + DateGrammar.NEWS_YEAR);
  private static final Pattern IN_OTHER_LANGUAGES =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:\\.|er|º|ª)?(?: de| d')?[ -]{0,2}(\\p{L}{3,12})\\.?,?(?: de| del)?[ -]((?:19|20)\\d{2})(?![\\d:])"
              + "|(\\p{L}{3,12}) (\\d{1,2}),? ((?:19|20)\\d{2})(?![\\d:])");

  /// As software made for English writes it on Japanese sites: `4月 12, 2024`, `12 4月 2024`.
  private static final Pattern JAPANESE_MONTH =
      Pattern.compile(
          "(?<!\\d)(?:(1[0-2]|[1-9])月 (\\d{1,2}), |(\\d{1,2}) (1[0-2]|[1-9])月,? )"
              + DateGrammar.NEWS_YEAR
              + "(?!\\d)");

  private NamedMonths() {}

  /// The first in English, the day behind the month or before it.
  ///
  /// @param today no two-digit year lies behind it
  static Optional<FoundDate> english(EvenText even, LocalDate today, ZoneNames zones) {
    String text = even.toString();
    Matcher m = MONTH_DAY_CLOCK_YEAR.matcher(text);
    if (m.find()) {
      return withClockWithin(even, m, zones);
    }
    m = MONTH_DAY_YEAR.matcher(text);
    if (m.find()) {
      int month = MonthNames.ofEnglish(m.group(1));
      return found(even, m, zones, DateGrammar.year(m.group(3), today), month, number(m, 2));
    }
    m = DAY_MONTH_YEAR.matcher(text);
    return m.find()
        ? found(
            even,
            m,
            zones,
            DateGrammar.year(m.group(3), today),
            MonthNames.ofEnglish(m.group(2)),
            number(m, 1))
        : Optional.empty();
  }

  private static Optional<FoundDate> found(
      EvenText even, Matcher m, ZoneNames zones, int year, int month, int day) {
    return FoundDate.of(even, m, Form.NAMED_MONTH, zones, year, month, day);
  }

  /// `Apr 12 18:30:00 JST 2024`, as Unix writes it; the zone counts where it stands at the end,
  /// too.
  private static Optional<FoundDate> withClockWithin(EvenText even, Matcher m, ZoneNames zones) {
    int from = m.start();
    int to = m.end();
    Optional<TimeOfDay> clock =
        TimeOfDay.behind(even, m.start(3), zones).map(told -> told.orZoneAt(even, to, zones));
    return DateGrammar.day(number(m, 4), MonthNames.ofEnglish(m.group(1)), number(m, 2))
        .map(day -> new FoundDate(day, clock.orElse(null), Form.NAMED_MONTH, from, to));
  }

  /// The first in another language.
  static Optional<FoundDate> inOtherLanguages(EvenText even, ZoneNames zones) {
    Matcher japanese = JAPANESE_MONTH.matcher(even.toString());
    if (japanese.find()) {
      boolean monthFirst = japanese.group(1) != null;
      return found(
          even,
          japanese,
          zones,
          number(japanese, 5),
          number(japanese, monthFirst ? 1 : 4),
          number(japanese, monthFirst ? 2 : 3));
    }
    Matcher m = IN_OTHER_LANGUAGES.matcher(even.toString());
    while (m.find()) {
      boolean dayFirst = m.group(1) != null;
      Optional<Integer> month = MonthNames.inOtherLanguages(m.group(dayFirst ? 2 : 4));
      if (month.isPresent()) {
        int year = number(m, dayFirst ? 3 : 6);
        int day = number(m, dayFirst ? 1 : 5);
        return found(even, m, zones, year, month.get(), day);
      }
    }
    return Optional.empty();
  }
}
