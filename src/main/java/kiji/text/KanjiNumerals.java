package kiji.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers in kanji, read and written: counted (三十一, 二千二十四) or spelled digit by digit (二〇二四).
/// Linear in the text.
public final class KanjiNumerals {
  private static final String RUN = "[〇零一二三四五六七八九十百千]++";
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final Pattern ANYWHERE = Pattern.compile(RUN);

  /// Numbers of years, months, days, hours and minutes.
  static final Pattern OF_DATES = Pattern.compile(RUN + "(?=\\s?[年月日時分])");

  private KanjiNumerals() {}

  /// The number in Arabic digits; empty when it is none as one counts or spells (十十, 一二十).
  public static Optional<String> arabic(String numeral) {
    if (!ANYWHERE.matcher(numeral).matches()) {
      return Optional.empty();
    }
    return numeral.chars().anyMatch(c -> UNITS.indexOf(c) >= 0)
        ? counted(numeral)
        : Optional.of(spelled(numeral));
  }

  /// What is found by a pattern of numerals, in Arabic digits; as it is when it is no number.
  static String arabic(MatchResult numeral) {
    return arabic(numeral.group()).orElse(numeral.group());
  }

  /// A typed text with its numbers in Arabic digits, the circle ○ that is easier to type than 〇
  /// taken for it; what is no number stays.
  public static String inArabic(String text) {
    return ANYWHERE
        .matcher(text.replace('○', '〇'))
        .replaceAll(run -> Matcher.quoteReplacement(arabic(run)));
  }

  private static String spelled(String numeral) {
    StringBuilder digits = new StringBuilder(numeral.length());
    for (int i = 0; i < numeral.length(); i++) {
      digits.append(digit(numeral.charAt(i)));
    }
    return digits.toString();
  }

  /// At most one digit before each unit, the units falling.
  private static Optional<String> counted(String numeral) {
    int total = 0;
    int digit = -1;
    int last = UNITS.length();
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = UNITS.indexOf(c);
      if (unit < 0) {
        if (digit >= 0) {
          return Optional.empty();
        }
        digit = digit(c);
      } else if (unit >= last) {
        return Optional.empty();
      } else {
        total += Math.max(1, digit) * size(unit);
        last = unit;
        digit = -1;
      }
    }
    return Optional.of(Integer.toString(total + Math.max(0, digit)));
  }

  private static int digit(char numeral) {
    return numeral == '零' ? 0 : DIGITS.indexOf(numeral);
  }

  private static int size(int unit) {
    return unit == 0 ? 10 : unit == 1 ? 100 : 1000;
  }

  /// A number counted, as in `二千二十四`.
  ///
  /// @param value from 1 to 9,999
  public static String counted(int value) {
    StringBuilder text = new StringBuilder();
    int rest = value;
    for (int unit = UNITS.length() - 1; unit >= 0; unit--) {
      int digit = rest / size(unit);
      if (digit > 0) {
        text.append(digit == 1 ? "" : DIGITS.charAt(digit)).append(UNITS.charAt(unit));
        rest %= size(unit);
      }
    }
    return rest == 0 ? text.toString() : text.append(DIGITS.charAt(rest)).toString();
  }

  /// A number spelled digit by digit, as in `二〇二四`.
  ///
  /// @param value not below 0
  public static String spelled(long value) {
    StringBuilder digits = new StringBuilder();
    Long.toString(value).chars().forEach(c -> digits.append(DIGITS.charAt(c - '0')));
    return digits.toString();
  }
}
