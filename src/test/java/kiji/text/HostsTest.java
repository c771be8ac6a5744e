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
    "www.city.minato.lg.jp, city.minato",
    "pref.minato.lg.jp, pref.minato",
    "www.city.osaka.jp, city.osaka",
    "coast.gob.mx, coast",
    "alice.substack.com, alice",
    "carol.hatenablog.com, carol",
    "substack.com, substack",
    "127.0.0.1, 127.0.0.1",
    "news.coast.invalid, coast",
    "localhost, localhost",
    "'', ''"
  })
  void itsOwnersNameStandsBeforeWhatACountryDealsOut(String host, String name) {
    assertThat(Hosts.ownName(host)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "www3.nhk.or.jp, nhk.or.jp",
    "news.bbc.co.uk, bbc.co.uk",
    "a.b.alice.substack.com, alice.substack.com",
    "x.carol.hatenablog.com, carol.hatenablog.com",
    "www.substack.com, substack.com",
    "news.coast.invalid, coast.invalid",
    "127.0.0.1, 127.0.0.1",
    "localhost, localhost",
    "'', ''"
  })
  void theRegisteredDomainIsToldByThePublicSuffixList(String host, String registered) {
    assertThat(Hosts.registered(host)).isEqualTo(registered);
  }

  @ParameterizedTest
  @CsvSource({
    "alice.substack.com, substack.com",
    "carol.hatenablog.com, hatenablog.com",
    "me.github.io, github.io",
    "www3.nhk.or.jp, ''",
    "news.coast.invalid, ''",
    "substack.com, ''"
  })
  void whatManyShareIsTold(String host, String shared) {
    assertThat(Hosts.sharedWith(host).orElse("")).isEqualTo(shared);
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
