package kiji.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kiji.alerts.UnwelcomeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is posted, to a real server on this machine, and where nothing is posted to.
class WebhookTest {
  private final List<String> heads = new ArrayList<>();
  private final List<byte[]> bodies = new ArrayList<>();
  private HttpServer server;
  private int answer = 204;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          heads.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-id")
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-timestamp")
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-signature"));
          bodies.add(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?x=1";
  }

  private static Webhook webhook(boolean allowsPrivate) {
    return new Webhook(allowsPrivate, () -> Instant.ofEpochSecond(1_614_265_330));
  }

  @Test
  void postsWhatIsNewSignedByTheSecret() throws IOException {
    webhook(true).send(News.of(address()));
    JsonNode body = JsonMapper.shared().readTree(bodies.getFirst());
    assertThat(body.at("/alert/name").asString()).isEqualTo("灯台 and lighthouses");
    assertThat(body.at("/alert/page").asString())
        .isEqualTo("https://news.example/kiji/alerts/abc123");
    assertThat(body.at("/articles/0/title").asString()).isEqualTo("灯台が開いた");
    assertThat(body.at("/articles/0/publishedAt").asString())
        .isEqualTo("2026-03-01T09:00:00+09:00");
    assertThat(body.at("/articles/1/page").asString())
        .isEqualTo("https://news.example/kiji/articles/e%2Fn%251");
    assertThat(body.at("/more").asInt()).isEqualTo(3);
    String signature = Webhook.signature(News.SECRET, "d1", "1614265330", bodies.getFirst());
    assertThat(heads).containsExactly("/hook?x=1 d1 1614265330 " + signature);
  }

  /// The example of the Standard Webhooks specification's own libraries.
  @Test
  void signsAsTheSpecificationDoes() {
    assertThat(
            Webhook.signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "1614265330",
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anAnswerThatIsNoSuccessIsTroubleAndARedirectIsNotFollowed() {
    answer = 302;
    assertThatThrownBy(() -> webhook(true).send(News.of(address())))
        .isInstanceOf(IOException.class)
        .hasMessage("127.0.0.1 answered 302");
    assertThat(heads).hasSize(1);
    answer = 410;
    assertThatThrownBy(() -> webhook(true).send(News.of(address())))
        .isInstanceOf(UnwelcomeException.class);
  }

  @Test
  void aNameThatMeansAPrivateAddressTooIsNotPostedTo() throws IOException {
    InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
    assertThatThrownBy(() -> PublicAddresses.chosen("both.example", both, false))
        .isInstanceOf(IOException.class);
    assertThat(PublicAddresses.chosen("both.example", both, true)).isEqualTo(both[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433"})
  void thisMachineIsNotPostedTo(String host) {
    String here = address().replace("127.0.0.1", host);
    assertThatThrownBy(() -> webhook(false).send(News.of(here))).isInstanceOf(IOException.class);
    assertThat(heads).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8,true",
    "100.63.255.255,true",
    "192.1.0.1,true",
    "2606:4700::1,true",
    "127.1.2.3,false",
    "10.0.0.1,false",
    "172.16.0.1,false",
    "172.31.255.255,false",
    "192.168.1.1,false",
    "169.254.169.254,false",
    "100.64.0.1,false",
    "198.18.0.1,false",
    "192.0.0.8,false",
    "203.0.113.9,false",
    "0.1.2.3,false",
    "224.0.0.1,false",
    "255.255.255.255,false",
    "::1,false",
    "::,false",
    "fe80::1,false",
    "fd00::1,false",
    "ff02::1,false",
    "::ffff:10.0.0.1,false",
    "64:ff9b::7f00:1,false",
    "2002:7f00:1::,false",
    "2001:0:1::,false",
    "2001:db8::1,false"
  })
  void onlyPublicAddressesArePublic(String address, boolean isPublic) throws IOException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/",
        "file:///etc/passwd",
        "a.example",
        "",
        "http:///x",
        "http://u:p@a.example/"
      })
  void whatIsNoAddressOfTheWebIsNone(String text) {
    assertThat(Webhook.address(text)).isEmpty();
  }

  @Test
  void aSecretThatIsNoneIsToldAndNotTriedAgain() {
    assertThatThrownBy(() -> webhook(true).send(News.signedBy("whsec_!!", address())))
        .isInstanceOf(UnwelcomeException.class)
        .hasMessageContaining("base64");
  }
}
