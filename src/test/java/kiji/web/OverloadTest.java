package kiji.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What readers see when more is asked than can be answered: as many searches as one address may
/// have are held.
@Timeout(60)
class OverloadTest {
  private static final int PLACES = 2 * Runtime.getRuntime().availableProcessors();
  private static final int MOST_OF_ONE = PLACES - Math.max(1, PLACES / 4);
  private static final String ELSEWHERE = "127.0.0.2";

  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch leave = new CountDownLatch(1);
  private final HeldEngine engine =
      new HeldEngine(new ArticlesInMemory(SampleArticles.ALL), entered, leave);
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<HttpResponse<String>>> held = new ArrayList<>();
  private Served served;

  @BeforeEach
  void holdAsManySearchesAsAreLetIn() throws Exception {
    served = Served.with(engine, Served.settings());
    for (int i = 0; i < MOST_OF_ONE; i++) {
      held.add(clients.submit(() -> served.get("/api/search?q=goldfish")));
    }
    entered.acquire(MOST_OF_ONE);
  }

  @AfterEach
  void letThemGo() throws Exception {
    leave.countDown();
    for (Future<HttpResponse<String>> one : held) {
      assertThat(one.get().statusCode()).isEqualTo(200);
    }
    clients.close();
    served.close();
  }

  @Test
  void tellsWhomItCannotServeSoonToComeBack() throws Exception {
    HttpResponse<String> program = served.get("/api/search?q=goldfish");
    HttpResponse<String> reader = served.get("/?q=goldfish");
    HttpResponse<String> watcher = served.get("/health/live");
    String metrics = served.get("/metrics").body();

    assertThat(program.statusCode()).isEqualTo(503);
    assertThat(program.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(reader.statusCode()).isEqualTo(503);
    assertThat(reader.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(watcher.statusCode()).isEqualTo(200);
    assertThat(metrics)
        .contains("kiji_searches_running " + MOST_OF_ONE, "kiji_searches_refused_total 2");
  }

  /// Nothing that costs little runs where a search may hold the thread.
  @Test
  void searchesOnThreadsOfTheirOwn() {
    assertThat(engine.threads())
        .hasSize(MOST_OF_ONE)
        .allMatch(thread -> !thread.isVirtual() && thread.getName().startsWith("search-"));
  }

  @Test
  void keepsAPlaceForWhoAsksFromElsewhere() throws Exception {
    assumeTrue(isOurs(ELSEWHERE), ELSEWHERE + " is no address of this machine");

    Future<Wire.Answer> other =
        clients.submit(() -> Wire.askFrom(ELSEWHERE, served.port(), "/api/search?q=goldfish"));
    entered.acquire();
    leave.countDown();

    assertThat(other.get().status()).isEqualTo(200);
  }

  /// Every place is given back, by searches that end and by those that were refused.
  @Test
  void servesAgainWhenTheOthersHaveGone() throws Exception {
    assertThat(served.get("/api/search?q=goldfish").statusCode()).isEqualTo(503);
    leave.countDown();
    for (Future<HttpResponse<String>> one : held) {
      one.get();
    }

    for (int i = 0; i < 2 * PLACES; i++) {
      assertThat(served.get("/api/search?q=goldfish").statusCode()).isEqualTo(200);
    }
    assertThat(served.get("/metrics").body()).contains("kiji_searches_running 0");
  }

  private static boolean isOurs(String address) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
