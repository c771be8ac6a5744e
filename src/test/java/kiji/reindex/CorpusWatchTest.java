package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Watches a real folder, as quickly as it can; each reindex waits for the test to say how it ends.
class CorpusWatchTest {
  private static final int LONG_SECONDS = 60;

  @TempDir Path corpus;

  private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<Supplier<Optional<String>>> endings = new LinkedBlockingQueue<>();
  private CorpusWatch watch = CorpusWatch.over(List::of, Optional::empty);
  private Thread watching = Thread.currentThread();

  @BeforeEach
  void watch() {
    watch = new CorpusWatch(() -> List.of(corpus), this::reindex, Duration.ofMillis(1));
  }

  @AfterEach
  void stop() throws InterruptedException {
    watching.interrupt();
    watching.join();
  }

  @Test
  void whatChangedWhileNobodyWatchedIsIndexedAtOnce() throws Exception {
    write("one.html");
    watching = watch.start();
    assertThat(nextReindexSees()).isEqualTo(1);
  }

  @Test
  void everyChangeIsIndexed() throws Exception {
    watching = watch.start();
    assertThat(nextReindexSees()).isZero();
    endings.add(Optional::empty);
    write("one.html");
    assertThat(nextReindexSees()).isEqualTo(1);
    write("two.html"); // while the reindex runs
    endings.add(Optional::empty);
    assertThat(nextReindexSees()).isEqualTo(2);
  }

  @Test
  void aReindexThatFailedIsTriedAgain() throws Exception {
    write("one.html");
    watching = watch.start();
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(nextReindexSees()).as("attempt %d", attempt).isEqualTo(1);
      endings.add(() -> Optional.of("the disk is full"));
    }
    assertThat(nextReindexSees()).isEqualTo(1);
  }

  @Test
  void itOutlivesWhateverAReindexThrowsAndSaysWhatIsWrong() throws Exception {
    watching = watch.start();
    nextReindexSees();
    assertThat(watch.trouble()).isEmpty();
    endings.add(
        () -> {
          throw new StackOverflowError();
        });
    nextReindexSees();
    assertThat(watch.trouble()).hasValueSatisfying(t -> assertThat(t).contains("StackOverflow"));
    endings.add(
        () -> {
          throw new IllegalStateException("the engine broke");
        });
    nextReindexSees();
    assertThat(watch.trouble()).hasValueSatisfying(t -> assertThat(t).contains("engine broke"));
    endings.add(() -> Optional.of("the disk is full"));
    nextReindexSees();
    assertThat(watch.trouble()).contains("the disk is full");
    endings.add(Optional::empty);
    write("one.html");
    nextReindexSees();
    assertThat(watch.trouble()).isEmpty();
  }

  /// Deadlines count what a thread computes, which is not told of virtual ones.
  @Test
  void theCorpusIsReadInAThreadWhoseComputingIsCounted() {
    watching = watch.start();
    assertThat(watching.isVirtual()).isFalse();
  }

  private Optional<String> reindex() {
    try (var files = Files.list(corpus)) {
      begun.add(files.count());
      return endings.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
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
