package kiji.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers up to 99 and years written in kanji: `三十一`, `二〇二四`.
final class KanjiDigits {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern RUN = Pattern.compile("[〇○零一二三四五六七八九十]+");
  private static final Pattern TENS = Pattern.compile("([一二三四五六七八九])?十([一二三四五六七八九])?");

  private KanjiDigits() {}

  /// The text with its kanji numbers in Arabic digits; what is no number stays.
  static String toArabic(String text) {
    return RUN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(number(match.group())));
  }

  private static String number(String kanji) {
    Matcher tens = TENS.matcher(kanji);
    if (tens.matches()) {
      return (tens.group(1) == null ? "1" : digits(tens.group(1)))
          + (tens.group(2) == null ? "0" : digits(tens.group(2)));
    }
    return kanji.indexOf('十') >= 0 ? kanji : digits(kanji);
  }

  private static String digits(String kanji) {
    StringBuilder digits = new StringBuilder();
    kanji.chars().forEach(c -> digits.append(Math.max(0, DIGITS.indexOf(c))));
    return digits.toString();
  }
}
