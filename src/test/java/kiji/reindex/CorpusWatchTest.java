package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Watches a real folder, as quickly as it can; each reindex waits for the test to say how it ends.
class CorpusWatchTest {
  private static final int LONG_SECONDS = 60;

  @TempDir Path corpus;

  private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> endings = new LinkedBlockingQueue<>();
  private final Thread watch =
      Thread.ofVirtual()
          .unstarted(() -> new CorpusWatch(corpus, this::reindex, Duration.ofMillis(1)).run());

  @AfterEach
  void stop() throws InterruptedException {
    watch.interrupt();
    watch.join();
  }

  @Test
  void whatChangedWhileNobodyWatchedIsIndexedAtOnce() throws Exception {
    write("one.html");
    watch.start();
    assertThat(nextReindexSees()).isEqualTo(1);
  }

  @Test
  void everyChangeIsIndexed() throws Exception {
    watch.start();
    assertThat(nextReindexSees()).isZero();
    endings.add(true);
    write("one.html");
    assertThat(nextReindexSees()).isEqualTo(1);
    write("two.html"); // while the reindex runs
    endings.add(true);
    assertThat(nextReindexSees()).isEqualTo(2);
  }

  @Test
  void aReindexThatFailedIsTriedAgain() throws Exception {
    write("one.html");
    watch.start();
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(nextReindexSees()).as("attempt %d", attempt).isEqualTo(1);
      endings.add(false);
    }
    assertThat(nextReindexSees()).isEqualTo(1);
  }

  private boolean reindex() {
    try (var files = Files.list(corpus)) {
      begun.add(files.count());
      return endings.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Long nextReindexSees() throws InterruptedException {
    return begun.poll(LONG_SECONDS, TimeUnit.SECONDS);
  }

  private void write(String name) throws Exception {
    Files.writeString(corpus.resolve(name), "a page");
  }
}
