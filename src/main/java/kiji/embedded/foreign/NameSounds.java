package kiji.embedded.foreign;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.NamesByReading;
import kiji.analysis.translation.NamesBySound;
import kiji.analysis.translation.Translation;
import kiji.embedded.document.Fields;
import kiji.query.TextField;
import kiji.text.Scripts;
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
  private final Names<NamesBySound> katakana =
      new Names<>(
          NamesBySound::new, Layer.EXACT, FIRST_KATAKANA, AFTER_KATAKANA, NamesBySound::add);
  private final Names<NamesBySound> latin =
      new Names<>(NamesBySound::new, Layer.EXACT, FIRST_LATIN, AFTER_LATIN, NamesBySound::add);
  private final Names<NamesByReading> readings =
      new Names<>(
          NamesByReading::new,
          Layer.WORDS,
          FIRST_READING,
          AFTER_READING,
          (names, term) -> names.add(TextAnalysis.readingOf(term), term));
  private final Names<NamesByReading> spellings =
      new Names<>(
          NamesByReading::new,
          Layer.EXACT,
          FIRST_LATIN,
          AFTER_LATIN,
          (names, term) -> names.add(term, term));

  /// Words of one kind, read when they are first asked for. Two threads that ask at once both read
  /// them, and find the same.
  private final class Names<T> {
    private final Supplier<T> none;
    private final Layer layer;
    private final BytesRef from;
    private final BytesRef before;
    private final BiConsumer<T, String> add;
    private volatile @Nullable T known;

    /// @param before the first term that is none of them
    Names(
        Supplier<T> none, Layer layer, BytesRef from, BytesRef before, BiConsumer<T, String> add) {
      this.none = none;
      this.layer = layer;
      this.from = from;
      this.before = before;
      this.add = add;
    }

    T read() throws IOException {
      T names = known;
      if (names == null) {
        T read = none.get();
        each(layer, from, before, term -> add.accept(read, term));
        known = names = read;
      }
      return names;
    }
  }

  NameSounds(IndexReader reader) {
    this.reader = reader;
  }

  /// Reads the names now, unless that has been done.
  void open() throws IOException {
    katakana.read();
    latin.read();
    readings.read();
    spellings.read();
  }

  /// Katakana words that sound like a Latin one.
  List<Translation> katakana(String word) throws IOException {
    return katakana.read().katakana(word);
  }

  /// Katakana words that sound like two Latin ones together.
  List<Translation> katakanaOfTwo(String first, String second) throws IOException {
    return katakana.read().katakanaOfTwo(first, second);
  }

  /// Latin words that sound like a katakana one.
  List<Translation> latin(String word) throws IOException {
    return latin.read().latin(word);
  }

  /// Words of the other script that may be a part of a name which its other parts confirm.
  List<Translation> perhaps(String part) throws IOException {
    return Scripts.isLatin(part)
        ? katakana.read().perhapsKatakana(part)
        : latin.read().perhapsLatin(part);
  }

  /// The readings that lie over words of the index, as its terms.
  NamesByReading readings() throws IOException {
    return readings.read();
  }

  /// Latin words of the index by how Japanese would read them.
  NamesByReading spellings() throws IOException {
    return spellings.read();
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
