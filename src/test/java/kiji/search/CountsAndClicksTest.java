package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.Articles;
import kiji.engine.Facet;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a facet says a value has is what choosing the value finds: over random searches of an
/// archive made to be hard, with every value of every facet chosen.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsAndClicksTest {
  private static final int ARTICLES = 500;
  private static final int SEARCHES = 40;

  /// Small enough that searches of one and of three words find much, little and nothing.
  private static final List<String> WORDS =
      List.of("rate", "bank", "harbour", "storm", "vote", "lighthouse", "railway", "Keswick");

  private static final List<Outlet> OUTLETS =
      List.of(
          new Outlet("abc", "ABC新聞", "abc.example"),
          new Outlet("abc-wide", "ＡＢＣ新聞", "wide.example"),
          new Outlet("Daily, The", "The Daily", "daily.example"),
          new Outlet("harbour.example", "Harbour Times", "harbour.example"),
          new Outlet("Harbour Times", "Harbour Times", "harbour.example"),
          new Outlet("ledger", "Ledger", "ledger.example"));

  private static final List<String> SECTIONS =
      List.of("Business", "business", "Ｂｕｓｉｎｅｓｓ", "Arts, Books", "Arts", "経済", "");

  private static final List<String> AUTHORS =
      List.of("高橋 一", "高橋一", "Jane Doe", "JANE DOE", "Doe, Jane", "Zoë O'Brien");

  private final Random random = Seed.random();
  @AutoClose private final SearchEngine engine;
  private final ArticleSearch search;

  CountsAndClicksTest(@TempDir Path folder) {
    engine = TestSearch.engine(folder);
    search = TestSearch.of(engine);
  }

  @BeforeAll
  void index() {
    Articles.publish(
        engine, StartFrom.NOTHING, IntStream.range(0, ARTICLES).mapToObj(this::article));
  }

  @Test
  void everyValueOfEveryFacetFindsWhatItSays() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters parameters = search(random).with(SearchParameter.FACETS, facets());
      SearchAnswer answer = answer(parameters);
      for (Facet facet : Facet.values()) {
        for (Facet.Count count : answer.results().facets().getOrDefault(facet, List.of())) {
          assertThat(answer(chosen(parameters, facet, count.value())).results().total())
              .as("%s = %s of %s (seed %d)", facet, count.value(), parameters, Seed.value())
              .isEqualTo(count.count());
        }
      }
    }
  }

  @Test
  void filtersOnlyEverTakeResultsAway() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters narrowed = search(random);
      SearchParameters whole =
          narrowed.without(parameter -> parameter.role() == ParameterRole.NARROWING);
      SearchAnswer few = answer(narrowed);
      SearchAnswer all = answer(whole);
      assertThat(few.results().step())
          .as("%s (seed %d)", narrowed, Seed.value())
          .isEqualTo(all.results().step());
      assertThat(few.results().total()).isLessThanOrEqualTo(all.results().total());
      assertThat(few.understood()).isEqualTo(all.understood());
    }
  }

  @Test
  void everyPageOfAListSaysTheSame() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters parameters =
          search(random).with(SearchParameter.FACETS, facets()).with(SearchParameter.PAGE_SIZE, 3);
      SearchAnswer first = answer(parameters);
      SearchAnswer page = first;
      List<ArticleId> seen = new ArrayList<>();
      while (true) {
        page.results().hits().forEach(hit -> seen.add(hit.article().id()));
        assertThat(page.results().total()).isEqualTo(first.results().total());
        assertThat(page.results().facets()).isEqualTo(first.results().facets());
        assertThat(page.notices()).isEqualTo(first.notices());
        assertThat(page.understood()).isEqualTo(first.understood());
        String next = page.nextCursor();
        if (next == null) {
          break;
        }
        page = answer(parameters.with(SearchParameter.CURSOR, next));
      }
      assertThat(seen).doesNotHaveDuplicates().hasSize((int) first.results().total());
    }
  }

  private SearchParameters chosen(SearchParameters parameters, Facet facet, String value) {
    SearchParameters others =
        parameters.without(parameter -> parameter.facet().filter(facet::equals).isPresent());
    return switch (facet) {
      case SOURCE -> others.with(SearchParameter.SOURCES, List.of(value));
      case LANGUAGE ->
          others.with(SearchParameter.LANGUAGE, List.of(Language.ofCode(value).orElseThrow()));
      case SECTION -> others.with(SearchParameter.SECTION, List.of(value));
      case AUTHOR -> others.with(SearchParameter.AUTHOR, List.of(value));
      case MONTH ->
          others
              .with(SearchParameter.FROM, Moment.read(value))
              .with(SearchParameter.TO, Moment.read(value));
    };
  }

  private SearchParameters search(Random random) {
    String text =
        String.join(
            " ",
            Stream.generate(() -> one(WORDS, random)).limit(random.nextInt(4)).distinct().toList());
    if (random.nextInt(5) == 0) {
      text = (text + " source:abc").strip();
    }
    SearchParameters parameters = SearchParameters.of(text);
    if (random.nextInt(3) == 0) {
      parameters =
          parameters.with(SearchParameter.SOURCES, List.of(one(OUTLETS, random).id(), "ledger"));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.SECTION, List.of(one(SECTIONS, random) + "s"));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.LANGUAGE, List.of(Language.JA));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.AUTHOR, List.of(one(AUTHORS, random)));
    }
    if (random.nextInt(3) == 0) {
      parameters =
          parameters.with(
              SearchParameter.FROM, Moment.read(String.valueOf(2000 + random.nextInt(25))));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.COLLAPSE, false);
    }
    return parameters;
  }

  private IndexedArticle article(int number) {
    List<String> words =
        Stream.generate(() -> one(WORDS, random)).limit(1 + random.nextInt(3)).toList();
    String id = "a" + number;
    Article article =
        Article.builder(new ArticleId(id), words.getFirst(), String.join(" and ", words) + ".")
            .language(random.nextBoolean() ? Language.EN : Language.JA)
            .outlet(one(OUTLETS, random))
            .section(one(SECTIONS, random))
            .authors(List.of(one(AUTHORS, random), one(AUTHORS, random)))
            .publishedAt(random.nextInt(8) == 0 ? null : published())
            .build();
    String story = random.nextInt(3) == 0 ? "story " + random.nextInt(30) : "story of " + id;
    return new IndexedArticle(article, id + ".html", "hash of " + id, story);
  }

  private OffsetDateTime published() {
    LocalDateTime time =
        LocalDateTime.of(2000, 1, 1, 0, 0).plusMinutes(random.nextInt(25 * 365 * 24 * 60));
    return time.atOffset(
        one(List.of(ZoneOffset.UTC, ZoneOffset.ofHours(9), ZoneOffset.ofHours(-8)), random));
  }

  private List<Facet> facets() {
    return List.of(Facet.values());
  }

  private SearchAnswer answer(SearchParameters parameters) {
    return switch (search.search(parameters)) {
      case SearchAnswer answer -> answer;
      case SearchRefusal refusal -> throw new AssertionError(refusal.reason());
    };
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
