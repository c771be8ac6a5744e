package kiji.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.engine.Correction;
import kiji.query.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Finds out which words of a search the archive does not know or hardly knows, and what they may
/// have been meant to be. Keeps nothing; safe for many threads.
final class Spelling {
  /// Words that so many articles have are spelled well enough.
  private static final int KNOWN = 10;

  /// Words looked at in one search.
  private static final int MOST_WORDS = 6;

  private final IndexReader reader;
  private final TextAnalysis analysis;

  Spelling(IndexReader reader, TextAnalysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
  }

  List<Correction> corrections(List<String> words, Duration budget) throws IOException {
    long deadline = System.nanoTime() + budget.toNanos();
    List<Correction> corrections = new ArrayList<>();
    for (String word : words.stream().distinct().limit(MOST_WORDS).toList()) {
      if (System.nanoTime() - deadline > 0) {
        break;
      }
      correction(word).ifPresent(corrections::add);
    }
    return List.copyOf(corrections);
  }

  /// Of what stands between two spaces, each word that the archive hardly knows is put right.
  private Optional<Correction> correction(String typed) throws IOException {
    NearestWord nearest = new NearestWord(reader);
    StringBuilder meant = new StringBuilder();
    int copied = 0;
    boolean isFound = true;
    for (CutToken token : analysis.cut(Layer.EXACT, typed)) {
      int articles = articles(token, typed);
      if (articles < KNOWN) {
        Optional<String> near = nearest.of(token.term(), articles);
        if (near.isPresent()) {
          meant.append(typed, copied, token.start()).append(near.get());
          copied = token.end();
          isFound &= articles > 0;
        }
      }
    }
    return copied == 0
        ? Optional.empty()
        : Optional.of(
            new Correction(typed, meant.append(typed, copied, typed.length()).toString(), isFound));
  }

  /// About how many articles have a word, as typed or in another form.
  private int articles(CutToken token, String typed) throws IOException {
    int most = articles(Layer.EXACT, token.term());
    for (CutToken form : analysis.cut(Layer.WORDS, typed.substring(token.start(), token.end()))) {
      most = Math.max(most, articles(Layer.WORDS, form.term()));
    }
    return most;
  }

  private int articles(Layer layer, String term) throws IOException {
    int most = 0;
    for (TextField text : TextField.values()) {
      most = Math.max(most, reader.docFreq(new Term(Fields.of(text, layer), term)));
    }
    return most;
  }
}
