package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.com/a?b#c, example.com",
    "http://www3.nhk.or.jp:8080/, www3.nhk.or.jp",
    "https://user@a.example/, a.example",
    "//a.example/x, a.example",
    "https://wwwx.example/, wwwx.example",
    "https://a_b.example/, ''",
    "mailto:a@b.example, ''",
    "/news/1, ''",
    "https://a b.example/, ''",
    "'', ''"
  })
  void anAddressHasAHostWithoutWww(String url, String host) {
    assertThat(Hosts.of(url).orElse("")).isEqualTo(host);
  }

  @Test
  void noAddressHasNoHost() {
    assertThat(Hosts.of(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "www3.nhk.or.jp, nhk",
    "news.yahoo.co.jp, yahoo",
    "bbc.co.uk, bbc",
    "abc.net.au, abc",
    "edition.cnn.com, cnn",
    "co.jp, co",
    "city.minato.lg.jp, minato",
    "localhost, localhost",
    "'', ''"
  })
  void itsOwnersNameStandsBeforeWhatACountryDealsOut(String host, String name) {
    assertThat(Hosts.ownName(host)).isEqualTo(name);
  }

  @Test
  void goingUpFromAHostEndsAtItsTopLevel() {
    Random random = Seed.random();
    for (int i = 0; i < 200; i++) {
      int labels = 1 + random.nextInt(6);
      String host = "abcdef".substring(0, labels).replaceAll("(?<=.)(?=.)", ".");
      String top = host;
      int steps = 0;
      for (String at = host; !at.isEmpty(); at = Hosts.above(at)) {
        assertThat(host).endsWith(at);
        top = at;
        steps++;
      }
      assertThat(steps).isEqualTo(labels);
      assertThat(Hosts.topLevel(host)).isEqualTo(top);
    }
  }
}
