package kiji.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Articles;
import kiji.engine.EngineHealth;
import kiji.engine.Hit;
import kiji.engine.Scans;
import kiji.engine.SearchOnlyEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.web.ArticlesInMemory;
import kiji.web.SampleArticles;
import kiji.web.Served;
import kiji.web.edge.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every result of a search as a file.
class ExportTest {
  private static final int MANY = 230;
  private static final CSVFormat SHEET =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().get();

  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    for (int i = 0; i < MANY; i++) {
      articles.add(Articles.english("n" + i, "Ferry " + i, "A ferry, number " + i + ".").build());
    }
    articles.add(
        Articles.english("formula", "=HYPERLINK(\"http://x\";\"y\")", "＝2+3 quokka\n\nrest # of it")
            .build());
    articles.add(Articles.english("long", "Quokka", "quokka " + "记".repeat(300)).build());
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void aTableHasEveryResultWhateverThePage() throws Exception {
    List<CSVRecord> rows = rows("/api/search?q=ferry&format=csv&pageSize=1");

    assertThat(rows).hasSize(MANY);
    assertThat(rows).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    assertThat(rows)
        .extracting(row -> row.get("title"))
        .allMatch(title -> title.startsWith("Ferry "));
  }

  @Test
  void aTableTellsAboveItsRowsWhatItIs() throws Exception {
    HttpResponse<String> answer = served.get("/api/search?q=goldfish%0Anara&format=csv");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"kiji.csv\"");
    assertThat(answer.body().lines().limit(5).toList())
        .containsExactly(
            "\uFEFF# query: goldfish nara",
            "# understood: goldfish nara",
            "# generation: 000001",
            "# date: 2026-03-01T12:00:00Z",
            "\"id\",\"publishedAt\",\"arrivedAt\",\"source\",\"sourceId\",\"language\",\"section\","
                + "\"title\",\"author\",\"url\",\"description\",\"content\",\"copies\"");
    CSVRecord row = rows("/api/search?q=goldfish&format=csv").getFirst();
    assertThat(row.get("author")).isEqualTo("Jane Doe, Taro Yamada");
    assertThat(row.get("publishedAt")).isEqualTo("2026-02-28T18:30:00+09:00");
    assertThat(row.get("content")).isEqualTo(SampleArticles.GOLDFISH.body());
  }

  @Test
  void noValueOfATableRunsAsAFormula() throws Exception {
    CSVRecord row =
        rows("/api/search?q=quokka+rest&format=csv").stream()
            .filter(one -> one.get("id").equals("formula"))
            .findFirst()
            .orElseThrow();

    assertThat(row.get("title")).isEqualTo("'=HYPERLINK(\"http://x\";\"y\")");
    assertThat(row.get("content")).isEqualTo("'＝2+3 quokka\n\nrest # of it");
  }

  @Test
  void linesAreTheApisArticlesBehindOneThatTellsWhatTheyAre() throws Exception {
    List<JsonNode> lines = lines("/api/search?q=ferry&format=jsonl");

    assertThat(lines).hasSize(MANY + 1);
    assertThat(lines.getFirst().get("query").asString()).isEqualTo("ferry");
    assertThat(lines.getFirst().get("generation").asString()).isEqualTo("000001");
    assertThat(lines.getLast().get("source").get("name").asString()).isEqualTo("Harbour Times");
  }

  @Test
  void aStoryIsGivenByItsBeginningOrWhole() throws Exception {
    JsonNode start = lines("/api/search?q=quokka+title:quokka&format=jsonl").getLast();
    JsonNode whole = lines("/api/search?q=quokka+title:quokka&format=jsonl&content=full").getLast();

    assertThat(start.get("content").asString())
        .isEqualTo("quokka " + "记".repeat(193) + "… [+107 chars]");
    assertThat(whole.get("content").asString()).isEqualTo("quokka " + "记".repeat(300));
    assertThat(served.json("/api/search?q=title:quokka").at("/articles/0/content").asString())
        .endsWith("… [+107 chars]");
    assertThat(
            served
                .json("/api/search?q=title:quokka&content=full")
                .at("/articles/0/content")
                .asString())
        .endsWith("记");
  }

  @Test
  void referencesAreReadByCitationPrograms() throws Exception {
    HttpResponse<String> answer = served.get("/api/search?q=goldfish&format=ris");
    String body = answer.body();
    int first = body.indexOf("TY  - ");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-research-info-systems");
    assertThat(body.substring(0, first).lines()).contains("Query: goldfish", "Generation: 000001");
    assertThat(body.substring(first).lines().filter(line -> !line.isEmpty()))
        .contains(
            "TY  - NEWS",
            "TI  - Goldfish festival draws record crowd",
            "AU  - Jane Doe",
            "AU  - Taro Yamada",
            "T2  - The Harbour Ledger",
            "DA  - 2026/02/28/",
            "UR  - https://harbour.example/2026/goldfish?a=1&b=2",
            "ER  - ")
        .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl", "ris"})
  void nothingFoundIsAFileWithItsHeadAlone(String format) throws Exception {
    HttpResponse<String> answer = served.get("/api/search?q=title:nowhere&format=" + format);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("nowhere").doesNotContain("Goldfish");
  }

  @Test
  void aHeadRequestHasNoBody() throws Exception {
    HttpResponse<String> answer = served.send("HEAD", "/api/search?q=ferry&format=csv");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void whereItCannotGoOnTheConnectionBreaks() throws Exception {
    try (Served breaking = Served.with(new BreakingEngine(), Served.settings())) {
      assertThatThrownBy(() -> breaking.get("/api/search?q=goldfish&format=csv"))
          .isInstanceOf(IOException.class);
    }
  }

  /// Gives some thousand articles and then fails.
  private static final class BreakingEngine extends SearchOnlyEngine implements Searcher, Scans {
    private final ArticlesInMemory articles = new ArticlesInMemory(SampleArticles.ALL);

    BreakingEngine() {
      super(EngineHealth.State.READY, "000001", "");
    }

    @Override
    public Searcher searcher() {
      return this;
    }

    @Override
    public String generation() {
      return articles.generation();
    }

    @Override
    public long size() {
      return articles.size();
    }

    @Override
    public SearchResults search(SearchRequest request) {
      return articles.search(request);
    }

    @Override
    public Optional<Article> byId(ArticleId id) {
      return articles.byId(id);
    }

    @Override
    public Iterator<Hit> scan(SearchRequest request) {
      Hit hit = articles.search(request.withPage(0, 1, null)).hits().getFirst();
      return Stream.iterate(0, i -> i + 1)
          .peek(
              i -> {
                if (i == 5_000) {
                  throw new IllegalStateException("the disk is gone");
                }
              })
          .map(i -> hit)
          .iterator();
    }
  }

  private static List<CSVRecord> rows(String path) throws Exception {
    String body = served.get(path).body();
    assertThat(body).startsWith("\uFEFF");
    try (var parser = SHEET.parse(new StringReader(body.substring(1)))) {
      return parser.getRecords();
    }
  }

  private static List<JsonNode> lines(String path) throws Exception {
    return Stream.of(served.get(path).body().split("\n", -1))
        .filter(line -> !line.isEmpty())
        .map(Json.MAPPER::readTree)
        .toList();
  }
}
