package kiji.reindex;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps an index up to date with its corpus: reindexes at once, for what changed while nobody
/// watched, and then whenever the corpus has changed and come to rest. Looks at names, sizes and
/// times every few seconds, which works on every file system, network ones too; a look costs as
/// much as listing the folder. A reindex that failed (another was running, a disk was full) is
/// tried again after ever longer pauses, up to some minutes, and at once when the corpus changes.
public final class CorpusWatch implements Runnable {
  private static final Logger LOG = Logger.getLogger(CorpusWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int LONGEST_WAIT = 100;

  private final Path corpus;
  private final BooleanSupplier reindex;
  private final Duration pause;

  /// What the corpus was like when it was indexed last, and when that failed last.
  private OptionalLong indexed = OptionalLong.empty();

  private OptionalLong failed = OptionalLong.empty();
  private int failures;
  private int looksToWait;

  /// @param reindex says whether it went through
  /// @param pause between two looks
  CorpusWatch(Path corpus, BooleanSupplier reindex, Duration pause) {
    this.corpus = corpus;
    this.reindex = reindex;
    this.pause = pause;
  }

  /// Watches until the process ends.
  ///
  /// @param reindex says whether it went through
  public static void start(Path corpus, BooleanSupplier reindex) {
    Thread.ofVirtual().name("corpus-watch").start(new CorpusWatch(corpus, reindex, PAUSE));
  }

  @Override
  public void run() {
    try {
      long now = look();
      boolean atRest = true;
      while (true) {
        if (atRest && isDue(now)) {
          reindex(now);
        }
        Thread.sleep(pause);
        long next = look();
        atRest = next == now;
        now = next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDue(long now) {
    if (indexed.equals(OptionalLong.of(now))) {
      return false;
    }
    return !failed.equals(OptionalLong.of(now)) || looksToWait-- <= 0;
  }

  private void reindex(long now) {
    if (goesThrough()) {
      indexed = OptionalLong.of(now);
      failures = 0;
    } else {
      failed = OptionalLong.of(now);
      failures = Math.min(failures + 1, Integer.SIZE - 2);
      looksToWait = Math.min(1 << failures, LONGEST_WAIT);
    }
  }

  /// The watch outlives whatever a reindex throws: the next one may find the corpus, or the
  /// machine, mended.
  private boolean goesThrough() {
    try {
      return reindex.getAsBoolean();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "the reindex broke off; it is tried again", e);
      return false;
    }
  }

  /// A number that differs when any file was added, removed or written.
  private long look() {
    FolderFingerprint fingerprint = new FolderFingerprint();
    try {
      Files.walkFileTree(corpus, fingerprint);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot look for changes in {0}: {1}", new Object[] {corpus, e});
    }
    return fingerprint.sum;
  }

  private static final class FolderFingerprint extends SimpleFileVisitor<Path> {
    private long sum;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      sum += 31L * Objects.hash(file.toString(), attributes.size(), attributes.lastModifiedTime());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
