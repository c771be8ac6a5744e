package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.web.SampleArticles;
import kiji.web.Served;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What programs get from `/api`.
class ApiTest {
  @AutoClose private static final Served served = Served.samples();

  @Test
  void answersASearchAsTheContractSays() throws Exception {
    JsonNode answer = served.json("/api/search?q=goldfish&facets=source,language&pageSize=5");

    assertThat(answer.propertyNames())
        .containsExactly(
            "status",
            "totalResults",
            "totalIsExact",
            "tookMillis",
            "query",
            "articles",
            "facets",
            "page",
            "pageSize",
            "nextCursor",
            "partial");
    assertThat(answer.get("totalResults").asInt()).isEqualTo(1);
    assertThat(answer.get("query").get("didYouMean").isNull()).isTrue();
    assertThat(answer.get("facets").toString())
        .isEqualTo(
            "{\"source\":[{\"value\":\"harbour\",\"label\":\"The Harbour Ledger\",\"count\":1}],"
                + "\"language\":[{\"value\":\"en\",\"label\":\"en\",\"count\":1}]}");
    assertThat(answer.get("nextCursor").isNull()).isTrue();
    assertThat(answer.get("articles").get(0).propertyNames())
        .containsExactly(
            "id",
            "source",
            "author",
            "authors",
            "title",
            "description",
            "url",
            "urlToImage",
            "publishedAt",
            "content",
            "language",
            "section",
            "score",
            "highlights",
            "copies",
            "arrivedAt");
  }

  @Test
  void namesAnArticleInNewsApisWords() throws Exception {
    JsonNode article = served.json("/api/search?q=goldfish").get("articles").get(0);

    assertThat(article.get("source").toString())
        .isEqualTo("{\"id\":\"harbour\",\"name\":\"The Harbour Ledger\"}");
    assertThat(article.get("author").asString()).isEqualTo("Jane Doe, Taro Yamada");
    assertThat(article.get("publishedAt").asString()).isEqualTo("2026-02-28T18:30:00+09:00");
    assertThat(article.get("description").asString())
        .isEqualTo(
            "A festival of goldfish in Nara drew a record crowd on Saturday. "
                + "Organisers counted 40,000 visitors, twice as many as last year.");
    assertThat(article.get("content").asString()).isEqualTo(SampleArticles.GOLDFISH.body());
    assertThat(article.get("highlights").get("title").asString())
        .isEqualTo("<mark>Goldfish</mark> festival draws record crowd");
  }

  @Test
  void saysNullForWhatAnArticleDoesNotTell() throws Exception {
    JsonNode article = served.json("/api/articles/bare");

    for (String absent : List.of("author", "url", "urlToImage", "publishedAt", "section")) {
      assertThat(article.get(absent).isNull()).as(absent).isTrue();
    }
    assertThat(article.get("authors").isEmpty()).isTrue();
  }

  @Test
  void givesAnArticleWhoseIdIsAnAddress() throws Exception {
    String id = SampleArticles.TAKASHIMAYA.id().value();

    JsonNode article = served.json("/api/articles/" + PercentEncoding.encode(id));

    assertThat(article.get("id").asString()).isEqualTo(id);
  }

  @Test
  void says404ForAnArticleThatIsNotThere() throws Exception {
    var answer = served.get("/api/articles/no-such");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pagesize=3            | pagesize   | Did you mean 'pageSize'?
          langauge=ja           | langauge   | Did you mean 'language'?
          pageSize=0            | pageSize   | from 1 to 100
          pageSize=101          | pageSize   | from 1 to 100
          size=-1               | size       | from 1 to 100
          pageSize=１０          | pageSize   | from 1 to 100
          page=NaN              | page       | a whole number
          page=                 | page       | a whole number
          page=2147483648       | page       | a whole number
          page=1000000          | page       | nextCursor
          page=1&page=2         | page       | 2 times
          lang=fr               | lang       | en, ja, other
          sortBy=popularity     | sortBy     | relevancy
          sort=newst            | sort       | Did you mean 'newest'?
          from=yesterday        | from       | 2024-04-12
          from=2024-02-30       | from       | 2024-04-12
          from=2025&to=2024     | from       | later than
          tz=Mars/Base          | tz         | Asia/Tokyo
          searchIn=titel        | searchIn   | Did you mean 'title'?
          facets=sources        | facets     | Did you mean 'source'?
          collapse=yes          | collapse   | true
          cursor=abc            | cursor     | search again
          format=xml            | format     | json
          explain=perhaps       | explain    | expected false, true
          translate=yes         | translate  | true
          timeline=monht        | timeline   | Did you mean 'month'?
          utm_source=x          | utm_source | not a parameter
          q=%82%A0              | q          | percent encoding
          """)
  void refusesABadParameterByName(String query, String name, String detail) throws Exception {
    var answer = served.get("/api/search?" + query.replace("１０", "%EF%BC%91%EF%BC%90"));

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = Json.MAPPER.readTree(answer.body());
    assertThat(problem.get("parameter").asString()).isEqualTo(name);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("detail").asString()).contains(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lang=ja",
        "language=ja,en&sources=shiomi",
        "language=ja&language=en&source=shiomi",
        "sources=shiomi,harbour&searchIn=title,body&sort=oldest&lang=ja",
        "from=2024-04-12&to=2024-04-12",
        "from=2024&to=2024-04",
        "from=2024/4/12&to=%E4%BB%A4%E5%92%8C6%E5%B9%B44%E6%9C%8812%E6%97%A5",
        "from=2024-04-12T09:00:00%2B09:00&to=2024-04-12T09:00:00+09:00",
        "from=2024-04-12T00:00&to=2024-04-12T00:00:00Z&tz=UTC",
        "q=%E9%AB%99%E5%B3%B6%E5%B1%8B&format=json&highlight=false&expand=false&collapse=false"
      })
  void findsByFiltersAndAliases(String query) throws Exception {
    JsonNode answer = served.json("/api/search?" + query);

    assertThat(answer.get("articles").valueStream().map(a -> a.get("id").asString()))
        .containsExactly(SampleArticles.TAKASHIMAYA.id().value());
  }

  @Test
  void anArticleIsOnTheDayThatItShowsWhateverZoneIsAsked() throws Exception {
    String day = "/api/search?from=2024-04-12&to=2024-04-12&tz=";

    assertThat(served.json(day + "Asia/Tokyo").get("totalResults").asInt()).isEqualTo(1);
    assertThat(served.json(day + "Pacific/Honolulu").get("totalResults").asInt()).isEqualTo(1);
  }

  @Test
  void meansTimesOfDayInTheZoneAsked() throws Exception {
    String hours = "/api/search?from=2024-04-12T01:00&to=2024-04-12T23:00&tz=";

    assertThat(served.json(hours + "Asia/Tokyo").get("totalResults").asInt()).isEqualTo(1);
    assertThat(served.json(hours + "Pacific/Honolulu").get("totalResults").asInt()).isZero();
  }

  @Test
  void goesOnWithACursor() throws Exception {
    JsonNode first = served.json("/api/search?sort=newest&pageSize=1");
    String cursor = first.get("nextCursor").asString();

    JsonNode second = served.json("/api/search?sort=newest&pageSize=1&cursor=" + cursor);

    assertThat(first.get("articles").get(0).get("id").asString()).isEqualTo("a1");
    assertThat(second.get("articles").get(0).get("id").asString())
        .isEqualTo(SampleArticles.TAKASHIMAYA.id().value());
    assertThat(second.get("page").asInt()).isEqualTo(2);
  }
}
