package kiji.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://A.Example/n/1?utm_source=x&id=2&fbclid=3#part, https://a.example/n/1?id=2",
    "https://a.example/n/1?ref=rss&ref=12&_ga=4,             https://a.example/n/1?ref=12",
    "https://a.example/n?from=social&at_link_id=3&id=5,      https://a.example/n?id=5",
    "https://a.example/n?source=town-hall&smid=tw,           https://a.example/n?source=town-hall",
    "https://a.example:443/n/1,                              https://a.example/n/1",
    "http://a.example:8080/n/1?gclid=1,                      http://a.example:8080/n/1",
    "https://a.example,                                      https://a.example/",
    "https://a.example/app#!/story/7,                        https://a.example/app#!/story/7",
    "https://a.example/n/%E6%B8%AF,                          https://a.example/n/%E6%B8%AF",
    "no address at all,                                      no address at all"
  })
  void leavesOutWhatNamesNoArticle(String address, String plain) {
    assertThat(ArticleAddress.plain(address)).isEqualTo(plain);
  }

  @Test
  void aHostMayBeWrittenInAnyLanguage() {
    assertThat(ArticleAddress.ascii("https://浜風.example/港 1"))
        .isEqualTo("https://" + IDN.toASCII("浜風") + ".example/港%201");
    assertThat(ArticleAddress.ascii("/n/1")).isEqualTo("/n/1");
  }

  @Test
  void aFrontPageNamesNoStory() {
    assertThat(ArticleAddress.mayNameStory("https://a.example/")).isFalse();
    assertThat(ArticleAddress.mayNameStory("https://a.example?utm_source=x")).isFalse();
    assertThat(ArticleAddress.mayNameStory("https://a.example/news/undefined")).isFalse();
    assertThat(ArticleAddress.mayNameStory("https://a.example/index.html")).isFalse();
    assertThat(ArticleAddress.mayNameStory("https://a.example/Default.aspx?gclid=1")).isFalse();
    assertThat(ArticleAddress.mayNameStory("https://a.example/index.php?id=5")).isTrue();
    assertThat(ArticleAddress.mayNameStory("https://a.example/home/fires")).isTrue();
    assertThat(ArticleAddress.mayNameStory("https://a.example/?p=12")).isTrue();
    assertThat(ArticleAddress.mayNameStory("https://a.example/undefined-love")).isTrue();
  }
}
