package kiji.embedded.words;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of a [SuggestionFile], mapped and not loaded: found by what is typed for them, those
/// worth most first. Where the file is missing or damaged they are gathered from the articles again
/// and kept in memory, about half a second for 100,000 articles. Safe for many threads.
public final class SuggestionTable implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SuggestionTable.class.getName());

  private final @Nullable IndexInput file;
  private final long placesAt;
  private final long textsAt;
  private final int keys;
  private final boolean gathered;

  /// A word found.
  ///
  /// @param weight how much it is worth, names counting twice
  /// @param whole whether what was typed stands for all of it
  record Found(String text, boolean isName, float weight, boolean whole) {}

  /// A key's word on the way.
  private record Candidate(int word, float weight, int key) {}

  private SuggestionTable(@Nullable IndexInput file, long placesAt, int keys, boolean gathered) {
    this.file = file;
    this.gathered = gathered;
    this.placesAt = placesAt;
    this.textsAt = placesAt + (long) keys * SuggestionFile.PLACE;
    this.keys = keys;
  }

  /// Reads the file through once, some milliseconds, to know that it is as it was written.
  public static SuggestionTable of(IndexReader reader) throws IOException {
    if (!(reader instanceof DirectoryReader generation)) {
      return new SuggestionTable(null, 0, 0, false);
    }
    try {
      return open(generation.directory(), false);
    } catch (CorruptIndexException
        | EOFException
        | NoSuchFileException
        | FileNotFoundException
        | IndexFormatTooNewException
        | IndexFormatTooOldException e) {
      LOG.log(
          Level.WARNING,
          SuggestionFile.NAME
              + " cannot be read; the words to suggest are gathered from the articles again: "
              + e.getMessage());
      return open(SuggestionFile.inMemory(reader), true);
    }
  }

  /// Whether the words are not the file's, which is missing or damaged.
  public boolean isGathered() {
    return gathered;
  }

  private static SuggestionTable open(Directory directory, boolean gathered) throws IOException {
    IndexInput file = directory.openInput(SuggestionFile.NAME, IOContext.DEFAULT);
    boolean opened = false;
    try {
      CodecUtil.checksumEntireFile(file);
      file.seek(0);
      CodecUtil.checkHeader(
          file, SuggestionFile.CODEC, SuggestionFile.VERSION, SuggestionFile.VERSION);
      int keys = file.readInt();
      SuggestionTable table = new SuggestionTable(file, file.getFilePointer(), keys, gathered);
      opened = true;
      return table;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  /// The words worth most among those that something typed begins, each once.
  List<Found> beginning(String typed, int most) throws IOException {
    return found(typed, most, false);
  }

  /// The words worth most among those that something typed stands for as a whole.
  List<Found> whole(String typed, int most) throws IOException {
    return found(typed, most, true);
  }

  private List<Found> found(String typed, int most, boolean whole) throws IOException {
    if (file == null || typed.isEmpty()) {
      return List.of();
    }
    RandomAccessInput in = file.randomAccessSlice(0, file.length());
    BytesRef prefix = new BytesRef(typed);
    int first = firstNotBelow(in, prefix);
    PriorityQueue<Candidate> best =
        new PriorityQueue<>(Comparator.comparingDouble(Candidate::weight));
    int last = whole ? lastEqual(in, prefix, first) : lastBeginning(in, prefix, first);
    // One word may have several keys that begin so.
    int room = most * 3;
    for (int key = first; key < last; key++) {
      long place = placesAt + (long) key * SuggestionFile.PLACE;
      float weight = Float.intBitsToFloat(in.readInt(place + Integer.BYTES));
      if (best.size() < room || weight > best.element().weight()) {
        best.add(new Candidate(in.readInt(place + 2L * Integer.BYTES), weight, key));
        if (best.size() > room) {
          best.remove();
        }
      }
    }
    return words(in, best, prefix, most);
  }

  private List<Found> words(
      RandomAccessInput in, PriorityQueue<Candidate> best, BytesRef prefix, int most)
      throws IOException {
    List<Candidate> sorted = new ArrayList<>(best);
    sorted.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    List<Found> words = new ArrayList<>();
    for (Candidate candidate : sorted) {
      String word = new String(text(in, candidate.word()), StandardCharsets.UTF_8);
      boolean known = words.stream().anyMatch(one -> one.text().equals(word.substring(1)));
      if (!known && words.size() < most) {
        words.add(
            new Found(
                word.substring(1),
                word.charAt(0) == 'n',
                candidate.weight(),
                key(in, candidate.key()).length == prefix.length));
      }
    }
    return words;
  }

  private int firstNotBelow(RandomAccessInput in, BytesRef text) throws IOException {
    return first(0, key -> key(in, key).compareTo(text) >= 0);
  }

  private int lastBeginning(RandomAccessInput in, BytesRef prefix, int from) throws IOException {
    return first(from, key -> !begins(key(in, key), prefix));
  }

  private int lastEqual(RandomAccessInput in, BytesRef text, int from) throws IOException {
    return first(from, key -> !key(in, key).equals(text));
  }

  /// A question about a key.
  private interface Asked {
    boolean of(int key) throws IOException;
  }

  /// The first key from a place on of which something is true, as it is of all behind it.
  private int first(int from, Asked asked) throws IOException {
    int low = from;
    int high = keys;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (asked.of(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private BytesRef key(RandomAccessInput in, int key) throws IOException {
    return new BytesRef(text(in, in.readInt(placesAt + (long) key * SuggestionFile.PLACE)));
  }

  private byte[] text(RandomAccessInput in, int place) throws IOException {
    byte[] text = new byte[in.readShort(textsAt + place)];
    in.readBytes(textsAt + place + Short.BYTES, text, 0, text.length);
    return text;
  }

  private static boolean begins(BytesRef text, BytesRef prefix) {
    return text.length >= prefix.length
        && Arrays.equals(
            text.bytes,
            text.offset,
            text.offset + prefix.length,
            prefix.bytes,
            prefix.offset,
            prefix.offset + prefix.length);
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close " + SuggestionFile.NAME, e);
      }
    }
  }
}
