package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// German and Nordic vowels with marks as two plain ones, and back: `Köln` and `Koeln`, `Müller`
/// and `Mueller`, `Sørensen` and `Soerensen`. Whether anyone writes so is not known here: `goes` is
/// no `gös`.
public final class Umlauts {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 24;
  private static final int MOST = 4;

  /// A vowel with a mark, and the two.
  private record Pair(String marked, String plain) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("ö", "oe"),
          new Pair("ü", "ue"),
          new Pair("ä", "ae"),
          new Pair("ø", "oe"),
          new Pair("å", "aa"));

  private Umlauts() {}

  /// The other ways to write a word; those with marks have them all.
  public static List<String> of(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    List<String> others = new ArrayList<>();
    if (small.length() < SHORTEST || small.length() > LONGEST) {
      return others;
    }
    String plain = small;
    for (Pair pair : PAIRS) {
      plain = plain.replace(pair.marked(), pair.plain());
    }
    if (!plain.equals(small)) {
      others.add(plain);
      return others;
    }
    for (Pair pair : PAIRS) {
      if (small.contains(pair.plain()) && others.size() < MOST) {
        others.add(small.replace(pair.plain(), pair.marked()));
      }
    }
    return others;
  }
}
