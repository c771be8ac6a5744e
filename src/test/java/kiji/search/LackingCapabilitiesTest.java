package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kiji.article.ArticleId;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Histograms.Period;
import kiji.query.Notice;
import kiji.query.Notice.Kind;
import org.junit.jupiter.api.Test;

/// What a reader gets of an engine that has the core alone.
class LackingCapabilitiesTest {
  private final ScriptedEngine engine = new ScriptedEngine(3, 3, 3);
  private final ArticleSearch search =
      new ArticleSearch(engine, SearchDefaults.standard(ZoneOffset.UTC));

  @Test
  void aSearchInBothLanguagesIsMadeInOneAndToldSo() {
    SearchAnswer answer =
        answer(SearchParameters.of("harbour").with(SearchParameter.TRANSLATE, true));
    assertThat(answer.results().total()).isEqualTo(3);
    assertThat(kinds(answer)).containsExactly(Kind.CANNOT_TRANSLATE);
  }

  @Test
  void aScoreThatCannotBeExplainedIsToldSo() {
    SearchAnswer answer = answer(SearchParameters.of("harbour"));
    ExplainedAnswer explained = search.explained(answer);
    assertThat(explained.explanations()).isEmpty();
    assertThat(kinds(explained.answer())).containsExactly(Kind.CANNOT_EXPLAIN);
    assertThat(explained.answer().results()).isEqualTo(answer.results());
  }

  @Test
  void aTimelineThatCannotBeMadeIsToldSo() {
    SearchAnswer answer =
        answer(
            SearchParameters.of("harbour")
                .with(SearchParameter.TIMELINE, Optional.of(Period.DAY))
                .with(SearchParameter.VS, "ferry"));
    assertThat(answer.timeline()).isEmpty();
    assertThat(answer.versus().orElseThrow().total()).isEqualTo(3);
    assertThat(kinds(answer)).containsExactly(Kind.CANNOT_COUNT_BY_TIME);
  }

  @Test
  void everyResultIsReadPageByPage() {
    ScriptedEngine many = new ScriptedEngine(250, 250, 250);
    ArticleSearch all = new ArticleSearch(many, SearchDefaults.standard(ZoneOffset.UTC));
    try (WholeResults results = all.everyResult(SearchParameters.of("harbour"))) {
      assertThat(results).toIterable().hasSize(250).doesNotHaveDuplicates();
    }
    assertThat(many.openSearchers).isZero();
  }

  @Test
  void suggestionsCorrectionsAndFurtherReadingAreLeftOut() {
    assertThat(search.suggest("har", 8).suggestions()).isEmpty();
    assertThat(answer(SearchParameters.of("harbuor")).didYouMean()).isNull();
    assertThat(search.related(new ArticleId("a1"), 6)).contains(Related.NOTHING);
    assertThat(search.related(new ArticleId("gone"), 6)).isEmpty();
    assertThat(engine.openSearchers).isZero();
  }

  private SearchAnswer answer(SearchParameters input) {
    return (SearchAnswer) search.search(input);
  }

  private static List<Kind> kinds(SearchAnswer answer) {
    return answer.notices().stream().map(Notice::kind).toList();
  }
}
