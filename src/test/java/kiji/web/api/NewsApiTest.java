package kiji.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.web.SampleArticles;
import kiji.web.Served;
import kiji.web.edge.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a client of NewsAPI.org gets, and the outlets there are.
class NewsApiTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    for (int day = 1; day <= 25; day++) {
      articles.add(
          Articles.english("f" + day, "Ferry " + day, "A ferry left, number " + day + ".")
              .section("Business")
              .publishedAt(Articles.date("2024-05-%02dT09:00:00Z".formatted(day)))
              .build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void everythingHasNewsApisFieldsAndOrder() throws Exception {
    JsonNode answer = served.json("/v2/everything?q=ferry&apiKey=secret");

    assertThat(answer.propertyNames()).containsExactly("status", "totalResults", "articles");
    assertThat(answer.get("status").asString()).isEqualTo("ok");
    assertThat(answer.get("totalResults").asInt()).isEqualTo(25);
    assertThat(answer.get("articles")).hasSize(25);
    assertThat(answer.at("/articles/0").propertyNames())
        .containsExactly(
            "source",
            "author",
            "title",
            "description",
            "url",
            "urlToImage",
            "publishedAt",
            "content");
    assertThat(answer.at("/articles/0/title").asString()).isEqualTo("Ferry 25");
  }

  @Test
  void topHeadlinesAreTwentyAndOfACategory() throws Exception {
    JsonNode answer = served.json("/v2/top-headlines?category=business");

    assertThat(answer.get("totalResults").asInt()).isEqualTo(25);
    assertThat(answer.get("articles")).hasSize(20);
    assertThat(served.json("/v2/top-headlines?category=sports").get("totalResults").asInt())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v2/everything                        | parametersMissing
          /v2/top-headlines?pageSize=3          | parametersMissing
          /v2/everything?q=x&pageSize=101       | parameterInvalid
          /v2/everything?q=x&sortBy=loudest     | parameterInvalid
          /v2/top-headlines?q=x&country=jp      | parameterInvalid
          """)
  void tellsItsErrorsInNewsApisWords(String path, String code) throws Exception {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = Json.MAPPER.readTree(answer.body());
    assertThat(error.propertyNames()).containsExactly("status", "code", "message");
    assertThat(error.get("status").asString()).isEqualTo("error");
    assertThat(error.get("code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/sources", "/v2/sources", "/v2/top-headlines/sources"})
  void tellsTheOutletsWithCountsAndDates(String path) throws Exception {
    JsonNode sources = served.json(path).get("sources");

    assertThat(sources.get(0).toString())
        .isEqualTo(
            "{\"id\":\"harbour\",\"name\":\"The Harbour Ledger\","
                + "\"url\":\"https://harbour.example\",\"language\":\"en\",\"count\":26,"
                + "\"from\":\"2024-05-01T09:00:00Z\",\"to\":\"2026-02-28T18:30:00+09:00\"}");
    assertThat(sources.valueStream().map(source -> source.get("id").asString()))
        .containsExactly("harbour", "shiomi", "unknown");
    assertThat(sources.get(2).get("from").isNull()).isTrue();
    assertThat(sources.get(2).get("url").isNull()).isTrue();
    for (JsonNode source : sources) {
      String found = "/api/search?collapse=false&sources=" + source.get("id").asString();
      assertThat(served.json(found).get("totalResults").asLong())
          .isEqualTo(source.get("count").asLong());
    }
  }
}
