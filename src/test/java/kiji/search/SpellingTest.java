package kiji.search;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kiji.article.Article;
import kiji.engine.Corrects.Correction;
import kiji.engine.LeftOut;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.query.Notice;
import kiji.query.Notice.Kind;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mistyped words, in a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingTest {
  @AutoClose private final SearchEngine engine;
  private final ArticleSearch search;

  SpellingTest(@TempDir Path folder) {
    engine = TestSearch.engine(folder);
    search = TestSearch.of(engine);
  }

  @BeforeAll
  void index() {
    List<Article> articles = new ArrayList<>();
    articles.add(english("camp", "Guantanamo Bay", "The camp at Guantanamo Bay closes.").build());
    articles.add(english("bay", "A bay", "Ships wait in the bay for the wenger family.").build());
    articles.add(japanese("pc", "新型コンピューター", "コンピューターの新製品を発表した。").build());
    articles.add(english("slip", "A slip", "The goverment is spelled so here.").build());
    for (int i = 0; i < 12; i++) {
      articles.add(
          english("g" + i, "Government report " + i, "The government and its roof.").build());
    }
    publish(engine, articles.toArray(Article[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "guantanimo, guantanamo, camp",
    "Gauntanamo, guantanamo, camp",
    "uantanamo, guantanamo, camp",
    "guantanimo bay, guantanamo bay, camp",
    "wegner, wenger, bay",
    "コンピューダー, コンピューター, pc",
    "コンピューダーの新製品, コンピューターの新製品, pc",
  })
  void aWordFoundNowhereGivesWayAtOnceAndTheAnswerSaysSo(String typed, String meant, String found) {
    SearchAnswer answer = answer(SearchParameters.of(typed));

    assertThat(ids(answer.results())).startsWith(found);
    assertThat(answer.notices()).contains(new Notice(Kind.RESPELLED, meant));
    assertThat(answer.understood()).isEqualTo(meant);
    assertThat(answer.didYouMean()).isEqualTo(meant);
    assertThat(answer.text()).isEqualTo(typed);
  }

  @Test
  void aWordFoundSeldomStaysAndTheReaderIsAsked() {
    SearchAnswer answer = answer(SearchParameters.of("goverment"));

    assertThat(ids(answer.results())).containsExactly("slip");
    assertThat(answer.didYouMean()).isEqualTo("government");
    assertThat(answer.isRespelled()).isFalse();
    assertThat(answer.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"guantanimo\"",
        "+guantanimo",
        "title:guantanimo",
        "guantanamo",
        "bay",
        "bey",
        "guantan1mo",
        "xyzzyxyzzy",
        "government roof",
        "\"goverment\"",
        "",
        "-guantanimo",
      })
  void whatIsMeantAsTypedAndWhatIsKnownStays(String typed) {
    SearchAnswer answer = answer(SearchParameters.of(typed));

    assertThat(answer.didYouMean()).isNull();
    assertThat(answer.notices()).extracting(Notice::kind).doesNotContain(Kind.RESPELLED);
  }

  @Test
  void theRestOfTheSearchStays() {
    assertThat(answer(SearchParameters.of("guantanimo -ships title:bay")).understood())
        .isEqualTo("guantanamo -ships title:bay");
    assertThat(answer(SearchParameters.of("goverment -\"a slip\"")).didYouMean())
        .isEqualTo("government -\"a slip\"");
  }

  @Test
  void withoutVariantsTheReaderIsAskedOnly() {
    SearchParameters asTyped =
        SearchParameters.of("guantanimo").with(SearchParameter.EXPAND, false);
    SearchAnswer answer = answer(asTyped);

    assertThat(answer.results().total()).isZero();
    assertThat(answer.didYouMean()).isEqualTo("guantanamo");
    assertThat(search.rank(asTyped, 10).hits()).isEmpty();
  }

  @Test
  void laterPagesGoOnWithTheWordsThatWereSearched() {
    SearchParameters typed = SearchParameters.of("governmentt").with(SearchParameter.PAGE_SIZE, 5);
    SearchAnswer first = answer(typed);
    SearchAnswer second =
        answer(typed.with(SearchParameter.CURSOR, Objects.requireNonNull(first.nextCursor())));
    SearchAnswer numbered = answer(typed.with(SearchParameter.PAGE, 2));

    assertThat(first.results().total()).isEqualTo(12);
    assertThat(second.results().total()).isEqualTo(12);
    assertThat(ids(second.results())).isEqualTo(ids(numbered.results()));
    assertThat(ids(second.results())).doesNotContainAnyElementsOf(ids(first.results()));
    assertThat(second.notices()).contains(new Notice(Kind.RESPELLED, "government"));
    assertThat(second.understood()).isEqualTo("government");
  }

  @Test
  void measuringSearchesForKnownWordsToo() {
    SearchResults ranked = search.rank(SearchParameters.of("guantanimo"), 10);
    assertThat(ids(ranked)).containsExactly("camp");
    assertThat(ids(search.rank(SearchParameters.of("\"guantanimo\""), 10))).isEmpty();
    assertThat(ids(search.rank(SearchParameters.of("goverment"), 10)))
        .as("a word that is found, if seldom, is measured as typed")
        .containsExactly("slip");
  }

  @Test
  void aSearchBeyondItsBudgetIsNotAskedForMore() {
    ScriptedEngine large = new ScriptedEngine(0, 0, 0);
    large.leftOut = Set.of(LeftOut.WIDER_STEPS);
    large.corrections.add(new Correction("a", "b", false));
    ArticleSearch search = new ArticleSearch(large, SearchDefaults.standard(ZoneOffset.UTC));

    search.search(SearchParameters.of("a"));

    assertThat(large.asked).hasSize(1);
  }

  /// 300 ms a page; each search and each correction takes 70.
  @Test
  void anotherSpellingHasWhatTheSearchAsTypedLeavesOfThePagesBudget() {
    ScriptedEngine large = scripted("a", false);
    large.spent = Duration.ofMillis(70);
    ArticleSearch search = new ArticleSearch(large, SearchDefaults.standard(ZoneOffset.UTC));
    SearchParameters typed = SearchParameters.of("a");

    SearchAnswer first = (SearchAnswer) search.search(typed);
    search.search(typed.with(SearchParameter.CURSOR, Objects.requireNonNull(first.nextCursor())));

    assertThat(first.isRespelled()).isTrue();
    assertThat(large.asked)
        .extracting(SearchRequest::budget)
        .as("as typed, respelled, the next page of that")
        .containsExactly(Duration.ofMillis(300), Duration.ofMillis(160), Duration.ofMillis(160));
    assertThat(first.asked().budget())
        .as("what explains it looks at the same articles")
        .isEqualTo(Duration.ofMillis(160));
  }

  @ParameterizedTest
  @CsvSource({"300, 1, false", "299, 1, false", "150, 1, false", "149, 2, false", "299, 1, true"})
  void whereNothingIsLeftForAnotherSpellingTheReaderIsTold(
      int millis, int searches, boolean isFound) {
    ScriptedEngine large = scripted("a", isFound);
    large.spent = Duration.ofMillis(millis);

    SearchAnswer answer =
        (SearchAnswer)
            new ArticleSearch(large, SearchDefaults.standard(ZoneOffset.UTC))
                .search(SearchParameters.of("a"));

    assertThat(large.asked).hasSize(searches);
    assertThat(answer.results().leftOut().contains(LeftOut.SPELLING)).isEqualTo(searches == 1);
  }

  @Test
  void tenArticlesWithAllTheWordsAreSpelledWellEnough() {
    for (int articles : List.of(9, 10)) {
      ScriptedEngine engine = new ScriptedEngine(articles, articles, articles);
      engine.corrections.add(new Correction("a", "b", true));

      new ArticleSearch(engine, SearchDefaults.standard(ZoneOffset.UTC))
          .search(SearchParameters.of("a"));

      assertThat(engine.asked).hasSize(articles == 10 ? 1 : 2);
    }
  }

  @Test
  void aSpellingOfWhichNotAllCouldBeAskedIsTold() {
    ScriptedEngine large = new ScriptedEngine(0, 0, 0);
    large.corrections.add(new Correction("a", "b", false));
    large.leftOutOf.put(new SearchQuery.Word("b", false), Set.of(LeftOut.WIDER_STEPS));

    SearchAnswer answer =
        (SearchAnswer)
            new ArticleSearch(large, SearchDefaults.standard(ZoneOffset.UTC))
                .search(SearchParameters.of("a"));

    assertThat(answer.isRespelled()).isFalse();
    assertThat(answer.results().leftOut()).containsExactly(LeftOut.SPELLING);
  }

  @Test
  void ofTwoSpellingsThatAreEquallyGoodTheOneTypedStays() {
    ScriptedEngine same = new ScriptedEngine(3, 3, 3);
    same.corrections.add(new Correction("a", "b", false));

    SearchAnswer answer =
        (SearchAnswer)
            new ArticleSearch(same, SearchDefaults.standard(ZoneOffset.UTC))
                .search(SearchParameters.of("a"));

    assertThat(answer.understood()).isEqualTo("a");
    assertThat(answer.didYouMean()).isNull();
  }

  /// Thirty articles that one word is in, which is none of these.
  private static ScriptedEngine scripted(String nowhere, boolean isFound) {
    ScriptedEngine engine = new ScriptedEngine(30, 30, 30);
    engine.nowhere = new SearchQuery.Word(nowhere, false);
    engine.corrections.add(new Correction("a", "b", isFound));
    return engine;
  }

  private SearchAnswer answer(SearchParameters input) {
    return switch (search.search(input)) {
      case SearchAnswer answer -> answer;
      case SearchRefusal refusal -> throw new AssertionError(refusal.reason());
    };
  }
}
