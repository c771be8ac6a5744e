package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.web.Served;
import kiji.web.TemporaryIndex;
import kiji.web.Wire;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who has an answer already is not sent it again.
class EntityTagTest {
  @AutoClose private static final Served served = Served.samples();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=goldfish",
        "/articles/a1",
        "/api/search?q=goldfish",
        "/api/articles/a1",
        "/api/articles/a1/related",
        "/api/suggest?q=go",
        "/suggest?q=go",
        "/assets/kiji.css",
        "/openapi.json"
      })
  void sendsNothingAgainToWhoHasIt(String path) throws Exception {
    HttpResponse<String> plain = served.get(path);
    String tag = tag(plain);

    HttpResponse<String> again = served.get(path, "If-None-Match", tag);
    HttpResponse<String> amongOthers = served.get(path, "If-None-Match", "\"other\", " + tag);
    HttpResponse<String> other = served.get(path, "If-None-Match", "\"other\"");

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    for (String header : List.of("ETag", "Cache-Control", "Vary", "Content-Language")) {
      assertThat(again.headers().allValues(header))
          .as(header)
          .isEqualTo(plain.headers().allValues(header));
    }
    assertThat(amongOthers.statusCode()).isEqualTo(304);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body().isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=goldfish", "/api/search", "/assets/kiji.css"})
  void namesThePackedAnswerAndThePlainOneApart(String path) throws Exception {
    String plain = tag(served.get(path));
    HttpResponse<String> packed = served.get(path, "Accept-Encoding", "br, gzip");

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(tag(packed)).isNotEqualTo(plain);
    assertThat(served.get(path, "If-None-Match", tag(packed)).statusCode()).isEqualTo(200);
    assertThat(
            served.get(path, "If-None-Match", tag(packed), "Accept-Encoding", "gzip").statusCode())
        .isEqualTo(304);
  }

  @Test
  void namesDifferentAnswersApart() throws Exception {
    List<String> tags = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            "/?ui=ja",
            "/?ui=en",
            "/?q=goldfish",
            "/?q=goldfish&ui=ja",
            "/?q=goldfish&size=7",
            "/?q=rocket",
            "/?q=rocket&sort=oldest",
            "/articles/a1",
            "/articles/a1?ui=ja",
            "/articles/a1?q=goldfish",
            "/api/search?q=goldfish",
            "/api/search?q=goldfish&highlight=false",
            "/api/search?q=goldfish&explain=true",
            "/api/search?q=goldfish&pageSize=5",
            "/api/articles/a1",
            "/api/articles/bare",
            "/api/articles/a1/related",
            "/api/suggest?q=go",
            "/api/suggest?q=go&size=2",
            "/api/suggest?q=gol",
            "/suggest?q=go")) {
      tags.add(tag(served.get(path)));
    }
    tags.add(tag(served.get("/?q=goldfish", "Accept-Language", "ja")));

    assertThat(tags).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?q=goldfish&lang=en, /api/search?language=en&q=goldfish",
    "/?q=goldfish&size=5, /?utm_source=x&pageSize=5&q=goldfish",
    "/articles/a1, /articles/%61%31"
  })
  void knowsOneAnswerUnderTwoAddresses(String one, String other) throws Exception {
    assertThat(tag(served.get(one))).isEqualTo(tag(served.get(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "/articles/none", "/api/articles/none", "/api/search?pageSize=0"})
  void namesNoFailure(String path) throws Exception {
    assertThat(served.get(path).headers().firstValue("ETag")).isEmpty();
    assertThat(served.get(path, "If-None-Match", "*").statusCode()).isBetween(400, 499);
  }

  @Test
  void sendsAnewWhatIsPublishedAnew() throws Exception {
    List<String> paths =
        List.of("/", "/?q=report", "/articles/a-1", "/api/search?q=report", "/api/suggest?q=re");
    try (TemporaryIndex index = TemporaryIndex.of(List.of())) {
      Articles.publish(index.engine(), StartFrom.NOTHING, Articles.many("a", 3));
      try (Served changing = Served.with(index.engine(), Served.settings())) {
        List<String> tags = new ArrayList<>();
        for (String path : paths) {
          tags.add(tag(changing.get(path)));
        }

        Articles.publish(index.engine(), StartFrom.NOTHING, Articles.many("a", 4));

        for (int i = 0; i < tags.size(); i++) {
          assertThat(changing.get(paths.get(i), "If-None-Match", tags.get(i)).statusCode())
              .as(paths.get(i))
              .isEqualTo(200);
        }
      }
    }
  }

  /// A browser's address bar reads what it is told the bytes are, or Latin 1.
  @ParameterizedTest
  @ValueSource(strings = {"/suggest?q=%E9%AB%99%E5%B3%B6", "/opensearch.xml?ui=ja"})
  void writesJapaneseInTheBytesItSays(String path) throws Exception {
    Wire.Answer answer = Wire.ask(served.port(), "GET", path);

    assertThat(answer.header("Content-Type")).endsWithIgnoringCase("charset=utf-8");
    assertThat(answer.body()).containsPattern("髙島|記事").doesNotContain("??");
  }

  private static String tag(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
