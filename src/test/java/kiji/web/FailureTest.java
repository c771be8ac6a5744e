package kiji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.engine.EngineException;
import kiji.web.edge.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What readers see when something breaks behind the server.
class FailureTest {
  private static final Logger LOG = Logger.getLogger(ErrorAnswers.class.getName());

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            500, (Supplier<Throwable>) () -> new IllegalStateException("secret path /srv")),
        Arguments.of(500, (Supplier<Throwable>) StackOverflowError::new),
        Arguments.of(500, (Supplier<Throwable>) () -> new OutOfMemoryError("secret")),
        Arguments.of(500, (Supplier<Throwable>) () -> new java.io.IOException("secret")),
        Arguments.of(503, ill(EngineException.Kind.DAMAGED)),
        Arguments.of(503, ill(EngineException.Kind.UNAVAILABLE)),
        Arguments.of(503, ill(EngineException.Kind.REFUSED)));
  }

  private static Supplier<Throwable> ill(EngineException.Kind kind) {
    return () -> new EngineException(kind, "secret generation");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void givesAProgramAnIdThatTheLogHasTooAndNoMore(int status, Supplier<Throwable> failure)
      throws Exception {
    try (Served served = Served.with(new FailingEngine(failure), Served.settings());
        LogBook book = new LogBook()) {
      HttpResponse<String> answer = served.get("/api/search?q=x");

      assertThat(answer.statusCode()).isEqualTo(status);
      JsonNode problem = Json.MAPPER.readTree(answer.body());
      assertThat(book.text()).contains(problem.get("id").asString());
      assertThat(answer.body()).doesNotContain("secret", "kiji.web", "Exception", "Error:");
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void givesAReaderAPageWithTheId(int status, Supplier<Throwable> failure) throws Exception {
    try (Served served = Served.with(new FailingEngine(failure), Served.settings());
        LogBook book = new LogBook()) {
      for (String path : List.of("/", "/?q=x", "/articles/a1")) {
        HttpResponse<String> answer = served.get(path, "Accept-Language", "ja");

        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        var page = Markup.harmless(answer.body(), path);
        String id = page.select(".log").text().replaceAll(".*: ", "");
        assertThat(id).hasSize(12);
        assertThat(book.text()).contains(id);
        assertThat(answer.body()).doesNotContain("secret", "kiji.web", "Exception");
      }
    }
  }

  @Test
  void isOneLineOfTheLogThatNothingAClientSendsCanBreak() throws Exception {
    Supplier<Throwable> failure =
        () -> new IllegalStateException("two\nlines", new StackOverflowError());
    try (Served served = Served.with(new FailingEngine(failure), Served.settings());
        LogBook book = new LogBook()) {
      HttpResponse<String> answer = served.get("/articles/a1?q=secret");
      String id = Markup.harmless(answer.body(), "").select(".log").text().replaceAll(".*: ", "");

      assertThat(book.text().lines()).hasSize(1);
      assertThat(book.text())
          .startsWith("request failed: id=" + id + " status=500 method=GET path=\"/articles/a1\"")
          .contains("cause=[\"java.lang.IllegalStateException: two\\nlines\"", " at=[\"")
          .doesNotContain("secret");
    }
    assertThat(new Incident("ab", 500, "GET", "/a\nb", "q=\r\n\"", failure.get()).toString())
        .startsWith(
            "request failed: id=ab status=500 method=GET path=\"/a\\nb\" query=\"q=\\r\\n\\\"\" cause=")
        .doesNotContain("\n", "\r");
  }

  @Test
  void saysThatItIsNotReadyWhenTheEngineIsDown() throws Exception {
    try (Served served =
        Served.with(new FailingEngine(IllegalStateException::new), Served.settings())) {
      HttpResponse<String> ready = served.get("/health/ready");

      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .isEqualTo(
              "{\"status\":\"down\",\"generation\":\"000007\",\"detail\":\"it fails on purpose\",\"capabilities\":[]}");
      assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysThatTheIndexFallsBehindItsCorpus() throws Exception {
    ArticlesInMemory engine = new ArticlesInMemory(SampleArticles.ALL);
    Optional<String> trouble = Optional.of("the disk is full");
    try (Served served =
        Served.with(engine, () -> engine.health().with(trouble), Served.settings())) {
      HttpResponse<String> ready = served.get("/health/ready");

      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body()).contains("\"degraded\"", "the disk is full");
    }
  }

  @Test
  void countsTheSearchesOfAnAddressWhenToldTo() throws Exception {
    try (Served served =
        Served.with(new ArticlesInMemory(SampleArticles.ALL), Served.settings(2))) {
      assertThat(served.get("/api/search?q=x").statusCode()).isEqualTo(200);
      assertThat(served.get("/?q=x").statusCode()).isEqualTo(200);

      HttpResponse<String> third = served.get("/api/search?q=x");

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).hasValue("60");
      assertThat(served.get("/articles/a1").statusCode()).isEqualTo(200);
      assertThat(served.get("/archive").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void anArticleIsReadByWhomeverAndIsNoWayAroundTheCount() throws Exception {
    try (TemporaryIndex index = TemporaryIndex.of(SampleArticles.ALL);
        Served served = Served.with(index.engine(), Served.settings(1))) {
      String first = served.get("/?q=goldfish").body();
      Matcher there = Pattern.compile("href=\"(/articles/[^\"]*q=goldfish[^\"]*)\"").matcher(first);
      assertThat(there.find()).isTrue();
      HttpResponse<String> article = served.get(there.group(1));
      assertThat(article.statusCode()).isEqualTo(200);
      assertThat(article.body()).contains("id=\"story\"").doesNotContain("<mark");
    }
  }

  /// Reads along what the server logs.
  private static final class LogBook extends Handler implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    LogBook() {
      LOG.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
      lines.add(entry.getMessage());
      if (entry.getThrown() != null) {
        lines.add(entry.getThrown().toString());
      }
    }

    String text() {
      return String.join("\n", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      LOG.removeHandler(this);
    }
  }
}
