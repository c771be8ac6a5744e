package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.web.Served;
import kiji.web.TemporaryIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// Readers who search without pause while the index is built anew, ten times, from nothing.
class PublishingTest {
  private static final int GENERATIONS = 10;
  private static final int ARTICLES = 60;
  private static final int SOME = 10;

  @Test
  @Timeout(300)
  void neverTakesSearchAwayNorMixesAnswers() throws Exception {
    try (TemporaryIndex index = TemporaryIndex.of(List.of())) {
      publish(index, 0);
      try (Served served = Served.with(index.engine(), Served.settings());
          Readers readers = new Readers(served)) {
        for (int number = 1; number <= GENERATIONS; number++) {
          publish(index, number);
          readers.waitFor("g" + number);
        }

        assertThat(readers.failures()).isEmpty();
        assertThat(readers.seen()).contains("g" + GENERATIONS).hasSizeGreaterThan(1);
        assertThat(served.json("/api/articles/g" + GENERATIONS + "-7").get("title").asString())
            .isEqualTo("g" + GENERATIONS + " report 7");
      }
    }
  }

  @Test
  void aListGoesOnAsItWasBegunWhileItsArticlesAreKept() throws Exception {
    try (TemporaryIndex index = TemporaryIndex.of(List.of())) {
      publish(index, 1);
      try (Served served = Served.with(index.engine(), Served.settings())) {
        String list = "/api/search?q=everywhere&pageSize=25&sort=oldest";
        JsonNode first = served.json(list);
        publish(index, 2);
        JsonNode second = served.json(list + "&cursor=" + first.get("nextCursor").asString());
        assertThat(second.get("totalResults").asInt()).isEqualTo(ARTICLES);
        assertThat(second.get("page").asInt()).isEqualTo(2);
        assertThat(second.get("articles").valueStream().map(one -> one.get("id").asString()))
            .hasSize(25)
            .allMatch(id -> id.startsWith("g1-"));

        publish(index, 3);
        HttpResponse<String> gone =
            served.get(list + "&cursor=" + second.get("nextCursor").asString());
        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(gone.body()).contains("\"parameter\":\"cursor\"", "search again");
      }
    }
  }

  private static void publish(TemporaryIndex index, int number) {
    Articles.publish(index.engine(), StartFrom.NOTHING, Articles.many("g" + number, ARTICLES));
  }

  /// Two who ask the API and one who reads pages.
  private static final class Readers implements AutoCloseable {
    private final Served served;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Semaphore answers = new Semaphore(0);
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Readers(Served served) {
      this.served = served;
      threads.execute(() -> read("/api/search?q=everywhere&collapse=false&pageSize=100"));
      threads.execute(() -> read("/api/search?sort=newest&collapse=false&pageSize=100"));
      threads.execute(() -> read("/?q=everywhere"));
    }

    private void read(String address) {
      while (!over.get()) {
        try {
          HttpResponse<String> answer = served.get(address);
          if (answer.statusCode() != 200) {
            failures.add(address + ": " + answer.statusCode());
          } else if (address.startsWith("/api")) {
            look(Json.MAPPER.readTree(answer.body()));
          }
        } catch (Exception e) {
          failures.add(address + ": " + e);
        }
        answers.release();
      }
    }

    /// An answer comes from one generation and has all of it.
    private void look(JsonNode answer) {
      Set<String> generations =
          answer
              .get("articles")
              .valueStream()
              .map(article -> article.get("id").asString().split("-", 2)[0])
              .collect(Collectors.toSet());
      int articles = answer.get("articles").size();
      if (generations.size() != 1 || articles != ARTICLES) {
        failures.add(articles + " articles of " + generations);
      }
      seen.addAll(generations);
    }

    List<String> failures() {
      return List.copyOf(failures);
    }

    Set<String> seen() {
      return Set.copyOf(seen);
    }

    /// Until a reader has seen that generation and some answers more, or a search has failed.
    void waitFor(String generation) throws InterruptedException {
      while (!seen.contains(generation) && failures.isEmpty()) {
        answers.acquire();
      }
      answers.drainPermits();
      answers.acquire(SOME);
    }

    @Override
    public void close() {
      over.set(true);
      threads.close();
    }
  }
}
