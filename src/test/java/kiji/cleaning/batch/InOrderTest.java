package kiji.cleaning.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.CleaningException;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final CleaningDeadline LONG = new CleaningDeadline(Duration.ofMinutes(5));

  private final List<String> taken = new ArrayList<>();

  @Test
  void resultsAreHandedOnInTheOrderTheWorkCame() {
    try (InOrder<String> work = new InOrder<>(3, LONG, taken::add)) {
      for (int i = 0; i < 100; i++) {
        String name = "page " + i;
        work.submit(() -> name, reason -> reason);
      }
    }
    assertThat(taken).hasSize(100).startsWith("page 0", "page 1").endsWith("page 98", "page 99");
  }

  @Test
  void pagesThatNeverEndAreGivenUpAndTheRestIsDone() {
    CountDownLatch never = new CountDownLatch(1);
    CleaningDeadline deadline = new CleaningDeadline(Duration.ofSeconds(3));
    try (InOrder<String> work = new InOrder<>(2, deadline, taken::add)) {
      for (String name : List.of("a", "stuck b", "stuck c", "stuck d", "e")) {
        work.submit(
            () -> name.startsWith("stuck") ? waitFor(never, name) : name,
            reason -> name + " is " + reason.substring(0, 8));
      }
    } finally {
      never.countDown();
    }
    assertThat(taken)
        .containsExactly(
            "a", "stuck b is given up", "stuck c is given up", "stuck d is given up", "e");
  }

  /// A page that is nested too deeply, or for which there is no memory, ends no run.
  @Test
  void whatBreaksTheCleanerCostsThatPageAlone() {
    try (InOrder<String> work = new InOrder<>(2, LONG, taken::add)) {
      work.submit(() -> "a", reason -> reason);
      work.submit(() -> deeper("x"), reason -> reason);
      work.submit(() -> new String(new char[Integer.MAX_VALUE]), reason -> reason);
      work.submit(
          () -> {
            throw new IllegalStateException("odd");
          },
          reason -> reason);
      work.submit(() -> "e", reason -> reason);
    }
    assertThat(taken)
        .satisfiesExactly(
            a -> assertThat(a).isEqualTo("a"),
            b -> assertThat(b).startsWith("it broke the cleaner: StackOverflowError"),
            c -> assertThat(c).startsWith("there was no memory to clean it: OutOfMemoryError"),
            d -> assertThat(d).startsWith("it broke the cleaner: IllegalStateException: odd"),
            e -> assertThat(e).isEqualTo("e"));
  }

  @Test
  void whatBreaksWhateverStandsInItsPlaceIsTold() {
    InOrder<String> work = new InOrder<>(1, LONG, taken::add);
    work.submit(
        () -> {
          throw new IllegalStateException("no such word list");
        },
        reason -> {
          throw new IllegalStateException(reason);
        });
    assertThatThrownBy(work::close)
        .isInstanceOf(CleaningException.class)
        .hasMessageContaining("no such word list");
  }

  private static String deeper(String name) {
    return name.isEmpty() ? name : deeper(name) + name;
  }

  private static String waitFor(CountDownLatch latch, String name) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return name;
  }
}
