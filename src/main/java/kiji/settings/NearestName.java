package kiji.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name somebody meant who typed another: for "Did you mean …?".
public final class NearestName {
  private NearestName() {}

  /// The known name nearest to what was typed, when it is near enough to be a slip: at most a third
  /// of its letters differ. Case is ignored. Costs the product of the lengths for each known name.
  public static Optional<String> of(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= slips(name))
        .min(
            Comparator.comparingInt(
                (String name) -> distance(lower, name.toLowerCase(Locale.ROOT))));
  }

  private static int slips(String name) {
    return Math.max(1, name.length() / 3);
  }

  /// Letters added, dropped, changed or swapped with their neighbour (optimal string alignment).
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      table[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      table[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1);
        best = Math.min(best, table[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, table[i - 2][j - 2] + 1);
        }
        table[i][j] = best;
      }
    }
    return table[a.length()][b.length()];
  }
}
