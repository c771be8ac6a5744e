package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiji.text.Letters;
import kiji.text.Scripts;

/// What must be kept of a page so that its site's template can be learned, and later changed,
/// without reading the page again: a mark for each block of its story, and which of them its
/// template removed.
///
/// A mark is six characters, four bytes of a hash of the block's letters and digits and its rough
/// length. Of a long story the first 48 blocks and the last 16 are marked, and a template removes
/// nothing between them.
///
/// @param site the pages among which the page's template is learned, as [kiji.cleaning.page.Sites]
///   names them; empty when the page has no template
/// @param marks of the story's blocks in order, each once, one behind the other
/// @param removed those of them that the template removed
public record SiteMarks(String site, String marks, String removed) {
  /// Of a page that has no template, as one that came clean.
  public static final SiteMarks NONE = new SiteMarks("", "", "");

  static final int LENGTH = 6;
  private static final int FIRST = 48;
  private static final int LAST = 16;
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int CLASSES = 16;
  private static final double SMALLEST_CLASS = 4;

  /// The marks of a story that nothing was removed of.
  static SiteMarks of(String site, List<String> story) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < story.size(); i++) {
      if (i < FIRST || i >= story.size() - LAST) {
        String mark = mark(story.get(i));
        if (!holds(marks, mark)) {
          marks.append(mark);
        }
      }
    }
    return new SiteMarks(site, marks.toString(), "");
  }

  /// The same page with these marks removed.
  public SiteMarks withRemoved(String value) {
    return new SiteMarks(site, marks, value);
  }

  /// About how long the marked story is, as [#weight] counts.
  public double size() {
    return all().stream().mapToDouble(SiteMarks::weight).sum();
  }

  /// Its blocks' marks one by one, those too that the template removed.
  public List<String> all() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i + LENGTH <= marks.length(); i += LENGTH) {
      all.add(marks.substring(i, i + LENGTH));
    }
    return all;
  }

  /// How many of the story's blocks the template removed.
  public int blocksRemoved() {
    return removed.length() / LENGTH;
  }

  /// Whether nothing is left of the story when these marks are removed.
  public boolean isAll(String value) {
    return !marks.isEmpty()
        && value.length() == marks.length()
        && marks.length() < (FIRST + LAST) * LENGTH;
  }

  /// Whether a block is among marks.
  static boolean holds(CharSequence marks, String mark) {
    for (int i = 0; i < marks.length(); i += LENGTH) {
      if (mark.contentEquals(marks.subSequence(i, i + LENGTH))) {
        return true;
      }
    }
    return false;
  }

  /// A block's mark.
  static String mark(String block) {
    long hash = hash(Letters.arePlain(block) ? block : block.toLowerCase(Locale.ROOT));
    long bits = (hash >>> 32) << 4 | lengthClass(block);
    char[] mark = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      mark[i] = DIGITS.charAt((int) (bits & 63));
      bits >>>= 6;
    }
    return new String(mark);
  }

  /// About how long a marked block is: its characters, those of Chinese and Japanese counted twice.
  static double weight(String mark) {
    int lengthClass = DIGITS.indexOf(mark.charAt(LENGTH - 1)) & (CLASSES - 1);
    return SMALLEST_CLASS * Math.pow(2, lengthClass / 2.0);
  }

  private static int lengthClass(String block) {
    int weight = 0;
    for (int i = 0; i < block.length(); i++) {
      weight += Scripts.isCjk(block.charAt(i)) ? 2 : 1;
    }
    double steps = 2 * Math.log(weight / SMALLEST_CLASS) / Math.log(2);
    return Math.clamp(Math.round(steps), 0, CLASSES - 1);
  }

  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// FNV-1a over letters and digits in lower case, or over everything where there are none, with
  /// its bits mixed.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    boolean bare = isBare(text);
    for (int i = 0; i < text.length(); i++) {
      if (bare || Letters.isLetterOrDigit(text.charAt(i))) {
        hash = (hash ^ Letters.lower(text.charAt(i))) * 0x100000001b3L;
      }
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 29);
  }
}
