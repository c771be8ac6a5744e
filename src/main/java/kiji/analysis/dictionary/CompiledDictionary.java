package kiji.analysis.dictionary;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import kiji.analysis.translation.EnglishKeys;
import kiji.analysis.translation.Translation;
import kiji.analysis.translation.WordBook;
import kiji.analysis.translation.WordKeys;
import org.jspecify.annotations.Nullable;

/// A dictionary compiled by [DictionaryBuild], mapped into memory: opening reads a few bytes, and
/// the machine reads in the rest as words are looked up. Replaced as a file while it is open, it
/// stays as it was.
public final class CompiledDictionary implements WordBook {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment file;
  private final DictionaryInfo info;
  private final MappedStrings japanese;
  private final MappedStrings stems;
  private final MappedLinks toEnglish;
  private final MappedLinks toJapanese;

  private CompiledDictionary(MemorySegment file) {
    this.file = file;
    Reading reading = new Reading(file);
    Instant built = Instant.ofEpochSecond(reading.number());
    List<DictionarySource> sources = reading.sources();
    japanese = new MappedStrings(reading.section());
    MappedStrings english = new MappedStrings(reading.section());
    stems = new MappedStrings(reading.section());
    toEnglish = new MappedLinks(reading.section(), english);
    toJapanese = new MappedLinks(reading.section(), japanese);
    info = new DictionaryInfo(built, sources, japanese.count(), english.count());
  }

  /// Opens a compiled file.
  ///
  /// @throws DictionaryException when it is not one, or not whole
  public static CompiledDictionary open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment file =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      if (file.byteSize() < DictionaryFormat.HEADER
          || file.get(LONG, 0) != DictionaryFormat.MAGIC
          || file.get(MappedStrings.INT, Long.BYTES) != DictionaryFormat.VERSION
          || file.get(LONG, Long.BYTES + Integer.BYTES) != file.byteSize()) {
        throw unusable(path, null);
      }
      return new CompiledDictionary(file);
    } catch (IndexOutOfBoundsException e) {
      throw unusable(path, e);
    }
  }

  /// What it holds.
  public DictionaryInfo info() {
    return info;
  }

  /// Reads every byte: whether the file is as it was written.
  public boolean isWhole() {
    CRC32C sum = new CRC32C();
    ByteBuffer bytes = file.asByteBuffer().position(DictionaryFormat.HEADER);
    sum.update(bytes);
    return sum.getValue() == file.get(LONG, DictionaryFormat.HEADER - Long.BYTES);
  }

  @Override
  public List<Translation> english(String word) {
    int number = japanese.find(WordKeys.japanese(word));
    return number < 0 ? List.of() : toEnglish.of(number);
  }

  @Override
  public List<Translation> japanese(String words) {
    return EnglishKeys.find(words, this::keyed);
  }

  private List<Translation> keyed(String key) {
    int number = stems.find(key);
    return number < 0 ? List.of() : toJapanese.of(number);
  }

  private static DictionaryException unusable(Path path, @Nullable Throwable cause) {
    return new DictionaryException(
        "'"
            + path
            + "' is no dictionary of this version of Kiji, or it is damaged; make it again: kiji"
            + " dictionary build",
        cause);
  }

  /// Reads the file from front to back.
  private static final class Reading {
    private final MemorySegment file;
    private long at = DictionaryFormat.HEADER;

    Reading(MemorySegment file) {
      this.file = file;
    }

    long number() {
      at += Long.BYTES;
      return file.get(LONG, at - Long.BYTES);
    }

    String text() {
      int length = (int) number();
      at += length;
      return new String(
          file.asSlice(at - length, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
    }

    List<DictionarySource> sources() {
      long count = number();
      List<DictionarySource> sources = new ArrayList<>();
      for (long i = 0; i < count; i++) {
        sources.add(new DictionarySource(text(), (int) number(), text()));
      }
      return sources;
    }

    MemorySegment section() {
      long length = number();
      at += length;
      return file.asSlice(at - length, length);
    }
  }
}
