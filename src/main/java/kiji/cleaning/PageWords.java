package kiji.cleaning;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words and word runs of a text that others are held against: the headline's, the summary's,
/// the articleBody's. Japanese counts by pairs of characters.
final class PageWords {
  private final Set<String> grams = new HashSet<>();
  private final int length;

  /// Runs of so many words.
  PageWords(String text, int length) {
    this.length = length;
    String[] words = words(text);
    for (int i = 0; i + length <= words.length; i++) {
      grams.add(gram(words, i, length));
    }
  }

  boolean isEmpty() {
    return grams.isEmpty();
  }

  /// The share of another text's word runs that stand in this one; 0 when either has none.
  double share(String text) {
    if (grams.isEmpty()) {
      return 0;
    }
    String[] words = words(text);
    int all = words.length - length + 1;
    int found = 0;
    for (int i = 0; i < all; i++) {
      found += grams.contains(gram(words, i, length)) ? 1 : 0;
    }
    return all <= 0 ? 0 : (double) found / all;
  }

  /// The share of this text's word runs that stand in another.
  double covered(String text) {
    if (grams.isEmpty()) {
      return 0;
    }
    String[] words = words(text);
    Set<String> found = new HashSet<>();
    for (int i = 0; i + length <= words.length; i++) {
      String gram = gram(words, i, length);
      if (grams.contains(gram)) {
        found.add(gram);
      }
    }
    return (double) found.size() / grams.size();
  }

  private static String gram(String[] words, int from, int length) {
    if (length == 1) {
      return words[from];
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      out.append(words[i]).append(' ');
    }
    return out.toString();
  }

  private static String[] words(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder parted = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TextGatherer.isCjk(c) && Character.isLetterOrDigit(c)) {
        boolean paired =
            i + 1 < text.length()
                && TextGatherer.isCjk(text.charAt(i + 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        parted.append(' ').append(c).append(paired ? text.substring(i + 1, i + 2) : "").append(' ');
      } else if (Character.isLetterOrDigit(c)) {
        parted.append(c);
      } else if (c != '\'' && c != '’') {
        parted.append(' ');
      }
    }
    String words = parted.toString().strip();
    return words.isEmpty() ? new String[0] : words.split("\\s+", -1);
  }
}
