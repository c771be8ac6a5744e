package kiji.reindex.account;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.reindex.ReindexException;
import org.jspecify.annotations.Nullable;

/// Rows whose outcome is not settled yet, in the order of their inputs, on the disk and not in
/// memory: written once, then read as often as need be. Gone when closed.
public final class Spool implements AutoCloseable {
  private static final String PREFIX = "kiji-reindex-";
  private static final String SUFFIX = ".jsonl.gz";
  private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})-[0-9]+[.]jsonl[.]gz");
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);
  private static final System.Logger LOG = System.getLogger(Spool.class.getName());
  private static final ProcessHandle OWN_PROCESS = ProcessHandle.current();

  private final Path file;
  private @Nullable LedgerWriter writer;

  private Spool(Path file, LedgerWriter writer) {
    this.file = file;
    this.writer = writer;
  }

  public static Spool open() {
    try {
      deleteThoseOfKilledRuns();
      Path file = Files.createTempFile(PREFIX + OWN_PROCESS.pid() + "-", SUFFIX);
      return new Spool(file, new LedgerWriter(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /// A run that was killed could not delete its own.
  private static void deleteThoseOfKilledRuns() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : left) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && isOfADeadProcess(Long.parseLong(name.group(1)), file)) {
          deleteIfAllowed(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /// In containers every run may have the same number: then the file's age tells.
  private static boolean isOfADeadProcess(long pid, Path file) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return true;
    }
    Optional<Instant> started = process.get().info().startInstant();
    return Files.exists(file)
        && started.isPresent()
        && Files.getLastModifiedTime(file).toInstant().isBefore(started.get().minus(CLOCKS_DIFFER));
  }

  private static void deleteIfAllowed(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "another user's, and left", e);
    }
  }

  void write(LedgerRow row) {
    if (writer == null) {
      throw new IllegalStateException("rows are written before they are read");
    }
    writer.write(row);
  }

  public void forEach(Consumer<LedgerRow> rows) {
    finish();
    try (LedgerReader reader = new LedgerReader(Files.newInputStream(file))) {
      for (LedgerRow row = reader.next(); row != null; row = reader.next()) {
        rows.accept(row);
      }
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  @Override
  public void close() {
    try {
      finish();
    } finally {
      delete();
    }
  }

  private void finish() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private static ReindexException trouble(IOException e) {
    return new ReindexException(
        "cannot keep notes in the folder for temporary files, "
            + System.getProperty("java.io.tmpdir")
            + " ("
            + Words.of(e)
            + "): make room there; the published index is as it was",
        e);
  }
}
