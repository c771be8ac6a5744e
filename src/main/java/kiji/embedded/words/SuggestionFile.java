package kiji.embedded.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kiji.analysis.TextAnalysis;
import kiji.embedded.generation.AttachmentStream;
import kiji.embedded.generation.StoredFile;
import kiji.text.Romaji;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.util.BytesRef;

/// Writes the words and names of a generation to a file of their own, sorted by everything that may
/// be typed for them: as they are written, word by word; their reading in kana; and in Latin
/// letters. Made anew at each publish from what the articles have in the index already, so that no
/// text is cut again: about half a second for 100,000 articles. Read by [SuggestionTable].
///
/// After the header: the number of keys; for each key, in order, where its text begins, the weight
/// of its word and where the word begins; then all texts, each behind its length.
public final class SuggestionFile {
  public static final String NAME = "words.suggest";
  static final String CODEC = "KijiWords";
  static final int VERSION = 1;

  /// Bytes of one key's place.
  static final int PLACE = 3 * Integer.BYTES;

  private static final int BUFFER = 1 << 16;

  /// Names are looked for more than words are.
  private static final float NAME_WEIGHT = 2;

  /// Later words of a name may be typed first: `bay` for `Guantanamo Bay`.
  private static final int MOST_BEGINNINGS = 4;

  private record Key(BytesRef text, int word) {}

  private final List<WordWeights.Weighed> words;
  private final List<Key> keys = new ArrayList<>();

  private SuggestionFile(List<WordWeights.Weighed> words) {
    this.words = words;
    for (int word = 0; word < words.size(); word++) {
      addKeys(word);
    }
    keys.sort((a, b) -> a.text().compareTo(b.text()));
  }

  /// Writes the words of a reader's articles into a folder; what it became is for the manifest.
  public static StoredFile write(IndexReader reader, Path folder) throws IOException {
    SuggestionFile file = new SuggestionFile(WordWeights.of(reader));
    AtomicReference<StoredFile> written = new AtomicReference<>();
    try (AttachmentStream stream = new AttachmentStream(folder.resolve(NAME), written::set);
        IndexOutput out = new OutputStreamIndexOutput(NAME, NAME, stream, BUFFER)) {
      file.write(out);
    }
    return written.get();
  }

  /// The same in memory, where a file is missing or damaged.
  static Directory inMemory(IndexReader reader) throws IOException {
    SuggestionFile file = new SuggestionFile(WordWeights.of(reader));
    Directory memory = new ByteBuffersDirectory();
    try (IndexOutput out = memory.createOutput(NAME, IOContext.DEFAULT)) {
      file.write(out);
    }
    return memory;
  }

  private void addKeys(int word) {
    WordWeights.Weighed weighed = words.get(word);
    String written = TextAnalysis.foldName(weighed.text());
    int at = 0;
    for (int i = 0; i < MOST_BEGINNINGS && at >= 0; i++) {
      add(written.substring(at), word);
      int space = written.indexOf(' ', at);
      at = space < 0 ? -1 : space + 1;
    }
    if (!weighed.reading().isEmpty()) {
      String kana = Romaji.hiragana(weighed.reading());
      String latin = Romaji.of(kana);
      if (!kana.equals(written)) {
        add(kana, word);
      }
      if (!latin.equals(kana)) {
        add(latin, word);
      }
    }
  }

  private void add(String key, int word) {
    keys.add(new Key(new BytesRef(key), word));
  }

  private void write(IndexOutput out) throws IOException {
    int[] wordPlaces = new int[words.size()];
    byte[][] wordTexts = new byte[words.size()][];
    long place = 0;
    for (int word = 0; word < words.size(); word++) {
      WordWeights.Weighed weighed = words.get(word);
      String text = (weighed.isName() ? "n" : "w") + weighed.text();
      wordTexts[word] = text.getBytes(StandardCharsets.UTF_8);
      wordPlaces[word] = Math.toIntExact(place);
      place += Short.BYTES + wordTexts[word].length;
    }
    CodecUtil.writeHeader(out, CODEC, VERSION);
    out.writeInt(keys.size());
    for (Key key : keys) {
      WordWeights.Weighed weighed = words.get(key.word());
      out.writeInt(Math.toIntExact(place));
      out.writeInt(Float.floatToIntBits(weighed.weight() * (weighed.isName() ? NAME_WEIGHT : 1)));
      out.writeInt(wordPlaces[key.word()]);
      place += Short.BYTES + key.text().length;
    }
    for (byte[] text : wordTexts) {
      writeText(out, text, 0, text.length);
    }
    for (Key key : keys) {
      writeText(out, key.text().bytes, key.text().offset, key.text().length);
    }
    CodecUtil.writeFooter(out);
  }

  private static void writeText(IndexOutput out, byte[] bytes, int offset, int length)
      throws IOException {
    out.writeShort((short) length);
    out.writeBytes(bytes, offset, length);
  }
}
