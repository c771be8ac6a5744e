package kiji.cleaning.wording;

import java.util.Map;
import java.util.OptionalInt;

/// Reads years as Japan counts them: 明治 1868, 大正 1912, 昭和 1926, 平成 1989, 令和 2019; 元年 is the first.
final class JapaneseEras {
  /// The year before an era's first.
  private static final Map<String, Integer> BEFORE =
      Map.ofEntries(
          Map.entry("明治", 1867),
          Map.entry("大正", 1911),
          Map.entry("昭和", 1925),
          Map.entry("平成", 1988),
          Map.entry("令和", 2018),
          Map.entry("m", 1867),
          Map.entry("t", 1911),
          Map.entry("s", 1925),
          Map.entry("h", 1988),
          Map.entry("r", 2018),
          Map.entry("㍾", 1867),
          Map.entry("㍽", 1911),
          Map.entry("㍼", 1925),
          Map.entry("㍻", 1988),
          Map.entry("㋿", 2018));

  private JapaneseEras() {}

  /// The western year of an era's year (`令和`, `6` or `元`); empty when the era is not known.
  static OptionalInt year(String era, String year) {
    Integer before = BEFORE.get(era);
    if (before == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(before + (year.equals("元") ? 1 : Integer.parseInt(year)));
  }
}
