package kiji.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs a reindex when a corpus has changed and come to rest: looks at names, sizes and times every
/// few seconds, which works on every file system, network ones too. A look costs as much as listing
/// the folder.
final class CorpusWatch implements Runnable {
  private static final Logger LOG = Logger.getLogger(CorpusWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Path corpus;
  private final Runnable reindex;

  private CorpusWatch(Path corpus, Runnable reindex) {
    this.corpus = corpus;
    this.reindex = reindex;
  }

  /// Watches until the process ends.
  static void start(Path corpus, Runnable reindex) {
    Thread.ofVirtual().name("corpus-watch").start(new CorpusWatch(corpus, reindex));
  }

  @Override
  public void run() {
    try {
      long indexed = look();
      long seen = indexed;
      while (true) {
        Thread.sleep(PAUSE);
        long now = look();
        if (now == seen && now != indexed) {
          reindex.run();
          indexed = now;
        }
        seen = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A number that differs when any file was added, removed or written.
  private long look() {
    Fingerprint fingerprint = new Fingerprint();
    try {
      Files.walkFileTree(corpus, fingerprint);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot look for changes in {0}: {1}", new Object[] {corpus, e});
    }
    return fingerprint.sum;
  }

  private static final class Fingerprint extends SimpleFileVisitor<Path> {
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
