package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kiji.settings.Settings;
import kiji.web.ArticlesInMemory;
import kiji.web.Markup;
import kiji.web.Served;
import kiji.web.WebException;
import kiji.web.Wire;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every request must pass, asked with well-formed and ill-formed requests over real sockets.
class EdgeTest {
  @AutoClose private static final Served served = Served.samples();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=goldfish",
        "/articles/a1",
        "/articles/none",
        "/nowhere",
        "/api/search",
        "/api/search?nosuch=1",
        "/api/articles/none",
        "/health/live",
        "/metrics",
        "/openapi.json",
        "/robots.txt",
        "/favicon.svg",
        "/opensearch.xml",
        "/articles/%zz"
      })
  void putsTheSecurityHeadersOnEveryAnswer(String path) throws Exception {
    Wire.Answer answer = Wire.ask(served.port(), "GET", path);

    assertThat(answer.status()).isIn(200, 400, 404);
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("Content-Type")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles/a1", "/api/search?q=goldfish", "/assets/kiji.css", "/x"})
  void answersHeadAsGetWithoutTheBody(String path) throws Exception {
    HttpResponse<String> get = served.send("GET", path);
    HttpResponse<String> head = served.send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(names(head)).isEqualTo(names(get));
  }

  @Test
  void refusesEveryOtherMethodWith405() throws Exception {
    for (String method :
        List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW", "get", "PROPFIND")) {
      for (String path : List.of("/", "/api/search?q=x", "/nowhere", "/assets/kiji.css")) {
        Wire.Answer answer = Wire.ask(served.port(), method, path);

        assertThat(answer.status()).as(method + " " + path).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
      }
    }
  }

  @Test
  void refusesEveryOddMethodKnownWithA4xx() throws Exception {
    for (String method : HostileData.texts("http-method")) {
      if (!method.equals("GET") && !method.equals("HEAD")) {
        int status = Wire.ask(served.port(), method, "/api/search?q=x").status();
        assertThat(status).as(method).isIn(400, 405);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "kiji.example.evil",
        "0x7f000001",
        "[::2]",
        "a b",
        "",
        "localhost@evil.example",
        "192.168.0.1"
      })
  void doesNotAnswerForForeignHosts(String host) throws IOException {
    Wire.Answer answer =
        Wire.send(
            served.port(), "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

    assertThat(answer.status()).isIn(400, 421);
    assertThat(answer.body()).doesNotContain("<", "goldfish");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "localhost:9",
        "127.0.0.1",
        "[::1]",
        "kiji.example"
      })
  void answersForItsOwnNames(String host) throws IOException {
    Wire.Answer answer =
        Wire.send(
            served.port(), "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void listensAtTheLoopbackOnlyByDefault() {
    assertThat(Settings.defaults().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void saysWhereItCannotListen() {
    Settings taken = Served.settings("127.0.0.1", served.port());
    Settings foreign = Served.settings("203.0.113.1", 0);

    assertThatThrownBy(() -> Served.with(new ArticlesInMemory(List.of()), taken).close())
        .isInstanceOf(WebException.class)
        .hasMessageContaining("127.0.0.1:" + served.port())
        .hasMessageContaining("--port");
    assertThatThrownBy(() -> Served.with(new ArticlesInMemory(List.of()), foreign).close())
        .isInstanceOf(WebException.class)
        .hasMessageContaining("203.0.113.1");
  }

  @Test
  void takesNoBody() throws IOException {
    String head = "GET /api/search?q=x HTTP/1.1\r\nHost: localhost\r\n";

    assertThat(Wire.send(served.port(), head + "Content-Length: 5\r\n\r\nhello").status())
        .isEqualTo(413);
    assertThat(
            Wire.send(served.port(), head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n").status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nA: b\r\n folded\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001 hello tls\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n"
      })
  void refusesIllFormedRequestsInOneSentence(String request) throws IOException {
    Wire.Answer answer = Wire.send(served.port(), request);

    assertThat(answer.status()).isBetween(400, 505).isNotEqualTo(500);
    assertThat(answer.body().lines().count()).isLessThanOrEqualTo(1);
    assertThat(answer.body()).doesNotContain("etty", "org.", "<");
  }

  @Test
  void boundsTheAddressAndTheHeaders() throws IOException {
    String header = "GET / HTTP/1.1\r\nHost: localhost\r\nA: " + "x".repeat(80_000) + "\r\n\r\n";

    assertThat(Wire.send(served.port(), header).status()).isEqualTo(431);
    String filters = "/?q=x&sources=" + "a,".repeat(5_000);
    assertThat(Wire.ask(served.port(), "GET", filters).status()).isEqualTo(414);
    for (int length : List.of(66_000, 200_000)) {
      String query = "?q=" + "x".repeat(length);
      assertThat(Wire.ask(served.port(), "GET", "/" + query).status()).isEqualTo(414);

      Wire.Answer program = Wire.ask(served.port(), "GET", "/api/search" + query);
      assertThat(program.status()).isEqualTo(414);
      assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(Json.MAPPER.readTree(program.body()).get("detail").asString()).contains("64 kB");
    }
  }

  /// Nine bytes of an address for every kanji; a browser tells that address again as where it comes
  /// from.
  @ParameterizedTest
  @ValueSource(ints = {900, 1200, 7000})
  void searchesALongTextAndGoesOnFromThere(int kanji) throws Exception {
    String query = "?q=" + PercentEncoding.encode("金魚" + "鉢".repeat(kanji - 2));

    HttpResponse<String> page = served.get("/" + query);
    HttpResponse<String> answer = served.get("/api/search" + query);
    HttpResponse<String> article =
        served.get("/articles/a1", "Referer", served.address("/?q=" + "x".repeat(20_000)));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("cut to its first 256 characters");
    assertThat(Markup.harmless(page.body(), query).select("[href]").eachAttr("href"))
        .hasSizeGreaterThan(5)
        .allMatch(address -> address.length() < 12_000);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.MAPPER.readTree(answer.body()).at("/query/notices").toString())
        .contains("cut to its first 256 characters");
    assertThat(article.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%ff",
        "/%zz",
        "/%",
        "/50%",
        "/%e3%81",
        "/articles/%ff",
        "/articles/%e",
        "/%00",
        "/%u3042"
      })
  void answersBrokenEscapesWithAPage(String path) throws IOException {
    Wire.Answer answer = Wire.ask(served.port(), "GET", path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    Markup.harmless(answer.body(), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/%ff", "/api/%zz", "/api/articles/%ff", "/api/articles/50%", "/api/%00"})
  void answersBrokenEscapesWithAProblem(String path) throws IOException {
    Wire.Answer answer = Wire.ask(served.port(), "GET", path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(Json.MAPPER.readTree(answer.body()).get("status").asInt()).isEqualTo(404);
  }

  @Test
  void letsNoLineBreakOfAnAddressIntoAHeader() throws Exception {
    for (String text : HostileData.texts("crlf")) {
      String raw = text.startsWith("/") ? text : "/?q=" + text + "&ui=" + text;
      for (String target :
          List.of(
              raw.replace(" ", "%20"), "/api/articles/" + raw.substring(1).replace(" ", "%20"))) {
        Wire.Answer answer = Wire.ask(served.port(), "GET", target);

        assertThat(answer.status()).as(target).isIn(200, 400, 404);
        assertThat(answer.headers())
            .as(target)
            .noneMatch(
                header ->
                    header.toLowerCase(Locale.ROOT).startsWith("set-cookie")
                        && !header.startsWith("Set-Cookie: since="));
      }
    }
  }

  @Test
  void givesNoFileOfTheMachineForAnyPath() throws Exception {
    for (String text : HostileData.texts("path")) {
      for (String target : List.of("/" + text, "/assets/" + text, "/articles/" + text)) {
        Wire.Answer answer = Wire.ask(served.port(), "GET", printable(target));

        assertThat(answer.status()).as(target).isIn(200, 400, 404, 414);
        assertThat(answer.body()).as(target).doesNotContain("root:", "[boot loader]", "MZ");
      }
    }
  }

  /// A byte that may not stand in a request line would end it: that is another test's matter.
  private static String printable(String target) {
    StringBuilder out = new StringBuilder();
    target
        .chars()
        .forEach(
            c ->
                out.append(
                    c > 32 && c < 127
                        ? Character.toString(c)
                        : PercentEncoding.encode(Character.toString(c))));
    return out.toString();
  }

  private static Map<String, List<String>> names(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    // An answer tells how many milliseconds it took: two of them may differ by a digit.
    headers.remove("content-length");
    // The cookie of a visit tells the second.
    headers.computeIfPresent(
        "set-cookie", (_, values) -> values.stream().map(v -> v.replaceAll("[0-9]+", "")).toList());
    return headers;
  }
}
