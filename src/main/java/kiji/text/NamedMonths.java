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
              + "\\s+(\\d{1,2})\\s+(\\d{2}:\\d{2}:\\d{2})\\s+(?:[a-z]{2,5}\\s+)?"
              + DateGrammar.NEWS_YEAR);
  private static final Pattern IN_OTHER_LANGUAGES =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:\\.|er|º)?(?: de)? ([a-zéûäç]{3,10})\\.?(?: de| del)? ((?:19|20)\\d{2})(?![\\d:])"
              + "|([a-zéûäç]{3,10}) (\\d{1,2}), ((?:19|20)\\d{2})(?![\\d:])");

  private NamedMonths() {}

  /// The first in English, the day behind the month or before it.
  ///
  /// @param today no two-digit year lies behind it
  static Optional<FoundDate> english(String text, LocalDate today) {
    Matcher m = MONTH_DAY_CLOCK_YEAR.matcher(text);
    if (m.find()) {
      return withClockWithin(text, m);
    }
    m = MONTH_DAY_YEAR.matcher(text);
    if (m.find()) {
      int month = MonthNames.ofEnglish(m.group(1));
      return FoundDate.of(
          text, m, Form.NAMED_MONTH, DateGrammar.year(m.group(3), today), month, number(m, 2));
    }
    m = DAY_MONTH_YEAR.matcher(text);
    return m.find()
        ? FoundDate.of(
            text,
            m,
            Form.NAMED_MONTH,
            DateGrammar.year(m.group(3), today),
            MonthNames.ofEnglish(m.group(2)),
            number(m, 1))
        : Optional.empty();
  }

  /// `Apr 12 18:30:00 JST 2024`, as Unix writes it; the zone counts where it stands at the end.
  private static Optional<FoundDate> withClockWithin(String text, Matcher m) {
    int from = m.start();
    int to = m.end();
    Optional<TimeOfDay> clock =
        TimeOfDay.behind(m.group(3) + text.substring(to), 0)
            .map(told -> new TimeOfDay(told.time(), told.zone(), from, to));
    return DateGrammar.day(number(m, 4), MonthNames.ofEnglish(m.group(1)), number(m, 2))
        .map(day -> new FoundDate(day, clock.orElse(null), Form.NAMED_MONTH, from, to));
  }

  /// The first in another language.
  static Optional<FoundDate> inOtherLanguages(String text) {
    Matcher m = IN_OTHER_LANGUAGES.matcher(text);
    while (m.find()) {
      boolean dayFirst = m.group(1) != null;
      Optional<Integer> month = MonthNames.inOtherLanguages(m.group(dayFirst ? 2 : 4));
      if (month.isPresent()) {
        int year = number(m, dayFirst ? 3 : 6);
        int day = number(m, dayFirst ? 1 : 5);
        return FoundDate.of(text, m, Form.NAMED_MONTH, year, month.get(), day);
      }
    }
    return Optional.empty();
  }
}
