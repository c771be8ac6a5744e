package kiji.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What dates are made of, as regular expressions over an even text. [DateFinder] finds dates amid
/// other words, [DateReader] reads a text that is one.
final class DateGrammar {
  /// A year as news writes it.
  static final String NEWS_YEAR = "((?:19|20)\\d{2})";

  /// An era by its name, or by the letter that stands for it.
  static final String ERA = JapaneseEra.NAMES + "|[mtshr]";

  /// Behind a year that stands first; in `2024年(令和6年)4月` it is told twice.
  static final String YEAR_END = "\\s?(?:[-/.]|[年년](?:\\s?\\([^)]{2,10}\\))?)\\s?";

  static final String MONTH = "(1[0-2]|0?[1-9])";
  static final String MONTH_END = "\\s?[-/.月월]\\s?";
  static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
  static final String TWO_DIGIT_MONTH = "(1[0-2]|0[1-9])";
  static final String TWO_DIGIT_DAY = "(3[01]|[12]\\d|0[1-9])";

  private static final Pattern NOON = Pattern.compile("正午");

  private DateGrammar() {}

  /// A text in the form in which dates are looked for: kanji numerals and noon in digits.
  static EvenText even(String text) {
    EvenText even = EvenText.of(text);
    return even.holds('年') || even.holds('月')
        ? even.replaced(NOON, noon -> " 12時00分")
            .replaced(KanjiNumerals.OF_DATES, KanjiNumerals::arabic)
        : even;
  }

  /// Empty for the 31st of February: no date after all.
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A year of four digits or of two, which are of this century unless that lies behind today.
  static int year(String text, LocalDate today) {
    int year = Integer.parseInt(text.startsWith("'") ? text.substring(1) : text);
    if (year > 99) {
      return year;
    }
    return 2000 + year > today.getYear() ? 1900 + year : 2000 + year;
  }

  static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
