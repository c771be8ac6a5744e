package kiji.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/// The list of what is forgotten, as a file beside the generations: a line a story, tabs between
/// its checksum, `forgotten` or `taken-back`, since when, the hashes of ids, of addresses, traces
/// of texts (blanks between several), and the reason. Replaced whole or not at all.
public final class ForgottenFile {
  /// As it is called in an index's folder, and in a generation that was made by it.
  public static final String NAME = "forgotten.tsv";

  /// Held by whoever changes the list; empty.
  public static final String LOCK = "forgotten.lock";

  /// Within one process; the file's lock is between processes.
  private static final ReentrantLock CHANGING = new ReentrantLock();

  private static final String FORGOTTEN = "forgotten";
  private static final String TAKEN_BACK = "taken-back";
  private static final int COLUMNS = 7;

  private final Path file;

  private ForgottenFile(Path file) {
    this.file = file;
  }

  /// That of an index.
  public static ForgottenFile in(Path index) {
    return new ForgottenFile(index.resolve(NAME));
  }

  public Path path() {
    return file;
  }

  /// What is on the list; nothing where there is no file.
  ///
  /// @throws UncheckedIOException when it cannot be read, or is not as it was written: nothing may
  ///   come back for that
  public ForgottenArticles read() {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (NoSuchFileException e) {
      return ForgottenArticles.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the list of what is forgotten, "
              + file
              + ", cannot be read ("
              + e.getMessage()
              + "): put it back from a backup; until then nothing is read into the archive",
          e);
    }
  }

  /// Reads a list.
  ///
  /// @throws IOException when it is not as it was written
  public static ForgottenArticles read(InputStream in) throws IOException {
    List<Forgotten> entries = new ArrayList<>();
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        entries.add(entry(line));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw new IOException("line " + number + " is not as it was written", e);
      }
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new IOException("its end is missing");
    }
    return ForgottenArticles.of(entries);
  }

  /// Writes a list.
  public static void write(OutputStream out, ForgottenArticles list) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Forgotten entry : list.entries()) {
      String line = line(entry);
      text.append(checksum(line)).append('\t').append(line).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Changes the list, safe against a power cut and against whoever else changes it meanwhile, in
  /// this process or another: one waits for the other.
  ///
  /// @param change makes the list of what is on it at that moment; may throw, and nothing is
  ///   changed
  /// @return the list as it is now
  /// @throws UncheckedIOException when it cannot be read or written: what was there stands
  public ForgottenArticles change(UnaryOperator<ForgottenArticles> change) {
    CHANGING.lock();
    try (FileChannel lock =
            FileChannel.open(
                file.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = lock.lock()) {
      ForgottenArticles changed = change.apply(read());
      write(changed);
      return changed;
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      CHANGING.unlock();
    }
  }

  private void write(ForgottenArticles list) {
    Path next = file.resolveSibling(NAME + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(next)) {
        write(out, list);
      }
      sync(next, StandardOpenOption.WRITE);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      sync(file.resolveSibling(""), StandardOpenOption.READ);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private UncheckedIOException cannotWrite(IOException e) {
    return new UncheckedIOException(
        "the list of what is forgotten, "
            + file
            + ", cannot be written ("
            + e.getMessage()
            + "): nothing was changed",
        e);
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static String line(Forgotten entry) {
    return String.join(
        "\t",
        entry.isTakenBack() ? TAKEN_BACK : FORGOTTEN,
        entry.since().toString(),
        String.join(" ", entry.ids()),
        String.join(" ", entry.addresses()),
        String.join(" ", entry.texts()),
        entry.reason());
  }

  private static Forgotten entry(String line) {
    String[] columns = line.split("\t", -1);
    boolean isTakenBack = columns.length == COLUMNS && columns[1].equals(TAKEN_BACK);
    if (columns.length != COLUMNS
        || !(isTakenBack || columns[1].equals(FORGOTTEN))
        || !columns[0].equals(checksum(line.substring(columns[0].length() + 1)))) {
      throw new IllegalArgumentException("no entry of this list");
    }
    return new Forgotten(
        words(columns[3]),
        words(columns[4]),
        words(columns[5]),
        Instant.parse(columns[2]),
        isTakenBack,
        columns[6]);
  }

  private static List<String> words(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split(" ", -1));
  }

  private static String checksum(String line) {
    CRC32 crc = new CRC32();
    crc.update(line.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
