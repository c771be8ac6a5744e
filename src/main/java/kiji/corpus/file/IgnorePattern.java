package kiji.corpus.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// One pattern of an [IgnoreList], as steps over the characters of a path: all places in the
/// pattern that a path may have come to are followed at once, so that no pattern and no path take
/// longer than their lengths multiplied (Thompson, Regular Expression Search Algorithm, CACM 1968).
/// Whatever stands in a pattern means something: a bracket that does not close stands for itself.
final class IgnorePattern {
  /// What one step takes.
  ///
  /// @param takes which characters
  /// @param isRepeated whether it takes any number of them, none too
  /// @param passes how many steps, this one among them, may be passed over besides
  private record Step(IntPredicate takes, boolean isRepeated, int passes) {
    static Step one(IntPredicate takes) {
      return new Step(takes, false, 0);
    }
  }

  private static final Step WITHIN_NAME = new Step(c -> c != '/', true, 1);
  private static final Step ANYTHING = new Step(_ -> true, true, 1);
  private static final Step SLASH = Step.one(c -> c == '/');

  /// Before [#ANYTHING] and [#SLASH], which may both be missing.
  private static final Step ANY_FOLDERS = new Step(_ -> false, true, 3);

  private final List<Step> steps = new ArrayList<>();

  /// Whether what it names is kept although a line above leaves it out (`!keep.html`).
  private final boolean keeps;

  /// Whether it names folders alone.
  private final boolean isOfFolders;

  /// Whether it names files and folders at any depth.
  private final boolean isAtAnyDepth;

  private IgnorePattern(String line) {
    keeps = line.startsWith("!");
    String glob = keeps || line.startsWith("\\") ? line.substring(1) : line;
    isOfFolders = glob.endsWith("/");
    String body = isOfFolders ? glob.substring(0, glob.length() - 1) : glob;
    isAtAnyDepth = !body.contains("/");
    read(body.startsWith("/") ? body.substring(1) : body);
  }

  static IgnorePattern of(String line) {
    return new IgnorePattern(line);
  }

  boolean keeps() {
    return keeps;
  }

  /// Whether it names a path below the list's folder, which ends with `/` when it is a folder's.
  boolean names(String path) {
    boolean isFolder = path.endsWith("/");
    String whole = isFolder ? path.substring(0, path.length() - 1) : path;
    if (isOfFolders && !isFolder) {
      return false;
    }
    String named = isAtAnyDepth ? whole.substring(whole.lastIndexOf('/') + 1) : whole;
    return !steps.isEmpty() && (matches(named) || (isFolder && matches(named + "/")));
  }

  private boolean matches(String text) {
    BitSet at = new BitSet(steps.size() + 1);
    at.set(0);
    passRepeated(at);
    for (int i = 0; i < text.length() && !at.isEmpty(); i++) {
      char c = text.charAt(i);
      BitSet next = new BitSet(steps.size() + 1);
      for (int s = at.nextSetBit(0); s >= 0 && s < steps.size(); s = at.nextSetBit(s + 1)) {
        Step step = steps.get(s);
        if (step.takes.test(c)) {
          next.set(step.isRepeated ? s : s + 1);
        }
      }
      passRepeated(next);
      at = next;
    }
    return at.get(steps.size());
  }

  /// A step that may take nothing is also passed over.
  private void passRepeated(BitSet at) {
    for (int s = at.nextSetBit(0); s >= 0 && s < steps.size(); s = at.nextSetBit(s + 1)) {
      if (steps.get(s).isRepeated) {
        at.set(s + 1);
        at.set(s + steps.get(s).passes);
      }
    }
  }

  private void read(String glob) {
    int i = 0;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (glob.startsWith("**/", i)) {
        steps.addAll(List.of(ANY_FOLDERS, ANYTHING, SLASH));
        i += 3;
      } else if (glob.startsWith("**", i)) {
        steps.add(ANYTHING);
        i += 2;
      } else if (c == '*') {
        steps.add(WITHIN_NAME);
        i++;
      } else if (c == '?') {
        steps.add(Step.one(other -> other != '/'));
        i++;
      } else if (close > 0) {
        steps.add(Step.one(oneOf(glob.substring(i + 1, close))));
        i = close + 1;
      } else {
        steps.add(Step.one(other -> other == c));
        i++;
      }
    }
  }

  /// One of several characters, or none of them; a range that ends before it begins holds nothing.
  private static IntPredicate oneOf(String members) {
    boolean not = members.startsWith("!") || members.startsWith("^");
    String listed = members.substring(not ? 1 : 0);
    return c -> c != '/' && holds(listed, c) != not;
  }

  private static boolean holds(String listed, int c) {
    int i = 0;
    while (i < listed.length()) {
      boolean isRange = i + 2 < listed.length() && listed.charAt(i + 1) == '-';
      char to = listed.charAt(isRange ? i + 2 : i);
      if (c >= listed.charAt(i) && c <= to) {
        return true;
      }
      i += isRange ? 3 : 1;
    }
    return false;
  }
}
