package kiji.embedded;

import java.io.IOException;
import java.util.List;
import kiji.analysis.Layer;
import kiji.analysis.translation.NamesBySound;
import kiji.analysis.translation.Translation;
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

  private final IndexReader reader;
  private volatile @Nullable NamesBySound katakana;
  private volatile @Nullable NamesBySound latin;

  NameSounds(IndexReader reader) {
    this.reader = reader;
  }

  /// Reads the names now, unless that has been done.
  void open() throws IOException {
    if (katakana == null) {
      katakana = read(FIRST_KATAKANA, AFTER_KATAKANA);
    }
    if (latin == null) {
      latin = read(FIRST_LATIN, AFTER_LATIN);
    }
  }

  /// Katakana words that sound like a Latin one.
  List<Translation> katakana(String word) throws IOException {
    NamesBySound known = katakana;
    if (known == null) {
      known = read(FIRST_KATAKANA, AFTER_KATAKANA);
      katakana = known;
    }
    return known.katakana(word);
  }

  /// Latin words that sound like a katakana one.
  List<Translation> latin(String word) throws IOException {
    NamesBySound known = latin;
    if (known == null) {
      known = read(FIRST_LATIN, AFTER_LATIN);
      latin = known;
    }
    return known.latin(word);
  }

  private NamesBySound read(BytesRef from, BytesRef before) throws IOException {
    NamesBySound names = new NamesBySound();
    for (TextField text : TextField.values()) {
      Terms terms = MultiTerms.getTerms(reader, Fields.of(text, Layer.EXACT));
      if (terms == null) {
        continue;
      }
      TermsEnum term = terms.iterator();
      boolean more = term.seekCeil(from) != TermsEnum.SeekStatus.END;
      for (int read = 0; more && read < MOST_WORDS; read++) {
        if (term.term().compareTo(before) >= 0) {
          break;
        }
        names.add(term.term().utf8ToString());
        more = term.next() != null;
      }
    }
    return names;
  }
}
