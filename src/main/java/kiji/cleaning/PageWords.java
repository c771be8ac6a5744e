package kiji.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words and word runs of a text that others are held against: the headline's, the summary's,
/// the articleBody's. Japanese counts by pairs of characters.
final class PageWords {
  private final Set<String> grams = new HashSet<>();
  private final Set<String> starts = new HashSet<>();
  private final int length;

  /// Runs of so many words.
  PageWords(String text, int length) {
    this.length = length;
    List<String> words = words(text);
    for (int i = 0; i + length <= words.size(); i++) {
      grams.add(gram(words, i, length));
      starts.add(words.get(i));
    }
  }

  boolean isEmpty() {
    return grams.isEmpty();
  }

  /// The share of another text's word runs that stand in this one; 0 when either has none.
  double share(String text) {
    return grams.isEmpty() ? 0 : share(words(text));
  }

  /// As [#share(String)], of a text's [#words].
  double share(List<String> words) {
    int all = words.size() - length + 1;
    int found = 0;
    for (int i = 0; i < all; i++) {
      found += holds(words, i) ? 1 : 0;
    }
    return all <= 0 ? 0 : (double) found / all;
  }

  /// The share of this text's word runs that stand in another.
  double covered(String text) {
    return grams.isEmpty() ? 0 : covered(words(text));
  }

  /// As [#covered(String)], of a text's [#words].
  double covered(List<String> words) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      if (holds(words, i)) {
        found.add(gram(words, i, length));
      }
    }
    return grams.isEmpty() ? 0 : (double) found.size() / grams.size();
  }

  private boolean holds(List<String> words, int at) {
    return starts.contains(words.get(at))
        && (length == 1 || grams.contains(gram(words, at, length)));
  }

  private static String gram(List<String> words, int from, int length) {
    if (length == 1) {
      return words.get(from);
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      out.append(words.get(i)).append(' ');
    }
    return out.toString();
  }

  /// The words of a text, folded: what several of these are asked about is cut up once.
  static List<String> words(String raw) {
    String text = Titles.folded(raw);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPart = Character.isLetterOrDigit(c);
      if (isPart && !TextGatherer.isCjk(c)) {
        word.append(c);
      } else if (isPart || (c != '\'' && c != '’')) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        if (isPart) {
          words.add(text.substring(i, isCjkWord(text, i + 1) ? i + 2 : i + 1));
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isCjkWord(String text, int i) {
    return i < text.length()
        && TextGatherer.isCjk(text.charAt(i))
        && Character.isLetterOrDigit(text.charAt(i));
  }
}
