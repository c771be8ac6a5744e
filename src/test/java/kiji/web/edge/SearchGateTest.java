package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who gets a place when there are few.
class SearchGateTest {
  private static final Duration FOR_EVER = Duration.ofMinutes(5);
  private static final Places.Patience ENDLESS = new Places.Patience(FOR_EVER, FOR_EVER);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ComingBack comingBack = new ComingBack(SECOND);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  @Timeout(60)
  void givesAPlaceBackHoweverASearchEnds() {
    try (SearchGate gate = gate(FOR_EVER)) {
      assertThat(gate.run(asker("a"), () -> "found")).isEqualTo("found");
      assertThatThrownBy(() -> gate.run(asker("a"), () -> fail(new StackOverflowError())))
          .isInstanceOf(StackOverflowError.class);
      assertThatThrownBy(() -> gate.run(asker("a"), () -> fail(new IllegalStateException("x"))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("x");

      assertThat(gate.running()).isZero();
      assertThat(gate.run(asker("b"), () -> "found")).isEqualTo("found");
    }
  }

  /// The place of one that is stuck is taken as long as its thread is.
  @Test
  @Timeout(60)
  void givesUpOnASearchThatDoesNotEnd() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (SearchGate gate = gate(Duration.ofMillis(1))) {
      assertThatThrownBy(() -> gate.run(asker("a"), () -> await(end)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.problem().status()).isEqualTo(503);
                assertThat(refused.problem().detail()).contains("did not come to an end");
                assertThat(refused.retryAfter()).hasValue("1");
              });
      assertThat(gate.running()).isOne();

      end.countDown();
      while (gate.running() > 0) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
    }
  }

  @Test
  @Timeout(60)
  void leavesAPlaceToAnotherAddress() throws Exception {
    Places places =
        new Places(3, 2, new Places.Patience(Duration.ofMillis(1), FOR_EVER), comingBack);
    assertThat(places.take(asker("a"))).isTrue();
    assertThat(places.take(asker("a"))).isTrue();

    assertThat(places.take(asker("a"))).isFalse();
    assertThat(places.take(asker("b"))).isTrue();
  }

  @Test
  @Timeout(60)
  void givesWhatFallsFreeToTheAddressThatHasLeast() throws Exception {
    Places places = new Places(2, 2, ENDLESS, comingBack);
    places.take(asker("a"));
    places.take(asker("a"));
    Future<Boolean> third = waiting(places, asker("a"), 1);
    Future<Boolean> other = waiting(places, asker("b"), 2);

    places.giveBack(asker("a"));

    assertThat(other.get()).isTrue();
    assertThat(third.isDone()).isFalse();
    places.giveBack(asker("b"));
    assertThat(third.get()).isTrue();
  }

  @Test
  @Timeout(60)
  void servesAddressesInTurn() throws Exception {
    Places places = new Places(1, 1, ENDLESS, comingBack);
    places.take(asker("a"));
    Future<Boolean> second = waiting(places, asker("a"), 1);
    Future<Boolean> other = waiting(places, asker("b"), 2);

    places.giveBack(asker("a"));

    assertThat(other.get()).isTrue();
    assertThat(second.isDone()).isFalse();
    places.giveBack(asker("b"));
    assertThat(second.get()).isTrue();
  }

  @Test
  @Timeout(60)
  void letsWhoComesBackAsToldGoBeforeWhoDidNotWait() throws Exception {
    Places places = new Places(1, 1, ENDLESS, comingBack);
    Asker patient = new Asker("a", List.of("patient"));
    comingBack.refused(patient, System.nanoTime() - SECOND.toNanos());
    places.take(asker("a"));
    Future<Boolean> hasty = waiting(places, asker("a"), 1);
    Future<Boolean> back = waiting(places, patient, 2);

    places.giveBack(asker("a"));

    assertThat(back.get()).isTrue();
    assertThat(hasty.isDone()).isFalse();
    places.giveBack(patient);
    assertThat(hasty.get()).isTrue();
  }

  @Test
  void knowsWhoKeptToTheTimeTold() {
    Asker one = new Asker("a", List.of("connection 1", "what it asks"));
    Asker again = new Asker("a", List.of("connection 2", "what it asks"));
    Asker stranger = new Asker("a", List.of("connection 3", "something else"));
    comingBack.refused(one, 0);

    assertThat(comingBack.isDue(again, millis(500))).isFalse();
    assertThat(comingBack.isDue(again, millis(1000))).isTrue();
    assertThat(comingBack.isDue(stranger, millis(1000))).isFalse();
    assertThat(comingBack.isDue(again, millis(100_000))).as("long after").isFalse();

    comingBack.refused(again, millis(900));
    assertThat(comingBack.isDue(again, millis(1200))).as("refused anew").isFalse();
    comingBack.served(again);
    assertThat(comingBack.isDue(again, millis(2000))).as("served since").isFalse();
  }

  private SearchGate gate(Duration longestSearch) {
    return new SearchGate(new Places(1, 1, ENDLESS, comingBack), 1, longestSearch);
  }

  /// One who waits, and does so when this returns.
  private Future<Boolean> waiting(Places places, Asker asker, int inAll) throws Exception {
    Future<Boolean> one = threads.submit(() -> places.take(asker));
    while (places.waiting() < inAll) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return one;
  }

  private static Asker asker(String address) {
    return new Asker(address, List.of());
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static String fail(RuntimeException e) {
    throw e;
  }

  private static String fail(Error e) {
    throw e;
  }

  private static String await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "late";
  }
}
