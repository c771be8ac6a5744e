package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of places whose parts are joined by a kana that everyone writes otherwise: `霞ヶ関`, `霞ケ関`
/// and `霞が関`; `虎ノ門` and `虎の門`; `八ツ場` and `八ッ場`. Typed in katakana, the kana may be missing too:
/// `三ノ宮` is `三宮`. Whether anyone writes so is not known here.
public final class PlaceNames {
  private static final int LONGEST = 10;
  private static final Pattern JOINED =
      Pattern.compile("[\\p{IsHan}ぁ-ん]{1,4}([ヶケヵカがガノのツッつっ])\\p{IsHan}{1,2}");
  private static final List<String> KINDS = List.of("ケヶヵカがガ", "ノの", "ツッつっ");
  private static final String MAY_BE_MISSING = "ノツッ";

  /// A place in a text and what may stand there instead.
  public record Joined(int start, int end, Set<String> others) {}

  private PlaceNames() {}

  /// The joined names of one run of characters.
  public static List<Joined> in(String run) {
    List<Joined> found = new ArrayList<>();
    Matcher name = JOINED.matcher(run);
    for (int from = 0; run.length() <= LONGEST && name.find(from); from = name.start(1) + 1) {
      found.add(new Joined(name.start(), name.end(), others(run, name)));
    }
    return found;
  }

  private static Set<String> others(String run, Matcher name) {
    String before = run.substring(name.start(), name.start(1));
    String after = run.substring(name.end(1), name.end());
    char typed = name.group(1).charAt(0);
    Set<String> others = new LinkedHashSet<>();
    for (String kind : KINDS) {
      if (kind.indexOf(typed) >= 0) {
        kind.chars().forEach(c -> others.add(before + (char) c + after));
      }
    }
    if (MAY_BE_MISSING.indexOf(typed) >= 0) {
      others.add(before + after);
    }
    others.remove(name.group());
    return others;
  }
}
