package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.PageShape;
import kiji.text.Scripts;

/// What the lines of a plain-text crawl are about, by the words that tell (long ones, names; in
/// Japanese bigrams without hiragana), held against the story's opening and the paragraphs around:
/// what follows a story drifts. Read-only once built; O(characters).
final class LineTopics {
  /// Characters of a line, and of all lines: bounds memory. No story is as long as the second.
  private static final int LOOKED_AT = 2_000;

  private static final int LOOKED_AT_IN_ALL = 1_000_000;
  private static final double OPENING = 1_200;
  private static final int LONG = 5;
  private static final int STEM = 7;
  private static final int SHORTEST_NAME = 3;
  private static final int NEXT = 4;
  private static final int FAR = 15;

  /// The share of a line's telling words that stand in the headline or the opening; -1 for none.
  final double[] like;

  private final PageShape shape;
  private final List<Set<String>> terms = new ArrayList<>();

  LineTopics(PageShape shape, int headline) {
    this.shape = shape;
    Set<String> opening = new HashSet<>();
    int story = Math.max(0, Math.max(headline, shape.runFrom));
    double weight = 0;
    int read = 0;
    for (Block block : shape.blocks) {
      int i = block.index();
      terms.add(read < LOOKED_AT_IN_ALL ? terms(block.text()) : Set.of());
      read += Math.min(LOOKED_AT, block.text().length());
      if (i >= story && shape.paragraph[i] && weight < OPENING) {
        opening.addAll(terms.get(i));
        weight += shape.prose[i].weight();
      }
    }
    if (headline >= 0) {
      opening.addAll(terms.get(headline));
    }
    like = terms.stream().mapToDouble(some -> share(some, opening)).toArray();
  }

  private static Set<String> terms(String whole) {
    String text = whole.substring(0, Math.min(LOOKED_AT, whole.length()));
    Set<String> terms = new HashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean isWord = Character.isLetterOrDigit(c) && !Scripts.isCjk(c);
      if (isWord && from < 0) {
        from = i;
      } else if (!isWord && from >= 0) {
        boolean isName =
            from > 1 && Character.isUpperCase(text.charAt(from)) && i - from >= SHORTEST_NAME;
        if (i - from >= LONG || isName) {
          terms.add(text.substring(from, Math.min(i, from + STEM)).toLowerCase(Locale.ROOT));
        }
        from = -1;
      }
      if (isTelling(c) && i + 1 < text.length() && isTelling(text.charAt(i + 1))) {
        terms.add(text.substring(i, i + 2));
      }
    }
    return terms;
  }

  private static boolean isTelling(char c) {
    return Scripts.isCjk(c) && Character.isLetter(c) && !Scripts.isHiragana(c);
  }

  private static double share(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return -1;
    }
    int found = 0;
    for (String term : some) {
      found += others.contains(term) ? 1 : 0;
    }
    return (double) found / some.size();
  }

  /// The share of a line's telling words that stand in the next paragraphs on one side; -1 for
  /// none.
  double beside(int i, int step) {
    Set<String> words = new HashSet<>();
    int paragraphs = 0;
    for (int j = i + step;
        j >= 0 && j < terms.size() && paragraphs < NEXT && Math.abs(j - i) < FAR;
        j += step) {
      if (shape.paragraph[j]) {
        words.addAll(terms.get(j));
        paragraphs++;
      }
    }
    return share(terms.get(i), words);
  }

  /// The mean of [#like] over the paragraphs among some lines; -1 where there is none.
  double likeOf(int from, int to) {
    double sum = 0;
    double all = 0;
    for (int j = Math.max(0, from); j < Math.min(terms.size(), to); j++) {
      if (shape.paragraph[j] && like[j] >= 0) {
        sum += like[j] * terms.get(j).size();
        all += terms.get(j).size();
      }
    }
    return all == 0 ? -1 : sum / all;
  }
}
