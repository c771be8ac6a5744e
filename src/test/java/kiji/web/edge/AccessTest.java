package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kiji.settings.Access;
import kiji.settings.Network;
import kiji.web.Served;
import kiji.web.Wire;
import org.junit.jupiter.api.Test;

/// Who may read what is served, and from where.
class AccessTest {
  private static final String KEY = "correct-horse-1";
  private static final String TOKEN = "battery-staple-2";

  @Test
  void nothingButHealthIsReadWithoutAKey() throws Exception {
    try (Served served = served(0, access(List.of("another-key-0", KEY), List.of(), List.of()))) {
      for (String path : List.of("/", "/api/search?q=x", "/metrics", "/nowhere", "/openapi.json")) {
        HttpResponse<String> refused = served.get(path);
        assertThat(refused.statusCode()).as(path).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(refused.body()).contains("asks for a key");
      }
      assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(served.get("/api/search?q=x", "X-Api-Key", KEY).statusCode()).isEqualTo(200);
      assertThat(served.get("/", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
      assertThat(served.get("/", "Authorization", basic("reader:" + KEY)).statusCode())
          .isEqualTo(200);
      for (String wrong : List.of("", "x", KEY + "x", KEY.substring(1))) {
        assertThat(served.get("/", "X-Api-Key", wrong).statusCode()).as(wrong).isEqualTo(401);
        assertThat(served.get("/", "Authorization", basic("a:" + wrong)).statusCode())
            .isEqualTo(401);
      }
      assertThat(served.get("/", "Authorization", "Basic %%%").statusCode()).isEqualTo(401);
      assertThat(served.get("/v2/everything?q=x&apiKey=" + KEY).statusCode()).isEqualTo(200);
      assertThat(served.get("/api/search?q=x&apiKey=" + KEY).statusCode()).isEqualTo(401);
      HttpResponse<String> wrong = served.get("/v2/everything?q=x&apiKey=wrong");
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).startsWith("{\"status\":\"error\",\"code\":\"apiKeyInvalid\"");
    }
  }

  @Test
  void scriptsOfAllowedSitesReadTheApiAndNoOthers() throws Exception {
    String site = "https://wiki.example";
    try (Served served = served(0, access(List.of(), List.of(site), List.of()))) {
      HttpResponse<String> read = served.get("/api/search?q=x", "Origin", site);
      assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(site);
      assertThat(read.headers().allValues("Vary")).contains("Origin", "Accept-Encoding");
      for (String[] other :
          new String[][] {
            {"/api/search?q=x", "https://evil.example"}, {"/", site}, {"/api/search?q=x", "null"}
          }) {
        assertThat(served.get(other[0], "Origin", other[1]).headers().map())
            .doesNotContainKey("access-control-allow-origin");
      }
      Wire.Answer before = preflight(served, site);
      assertThat(before.status()).isEqualTo(204);
      assertThat(before.header("Access-Control-Allow-Headers")).contains("X-Api-Key");
      assertThat(preflight(served, "https://evil.example").status()).isEqualTo(405);
    }
    try (Served served = served(0, access(List.of(), List.of(), List.of()))) {
      assertThat(preflight(served, site).status()).as("by default").isEqualTo(405);
    }
  }

  @Test
  void theRateIsCountedByTheClientBehindATrustedProxy() throws Exception {
    List<Network> here = List.of(Network.parse("127.0.0.0/8"), Network.parse("10.0.0.0/8"));
    try (Served served = served(1, access(List.of(), List.of(), here))) {
      assertThat(from(served, "192.0.2.1")).isEqualTo(200);
      assertThat(from(served, "192.0.2.1")).isEqualTo(429);
      assertThat(from(served, "192.0.2.2")).isEqualTo(200);
      assertThat(from(served, "203.0.113.9, 192.0.2.2")).as("made up").isEqualTo(429);
      assertThat(from(served, "192.0.2.3, 10.1.2.3")).as("two proxies").isEqualTo(200);
      assertThat(from(served, "192.0.2.3")).isEqualTo(429);
      assertThat(from(served, "2001:db8::7")).isEqualTo(200);
    }
    try (Served served = served(1, access(List.of(), List.of(), List.of()))) {
      assertThat(from(served, "192.0.2.1")).isEqualTo(200);
      assertThat(from(served, "192.0.2.2")).as("nobody is trusted").isEqualTo(429);
    }
  }

  private static int from(Served served, String address) throws IOException, InterruptedException {
    return served.get("/api/search?q=x", "X-Forwarded-For", address).statusCode();
  }

  private static Wire.Answer preflight(Served served, String origin) throws IOException {
    return Wire.send(
        served.port(),
        "OPTIONS /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: "
            + origin
            + "\r\nAccess-Control-Request-Method: GET\r\n\r\n");
  }

  private static String basic(String both) {
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static Access access(List<String> keys, List<String> origins, List<Network> trusted) {
    return new Access(keys, TOKEN, origins, trusted, false);
  }

  private static Served served(int rate, Access access) throws IOException {
    return Served.samples(Served.settings(rate, access));
  }
}
