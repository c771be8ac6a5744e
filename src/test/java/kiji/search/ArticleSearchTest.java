package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kiji.article.ArticleId;
import kiji.engine.Corrects.Correction;
import kiji.engine.Hit;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.query.Notice;
import kiji.query.Notice.Kind;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleSearchTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NOW = Instant.parse("2024-05-10T03:00:30Z");

  @Test
  void tenArticlesWithAllTheWordsAreEnough() {
    ScriptedEngine engine = new ScriptedEngine(10, 40, 90);
    SearchAnswer answer = answer(engine, SearchParameters.of("a b"));
    assertThat(engine.asked).hasSize(1);
    assertThat(answer.results().total()).isEqualTo(10);
    assertThat(answer.notices()).isEmpty();
  }

  @Test
  void fewerAreFollowedByThoseWithMostOfThem() {
    ScriptedEngine engine = new ScriptedEngine(9, 10, 90);
    SearchAnswer answer = answer(engine, SearchParameters.of("a b"));
    assertThat(engine.asked).hasSize(1);
    assertThat(answer.results().step()).isEqualTo(Matching.MOST);
    assertThat(answer.results().total()).isEqualTo(10);
    assertThat(kinds(answer)).containsExactly(Kind.MOST_WORDS);
  }

  @Test
  void andStillFewerByThoseWithAny() {
    ScriptedEngine engine = new ScriptedEngine(0, 3, 90);
    SearchAnswer answer = answer(engine, SearchParameters.of("a b"));
    assertThat(engine.asked).hasSize(1);
    assertThat(answer.results().step()).isEqualTo(Matching.ANY);
    assertThat(answer.results().total()).isEqualTo(90);
    assertThat(kinds(answer)).containsExactly(Kind.ANY_WORD);
  }

  @Test
  void aStepThatAddsNothingIsNotTold() {
    ScriptedEngine engine = new ScriptedEngine(3, 3, 3);
    SearchAnswer answer = answer(engine, SearchParameters.of("a b"));
    assertThat(answer.results().total()).isEqualTo(3);
    assertThat(answer.notices()).isEmpty();
    assertThat(kinds(answer(new ScriptedEngine(3, 3, 4), SearchParameters.of("a b"))))
        .containsExactly(Kind.ANY_WORD);
  }

  @Test
  void quotesPlusMinusAndFieldsNeverRelax() {
    for (String text : List.of("\"a b\"", "+a", "title:a", "-a", "source:nhk", "", "when:7d")) {
      ScriptedEngine engine = new ScriptedEngine(0, 5, 50);
      assertThat(answer(engine, SearchParameters.of(text)).results().total()).as(text).isZero();
      assertThat(matchings(engine)).as(text).containsExactly(Matching.ALL);
    }
  }

  @Test
  void whateverTheBudgetDidNotReachIsToldAndNothingElseIsTried() {
    ScriptedEngine engine = new ScriptedEngine(2, 5, 50);
    engine.leftOut = EnumSet.allOf(LeftOut.class);
    engine.corrections.add(new Correction("a", "c", false));
    SearchAnswer answer = answer(engine, SearchParameters.of("a b"));
    assertThat(kinds(answer))
        .containsExactly(
            Kind.ANY_WORD,
            Kind.NOT_WIDENED,
            Kind.OTHER_LANGUAGE_LEFT_OUT,
            Kind.SPELLING_LEFT_OUT,
            Kind.NOT_ALL_LOOKED_AT);
    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void everyPageOfAListTellsTheSame() {
    ScriptedEngine engine = new ScriptedEngine(0, 3, 90);
    ArticleSearch search = search(engine);
    SearchParameters input = SearchParameters.of("a b");
    engine.leftOut = Set.of(LeftOut.WIDER_STEPS);
    SearchAnswer first = (SearchAnswer) search.search(input);
    engine.leftOut = Set.of();
    SearchAnswer second = (SearchAnswer) search.search(after(input, first.nextCursor()));
    assertThat(second.page()).isEqualTo(2);
    assertThat(second.results().partial()).isTrue();
    assertThat(kinds(second))
        .isEqualTo(kinds(first))
        .containsExactly(Kind.ANY_WORD, Kind.NOT_WIDENED, Kind.SPELLING_LEFT_OUT);
  }

  @Test
  void whatHasNoWordsShowsTheNewestFirst() {
    for (String text : List.of("", "source:nhk", "-a", "after:2024")) {
      ScriptedEngine engine = new ScriptedEngine(50, 50, 50);
      answer(engine, SearchParameters.of(text));
      assertThat(engine.asked.getFirst().sort()).as(text).isEqualTo(Sort.NEWEST);
    }
    ScriptedEngine engine = new ScriptedEngine(50, 50, 50);
    answer(engine, SearchParameters.of("a"));
    answer(engine, SearchParameters.of("").with(SearchParameter.SORT_BY, Sort.OLDEST));
    assertThat(engine.asked)
        .extracting(SearchRequest::sort)
        .containsExactly(Sort.RELEVANCE, Sort.OLDEST);
  }

  @Test
  void pagesByNumberEndAtTenThousandResults() {
    ScriptedEngine engine = new ScriptedEngine(20_000, 0, 0);
    SearchAnswer last = answer(engine, page("a", 100));
    assertThat(last.page()).isEqualTo(100);
    assertThat(engine.asked.getFirst().from()).isEqualTo(9_900);
    assertThat(outcome(engine, page("a", 101)))
        .isInstanceOfSatisfying(
            SearchRefusal.class,
            refusal -> {
              assertThat(refusal.parameter()).isEqualTo(SearchParameter.PAGE);
              assertThat(refusal.reason())
                  .contains("page 101, with 100 results a page")
                  .contains("10000");
            });
    assertThat(outcome(engine, page("a", 999_999_999))).isInstanceOf(SearchRefusal.class);
  }

  @Test
  void cursorsReachEveryResultOnceAtAnyDepth() {
    ScriptedEngine engine = new ScriptedEngine(12_345, 0, 0);
    ArticleSearch search = search(engine);
    SearchParameters input = page("a", 1);
    List<ArticleId> seen = new ArrayList<>();
    SearchAnswer answer = (SearchAnswer) search.search(input);
    int page = 1;
    while (true) {
      answer.results().hits().stream().map(Hit::article).forEach(a -> seen.add(a.id()));
      assertThat(answer.page()).isEqualTo(page++);
      if (answer.nextCursor() == null) {
        break;
      }
      answer =
          (SearchAnswer) search.search(input.with(SearchParameter.CURSOR, answer.nextCursor()));
    }
    assertThat(seen).hasSize(12_345).doesNotHaveDuplicates();
  }

  @Test
  void theNextPageMatchesAsTheFirstDidAndCountsTimeFromIt() {
    ScriptedEngine engine = new ScriptedEngine(0, 0, 50);
    ArticleSearch search = search(engine);
    SearchParameters input = SearchParameters.of("a b when:7d");
    SearchAnswer first = (SearchAnswer) search.search(input);
    engine.asked.clear();
    search.search(after(input, first.nextCursor()));
    assertThat(matchings(engine)).containsExactly(Matching.ANY);
    assertThat(engine.asked.getFirst().asOf()).isEqualTo(Instant.parse("2024-05-10T03:00:00Z"));
  }

  @Test
  void anotherSearchsCursorIsRefused() {
    ScriptedEngine engine = new ScriptedEngine(50, 50, 50);
    ArticleSearch search = search(engine);
    SearchParameters input = SearchParameters.of("a");
    String cursor = ((SearchAnswer) search.search(input)).nextCursor();
    List<SearchParameters> others =
        List.of(
            SearchParameters.of("b"),
            input.with(SearchParameter.SORT_BY, Sort.NEWEST),
            input.with(SearchParameter.SOURCES, List.of("nhk")),
            input.with(SearchParameter.COLLAPSE, false));
    for (SearchParameters other : others) {
      assertThat(search.search(after(other, cursor)))
          .isInstanceOfSatisfying(
              SearchRefusal.class,
              refusal -> assertThat(refusal.parameter()).isEqualTo(SearchParameter.CURSOR));
    }
    assertThat(search.search(after(input.with(SearchParameter.PAGE_SIZE, 50), cursor)))
        .isInstanceOf(SearchAnswer.class);
    assertThat(search(engine).search(after(input, cursor))).isInstanceOf(SearchRefusal.class);
  }

  @Test
  void aCursorThatWasChangedOrMadeUpIsRefused() {
    ScriptedEngine engine = new ScriptedEngine(50, 50, 50);
    ArticleSearch search = search(engine);
    SearchParameters input = SearchParameters.of("a");
    String cursor = Objects.requireNonNull(((SearchAnswer) search.search(input)).nextCursor());
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    for (int i = 0; i < cursor.length() - 1; i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(search.search(after(input, changed))).isInstanceOf(SearchRefusal.class);
    }
    for (String madeUp : List.of("x", "!", "\uD800", "AAAA".repeat(2_000), "日本")) {
      assertThat(search.search(after(input, madeUp))).isInstanceOf(SearchRefusal.class);
    }
  }

  @Test
  void aCursorOfAGoneGenerationAsksToSearchAgain() {
    ScriptedEngine engine = new ScriptedEngine(50, 50, 50);
    ArticleSearch search = search(engine);
    SearchParameters input = SearchParameters.of("a");
    String cursor = ((SearchAnswer) search.search(input)).nextCursor();
    engine.generation = "000002";
    assertThat(search.search(after(input, cursor)))
        .isInstanceOfSatisfying(
            SearchRefusal.class,
            refusal -> {
              assertThat(refusal.parameter()).isEqualTo(SearchParameter.CURSOR);
              assertThat(refusal.reason()).endsWith("search again");
            });
  }

  @Test
  void everySearcherIsGivenBack() {
    ScriptedEngine engine = new ScriptedEngine(0, 0, 50);
    ArticleSearch search = search(engine);
    String cursor = ((SearchAnswer) search.search(SearchParameters.of("a"))).nextCursor();
    engine.generation = "000002";
    search.search(after(SearchParameters.of("a"), cursor));
    search.rank(SearchParameters.of("a"), 10);
    search.article(new ArticleId("a1"));
    assertThat(engine.openSearchers).isZero();
  }

  @Test
  void articlesAreFoundByTheirIds() {
    ArticleSearch search = search(new ScriptedEngine(0, 0, 0));
    assertThat(search.article(new ArticleId("a1"))).isPresent();
    assertThat(search.article(new ArticleId("zz"))).isEmpty();
  }

  @Test
  void aRankingCountsAnyWordFoldsNothingAndTakesItsTime() {
    ScriptedEngine engine = new ScriptedEngine(0, 0, 50);
    search(engine).rank(SearchParameters.of("what is \"hot line\" -x"), 100);
    SearchRequest request = engine.asked.getFirst();
    assertThat(request.matching()).isEqualTo(Matching.ANY);
    assertThat(request.collapse()).isFalse();
    assertThat(request.size()).isEqualTo(100);
    assertThat(request.budget()).isGreaterThan(Duration.ofSeconds(10));
    assertThat(request.query())
        .isEqualTo(
            new SearchQuery.All(
                List.of(
                    new SearchQuery.Word("what", false),
                    new SearchQuery.Word("is", false),
                    new SearchQuery.Word("hot", false),
                    new SearchQuery.Word("line", false),
                    new SearchQuery.Not(new SearchQuery.Word("x", false)))));
  }

  private static ArticleSearch search(ScriptedEngine engine) {
    return new ArticleSearch(
        engine,
        new SearchDefaults(
            Ranking.standard(), Duration.ofMillis(300), TOKYO, Clock.fixed(NOW, TOKYO)));
  }

  private static SearchParameters page(String text, int page) {
    return SearchParameters.of(text)
        .with(SearchParameter.PAGE_SIZE, 100)
        .with(SearchParameter.PAGE, page);
  }

  private static SearchParameters after(SearchParameters search, @Nullable String cursor) {
    return search.with(SearchParameter.CURSOR, Objects.requireNonNull(cursor));
  }

  private static SearchOutcome outcome(ScriptedEngine engine, SearchParameters input) {
    return search(engine).search(input);
  }

  private static SearchAnswer answer(ScriptedEngine engine, SearchParameters input) {
    return (SearchAnswer) outcome(engine, input);
  }

  private static List<Matching> matchings(ScriptedEngine engine) {
    return engine.asked.stream().map(SearchRequest::matching).toList();
  }

  private static List<Kind> kinds(SearchAnswer answer) {
    return answer.notices().stream().map(Notice::kind).toList();
  }
}
