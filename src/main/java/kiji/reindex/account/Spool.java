package kiji.reindex.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kiji.reindex.ReindexException;
import org.jspecify.annotations.Nullable;

/// Rows whose outcome is not settled yet, in the order of their inputs, on the disk and not in
/// memory: written once, then read as often as need be. Gone when closed.
public final class Spool implements AutoCloseable {
  private final Path file;
  private @Nullable LedgerWriter writer;

  private Spool(Path file, LedgerWriter writer) {
    this.file = file;
    this.writer = writer;
  }

  public static Spool open() {
    try {
      Path file = Files.createTempFile("kiji-reindex-", ".jsonl.gz");
      return new Spool(file, new LedgerWriter(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw trouble(e);
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
