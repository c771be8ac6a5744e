package kiji.search;

import static kiji.engine.Articles.date;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kiji.analysis.TextAnalysis;
import kiji.article.Article;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Articles;
import kiji.engine.Facet;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Matching;
import kiji.engine.SearchEngine;
import kiji.query.Notice;
import kiji.query.Notice.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// From a typed text to the articles found, in a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOfAnIndexTest {
  private static final Path HOSTILE = Path.of("..", "shared", "data", "hostile");

  @AutoClose private final SearchEngine engine;
  private final ArticleSearch search;

  SearchOfAnIndexTest(@TempDir Path folder) {
    engine = TestSearch.engine(folder);
    search = TestSearch.of(engine);
  }

  @BeforeAll
  void index() {
    publish(
        engine,
        english("chips", "Japan and Netherlands agree on chips", "Semiconductor exports will fall.")
            .publishedAt(date("2024-04-12T10:00+09:00"))
            .authors(List.of("Jane Doe"))
            .section("Business")
            .build(),
        english("rates", "Rates rise", "The bank raised rates; chips makers complained.")
            .publishedAt(date("2024-05-01T00:00+09:00"))
            .build(),
        japanese("handotai", "半導体の輸出規制", "政府は半導体の輸出規制を強める。電池は対象外。")
            .publishedAt(date("2024-04-30T23:59+09:00"))
            .build(),
        japanese("denchi", "電池の新工場", "大阪に電池の工場を建てる。").build());
  }

  /// Twelve articles have both words, so that both must be there; those of Tsukimi have one.
  @Test
  void whatNarrowsToNothingLeadsToAWiderListThatHasWhatItSays(@TempDir Path other) {
    try (SearchEngine harbour = TestSearch.engine(other)) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        articles.add(english("both" + i, "Bank " + i, "The bank raised its interest.").build());
      }
      for (int i = 0; i < 3; i++) {
        articles.add(japanese("one" + i, "Bank " + i, "The bank opened a branch.").build());
      }
      publish(harbour, articles.toArray(Article[]::new));
      ArticleSearch narrow = TestSearch.of(harbour);
      for (SearchParameters asked :
          List.of(
              SearchParameters.of("bank interest")
                  .with(SearchParameter.SOURCES, List.of("tsukimi")),
              SearchParameters.of("bank source:tsukimi interest"))) {
        SearchAnswer nothing = (SearchAnswer) narrow.search(asked);
        assertThat(nothing.results().total()).isZero();
        SearchAnswer.Wider wider = Objects.requireNonNull(nothing.wider());
        assertThat(wider.total()).isEqualTo(3);
        assertThat(nothing.notices()).contains(new Notice(Notice.Kind.NARROWED_TO_NOTHING, "3"));
        SearchAnswer there =
            (SearchAnswer) narrow.search(asked.with(SearchParameter.Q, wider.text()));
        assertThat(there.results().total()).isEqualTo(3);
        assertThat(there.wider()).isNull();
      }
      for (String text :
          List.of("bank branch interest", "bank nowhere", "bank", "\"bank interest\"")) {
        SearchParameters asked =
            SearchParameters.of(text).with(SearchParameter.SOURCES, List.of("harbour"));
        assertThat(((SearchAnswer) narrow.search(asked)).wider()).as(text).isNull();
      }
    }
  }

  @Test
  void aNameWithCommasIsOneWhereAnArticleHasIt(@TempDir Path other) {
    try (SearchEngine arts = TestSearch.engine(other)) {
      publish(
          arts,
          english("both", "A", "Tale.")
              .section("Arts, Books")
              .authors(List.of("O'Neil, P"))
              .build(),
          english("arts", "B", "Tale.").section("Arts").authors(List.of("O'Neil")).build(),
          english("books", "C", "Tale.").section("Books").authors(List.of("P")).build(),
          english("quoted", "D", "Tale.").section("\"Arts\"").build(),
          english("more", "E", "Tale.").section("Games, \"Arts, Books\"").build());
      ArticleSearch search = TestSearch.of(arts);
      SearchParameters all =
          SearchParameters.NONE
              .with(SearchParameter.FACETS, List.of(Facet.values()))
              .with(SearchParameter.PAGE_SIZE, 1);
      SearchAnswer listed = (SearchAnswer) search.search(all);
      for (Parameter<?> parameter : List.of(SearchParameter.SECTION, SearchParameter.AUTHOR)) {
        Facet facet = parameter.facet().orElseThrow();
        for (Facet.Count count : Objects.requireNonNull(listed.results().facets().get(facet))) {
          for (String written : List.of(count.value(), ParameterKind.written(count.value()))) {
            SearchParameters clicked = all.withWords(parameter, List.of(written));
            long found = ((SearchAnswer) search.search(clicked)).results().total();
            assertThat(found).as(written).isEqualTo(count.count());
          }
        }
      }
      SearchParameters several =
          all.withWords(SearchParameter.SECTION, List.of("Arts,Books", "Games"));
      SearchAnswer first = (SearchAnswer) search.search(several);
      assertThat(first.results().total()).as("no article has that, so it is two").isEqualTo(2);
      String next = Objects.requireNonNull(first.nextCursor());
      assertThat(
              ids(
                  ((SearchAnswer) search.search(several.with(SearchParameter.CURSOR, next)))
                      .results()))
          .hasSize(1);
      assertThat(
              ids(search.rank(all.withWords(SearchParameter.SECTION, List.of("Arts, Books")), 9)))
          .containsExactly("both");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "chips -bank; chips",
        "chips　－bank; chips",
        "\"export regulations\" OR \"agree on chips\"; chips",
        "title:chips; chips",
        "title:（半導体 ＯＲ 電池）; denchi handotai",
        "電池 -工場; handotai",
        "source:harbour; chips rates",
        "source:月見新報; denchi handotai",
        "site:tsukimi.example -電池; ''",
        "author:\"Jane Doe\"; chips",
        "section:business; chips",
        "lang:ja 半導体; handotai",
        "date:2024-04; chips handotai",
        "date:令和6年4月; chips handotai",
        "after:2024-05-01; rates",
        "before:2024-04-30; chips",
        "semicon*; chips",
        "netherlands AROUND(3) chips; chips",
        "\"rates bank\"~1; ''",
        "+chips +bank; rates",
        "-chips -電池; ''",
      })
  void findsWhatTheQueryLanguageSays(String text, String expected) {
    List<String> found = new ArrayList<>(ids(answer(text).results()));
    found.sort(null);
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void relaxesStepByStepAndSaysSo() {
    assertThat(kinds(answer("semiconductor exports fall"))).isEmpty();
    SearchAnswer most = answer("semiconductor exports antarctica");
    assertThat(ids(most.results())).containsExactly("chips");
    assertThat(kinds(most)).containsExactly(Kind.MOST_WORDS);
    SearchAnswer any = answer("semiconductor antarctica penguin");
    assertThat(ids(any.results())).containsExactly("chips");
    assertThat(kinds(any)).containsExactly(Kind.ANY_WORD);
  }

  @Test
  void aStepIsToldOnlyWhereItShowsAnything() {
    for (String words : List.of("semiconductor exports antarctica", "semiconductor penguin")) {
      for (SearchParameters asked :
          List.of(
              SearchParameters.of(words).with(SearchParameter.SOURCES, List.of("tsukimi")),
              SearchParameters.of(words + " source:tsukimi"))) {
        SearchAnswer nothing = (SearchAnswer) search.search(asked);
        assertThat(nothing.results().step()).isNotEqualTo(Matching.ALL);
        assertThat(nothing.results().total()).isZero();
        assertThat(kinds(nothing)).isEmpty();
      }
    }
  }

  @Test
  void anEmptyBoxShowsTheNewestFirst() {
    assertThat(ids(answer("").results())).containsExactly("rates", "handotai", "chips", "denchi");
  }

  @Test
  void cursorsWalkThroughARealIndexWithoutLossOrRepeat(@TempDir Path folder) {
    try (SearchEngine many = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      publish(many, StartFrom.NOTHING, Articles.many("p", 257));
      ArticleSearch walked = TestSearch.of(many);
      SearchParameters input = SearchParameters.of("everywhere");
      List<String> seen = new ArrayList<>();
      SearchAnswer answer = (SearchAnswer) walked.search(input);
      seen.addAll(ids(answer.results()));
      while (answer.nextCursor() != null) {
        answer =
            (SearchAnswer) walked.search(input.with(SearchParameter.CURSOR, answer.nextCursor()));
        seen.addAll(ids(answer.results()));
      }
      assertThat(seen).hasSize(257).doesNotHaveDuplicates();
      String stale = Objects.requireNonNull(((SearchAnswer) walked.search(input)).nextCursor());
      publish(many, StartFrom.NOTHING, Articles.many("q", 3));
      SearchAnswer kept = (SearchAnswer) walked.search(input.with(SearchParameter.CURSOR, stale));
      assertThat(ids(kept.results())).isEqualTo(seen.subList(20, 40));
      publish(many, StartFrom.NOTHING, Articles.many("r", 3));
      assertThat(walked.search(input.with(SearchParameter.CURSOR, stale)))
          .isInstanceOf(SearchRefusal.class);
    }
  }

  @Test
  void whatNobodyTypesIsAnsweredWithANotice() {
    String terms = "首相 日銀 us 三億円 ".repeat(2_500);
    for (String odd :
        List.of(
            terms,
            "(".repeat(5_000) + "chips" + ")".repeat(5_000),
            "title:",
            "AND OR NOT",
            "😀".repeat(300),
            "+".repeat(300))) {
      SearchAnswer answer = answer(odd);
      assertThat(answer.notices()).as(odd.substring(0, 5)).isNotEmpty();
      assertThat(answer.results().partial()).as(odd.substring(0, 5)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"query-syntax", "naughty", "xss", "path", "crlf"})
  void everyHostileTextIsAnswered(String kind) throws IOException {
    Path items = HOSTILE.resolve(kind).resolve("items.jsonl");
    assumeTrue(Files.exists(items), () -> "left out: no " + items + " beside the project");
    JsonMapper json = JsonMapper.shared();
    for (String line : Files.readAllLines(items)) {
      String text = json.readTree(line).get("s").asString();
      assertThat(search.search(SearchParameters.of(text)))
          .as(text)
          .isInstanceOf(SearchAnswer.class);
    }
  }

  private SearchAnswer answer(String text) {
    return (SearchAnswer) search.search(SearchParameters.of(text));
  }

  private static List<Kind> kinds(SearchAnswer answer) {
    return answer.notices().stream().map(Notice::kind).toList();
  }
}
