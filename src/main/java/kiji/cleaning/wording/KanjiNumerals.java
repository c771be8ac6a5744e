package kiji.cleaning.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the kanji numerals of dates: 令和六年四月十二日, 二〇二四年十二月三十一日, 午後零時.
final class KanjiNumerals {
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("[〇零一二三四五六七八九十百千]{1,8}(?=\\s?[年月日時分])");
  private static final String DIGITS = "〇一二三四五六七八九";

  private KanjiNumerals() {}

  /// A text whose kanji numerals before 年, 月, 日, 時 and 分 are digits.
  static String inDates(String text) {
    Matcher m = BEFORE_UNIT.matcher(text);
    return m.find() ? m.replaceAll(found -> Integer.toString(value(found.group()))) : text;
  }

  /// Counted (三十一) or spelled digit by digit (二〇二四); below 100,000,000.
  private static int value(String numeral) {
    int sum = 0;
    int digits = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
          };
      if (unit > 0) {
        sum += Math.max(1, digits) * unit;
        digits = 0;
      } else {
        digits = digits * 10 + Math.max(0, DIGITS.indexOf(c));
      }
    }
    return sum + digits;
  }
}
