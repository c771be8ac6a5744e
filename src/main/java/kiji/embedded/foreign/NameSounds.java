package kiji.embedded.foreign;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.NamesByReading;
import kiji.analysis.translation.NamesBySound;
import kiji.analysis.translation.Translation;
import kiji.embedded.document.Fields;
import kiji.query.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The names of a generation by their sound, read from its words when they are first asked for.
/// Safe for many threads.
final class NameSounds {
  /// Words looked at in each field: bounds memory and the time of the first search.
  private static final int MOST_WORDS = 300_000;

  private static final BytesRef FIRST_LATIN = new BytesRef("a");
  private static final BytesRef AFTER_LATIN = new BytesRef("{");
  private static final BytesRef FIRST_KATAKANA = new BytesRef("ァ");
  private static final BytesRef AFTER_KATAKANA = new BytesRef("ヿ");

  private static final BytesRef FIRST_READING = new BytesRef(TextAnalysis.readingTerm(""));
  private static final BytesRef AFTER_READING = new BytesRef(TextAnalysis.readingTerm("\uFFFF"));

  private final IndexReader reader;
  private volatile @Nullable NamesBySound katakana;
  private volatile @Nullable NamesBySound latin;
  private volatile @Nullable NamesByReading readings;
  private volatile @Nullable NamesByReading spellings;

  NameSounds(IndexReader reader) {
    this.reader = reader;
  }

  /// Reads the names now, unless that has been done.
  void open() throws IOException {
    katakana();
    latin();
    readings();
    spellings();
  }

  /// Katakana words that sound like a Latin one.
  List<Translation> katakana(String word) throws IOException {
    return katakana().katakana(word);
  }

  /// Latin words that sound like a katakana one.
  List<Translation> latin(String word) throws IOException {
    return latin().latin(word);
  }

  /// The readings that lie over words of the index, as its terms.
  NamesByReading readings() throws IOException {
    NamesByReading known = readings;
    if (known == null) {
      NamesByReading read = new NamesByReading();
      each(
          Layer.WORDS,
          FIRST_READING,
          AFTER_READING,
          term -> read.add(TextAnalysis.readingOf(term), term));
      readings = known = read;
    }
    return known;
  }

  /// Latin words of the index by how Japanese would read them.
  NamesByReading spellings() throws IOException {
    NamesByReading known = spellings;
    if (known == null) {
      NamesByReading read = new NamesByReading();
      each(Layer.EXACT, FIRST_LATIN, AFTER_LATIN, term -> read.add(term, term));
      spellings = known = read;
    }
    return known;
  }

  private NamesBySound katakana() throws IOException {
    NamesBySound known = katakana;
    if (known == null) {
      NamesBySound read = new NamesBySound();
      each(Layer.EXACT, FIRST_KATAKANA, AFTER_KATAKANA, read::add);
      katakana = known = read;
    }
    return known;
  }

  private NamesBySound latin() throws IOException {
    NamesBySound known = latin;
    if (known == null) {
      NamesBySound read = new NamesBySound();
      each(Layer.EXACT, FIRST_LATIN, AFTER_LATIN, read::add);
      latin = known = read;
    }
    return known;
  }

  private void each(Layer layer, BytesRef from, BytesRef before, Consumer<String> take)
      throws IOException {
    for (TextField text : TextField.values()) {
      Terms terms = MultiTerms.getTerms(reader, Fields.of(text, layer));
      if (terms == null) {
        continue;
      }
      TermsEnum term = terms.iterator();
      boolean more = term.seekCeil(from) != TermsEnum.SeekStatus.END;
      for (int read = 0; more && read < MOST_WORDS; read++) {
        if (term.term().compareTo(before) >= 0) {
          break;
        }
        take.accept(term.term().utf8ToString());
        more = term.next() != null;
      }
    }
  }
}
