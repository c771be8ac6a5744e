package kiji.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The eras by which Japan counts its years since 1868, each from 元年, its first. They meet within a
/// year, which both name: 2019 is 平成31年 and 令和元年.
public enum JapaneseEra {
  MEIJI("明治", 1868, 1912),
  TAISHO("大正", 1912, 1926),
  SHOWA("昭和", 1926, 1989),
  HEISEI("平成", 1989, 2019),
  /// Goes on; no news is of so late a year.
  REIWA("令和", 2019, 2100);

  /// The names as a regular expression's alternatives.
  public static final String NAMES =
      Arrays.stream(values()).map(JapaneseEra::written).collect(Collectors.joining("|"));

  /// What the first year's number is written as.
  private static final String FIRST = "元";

  private final String written;
  private final int first;
  private final int last;

  JapaneseEra(String written, int first, int last) {
    this.written = written;
    this.first = first;
    this.last = last;
  }

  /// The era's name in kanji.
  public String written() {
    return written;
  }

  /// The era of a name (`令和`) or of its first letter in Latin (`R`, `r`).
  public static Optional<JapaneseEra> of(String name) {
    return Arrays.stream(values())
        .filter(
            era -> era.written.equals(name) || era.letter().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private String letter() {
    return name().substring(0, 1);
  }

  /// The Gregorian year of a year of this era, whether or not the era came to it.
  ///
  /// @param number digits, or 元
  public int year(String number) {
    return first - 1 + (number.equals(FIRST) ? 1 : Integer.parseInt(number));
  }

  /// Whether a Gregorian year is one of this era's, the first and the last included.
  public boolean holds(int year) {
    return year >= first && year <= last;
  }

  /// Which year of this era a Gregorian one is.
  public int number(int year) {
    return year - first + 1;
  }
}
