package kiji.reindex;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps an index up to date with its corpus: reindexes at once, for what changed while nobody
/// watched, and then whenever the corpus has changed and come to rest. Looks at names, sizes and
/// times every few seconds, which works on every file system, network ones too; a look costs as
/// much as listing the folder. A reindex that failed (another was running, a disk was full) is
/// tried again after ever longer pauses, up to some minutes, and at once when the corpus changes;
/// until one goes through, [#trouble] says what is wrong. The watch outlives whatever is thrown.
public final class CorpusWatch implements Runnable {
  private static final Logger LOG = Logger.getLogger(CorpusWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int LONGEST_WAIT = 100;

  private final Supplier<List<Path>> corpus;
  private final Supplier<Optional<String>> reindex;
  private final Duration pause;

  /// What the corpus was like when it was indexed last, and when that failed last.
  private OptionalLong indexed = OptionalLong.empty();

  private OptionalLong failed = OptionalLong.empty();
  private int failures;
  private int looksToWait;
  private volatile Optional<String> trouble = Optional.empty();

  /// @param pause between two looks
  CorpusWatch(Supplier<List<Path>> corpus, Supplier<Optional<String>> reindex, Duration pause) {
    this.corpus = corpus;
    this.reindex = reindex;
    this.pause = pause;
  }

  /// A watch that has not begun.
  ///
  /// @param corpus folders and files to look at, asked before every look
  /// @param reindex says in one sentence why it did not go through; empty when it did
  public static CorpusWatch over(Supplier<List<Path>> corpus, Supplier<Optional<String>> reindex) {
    return new CorpusWatch(corpus, reindex, PAUSE);
  }

  /// Begins, and watches until the process ends. The thread is one of the platform's, since the
  /// corpus is read in it and deadlines count what a thread computes.
  public Thread start() {
    return Thread.ofPlatform().daemon().name("corpus-watch").start(this);
  }

  /// Why the index is not up to date, in one sentence: what the last reindex met. Empty when it
  /// went through, and before the first.
  public Optional<String> trouble() {
    return trouble;
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
    trouble = outcome();
    if (trouble.isEmpty()) {
      indexed = OptionalLong.of(now);
      failures = 0;
    } else {
      failed = OptionalLong.of(now);
      failures = Math.min(failures + 1, Integer.SIZE - 2);
      looksToWait = Math.min(1 << failures, LONGEST_WAIT);
    }
  }

  /// The next reindex may find the corpus, or the machine, mended.
  private Optional<String> outcome() {
    try {
      return reindex.get();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "the reindex broke off; it is tried again", e);
      return Optional.of("the reindex broke off (" + e + ") and is tried again");
    }
  }

  /// A number that differs when any file was added, removed or written.
  private long look() {
    FolderFingerprint fingerprint = new FolderFingerprint();
    try {
      for (Path root : corpus.get()) {
        Files.walkFileTree(root, fingerprint);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "cannot look for changes in the corpus: {0}", e.toString());
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
