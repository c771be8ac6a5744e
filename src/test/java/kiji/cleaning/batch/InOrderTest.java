package kiji.cleaning.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kiji.cleaning.CleaningException;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final List<String> taken = new ArrayList<>();

  @Test
  void resultsAreHandedOnInTheOrderTheWorkCame() {
    try (InOrder<String> work = new InOrder<>(3, LONG, taken::add)) {
      for (int i = 0; i < 100; i++) {
        String name = "page " + i;
        work.submit(() -> name, () -> "given up");
      }
    }
    assertThat(taken).hasSize(100).startsWith("page 0", "page 1").endsWith("page 98", "page 99");
  }

  @Test
  void pagesThatNeverEndAreGivenUpAndTheRestIsDone() {
    CountDownLatch never = new CountDownLatch(1);
    try (InOrder<String> work = new InOrder<>(2, Duration.ofSeconds(3), taken::add)) {
      for (String name : List.of("a", "stuck b", "stuck c", "stuck d", "e")) {
        work.submit(
            () -> {
              if (name.startsWith("stuck")) {
                never.await();
              }
              return name;
            },
            () -> name + " is given up");
      }
    } finally {
      never.countDown();
    }
    assertThat(taken)
        .containsExactly(
            "a", "stuck b is given up", "stuck c is given up", "stuck d is given up", "e");
  }

  @Test
  void whatBreaksTheWorkIsTold() {
    InOrder<String> work = new InOrder<>(1, LONG, taken::add);
    work.submit(
        () -> {
          throw new IllegalStateException("no such word list");
        },
        () -> "given up");
    assertThatThrownBy(work::close)
        .isInstanceOf(CleaningException.class)
        .hasMessageContaining("no such word list");
  }
}
