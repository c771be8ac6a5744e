package kiji.analysis.translation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The pairs that an archive's own articles give, counted. Holds a bounded number: when there are
/// more, those seen once go. Safe for many threads; what is written does not depend on their order
/// while there are fewer.
public final class LearnedPairs {
  private static final int MOST_HELD = 200_000;
  private static final int MOST_KEPT = 20_000;

  /// One abbreviation behind many words is no translation of any: the agency of a dateline.
  private static final double LEAST_SHARE = .3;

  private final Map<WordPair, Integer> counts = new ConcurrentHashMap<>();

  /// Takes the pairs of a text.
  public void learn(String text) {
    for (WordPair pair : PairFinder.find(text)) {
      counts.merge(pair, 1, Integer::sum);
    }
    if (counts.size() > MOST_HELD) {
      counts.values().removeIf(count -> count == 1);
    }
  }

  /// Takes what was written earlier. Lines of another form are passed over.
  public void read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 4 && parts[0].matches("\\d{1,9}") && counts.size() < MOST_HELD) {
        WordPair.Kind kind =
            parts[1].equals("short") ? WordPair.Kind.SHORT_FOR : WordPair.Kind.MEANS;
        counts.merge(
            new WordPair(kind, parts[2], parts[3]), Integer.parseInt(parts[0]), Integer::sum);
      }
    }
  }

  /// Writes the commonest, one a line: how often, the kind, the two words.
  public void write(OutputStream out) throws IOException {
    for (Map.Entry<WordPair, Integer> entry : commonest()) {
      WordPair pair = entry.getKey();
      String kind = pair.kind() == WordPair.Kind.SHORT_FOR ? "short" : "means";
      String line =
          entry.getValue() + "\t" + kind + "\t" + pair.first() + "\t" + pair.second() + "\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<Map.Entry<WordPair, Integer>> commonest() {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<WordPair, Integer> one) -> -one.getValue())
                .thenComparing(one -> one.getKey().kind())
                .thenComparing(one -> one.getKey().first())
                .thenComparing(one -> one.getKey().second()))
        .limit(MOST_KEPT)
        .toList();
  }

  /// The pairs as a word book; an abbreviation's Japanese goes for its whole name too.
  public WordBook book() {
    Map<String, Integer> seen = new HashMap<>();
    counts.forEach((pair, count) -> seen.merge(pair.kind() + pair.second(), count, Integer::sum));
    WordPairs book = new WordPairs();
    List<Map.Entry<WordPair, Integer>> pairs = commonest();
    for (Map.Entry<WordPair, Integer> entry : pairs) {
      WordPair pair = entry.getKey();
      double share = entry.getValue() / (double) seen.getOrDefault(pair.kind() + pair.second(), 1);
      if (pair.kind() == WordPair.Kind.MEANS && share >= LEAST_SHARE) {
        book.add(pair.first(), pair.second(), (float) Math.min(1, share));
      }
    }
    for (Map.Entry<WordPair, Integer> entry : pairs) {
      WordPair pair = entry.getKey();
      if (pair.kind() == WordPair.Kind.SHORT_FOR) {
        for (Translation japanese : List.copyOf(book.japanese(pair.second()))) {
          book.add(japanese.text(), pair.first(), japanese.weight());
        }
      }
    }
    return book;
  }

  /// How many pairs are held.
  public int size() {
    return counts.size();
  }
}
