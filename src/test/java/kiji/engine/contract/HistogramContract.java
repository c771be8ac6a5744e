package kiji.engine.contract;

import static kiji.engine.Articles.date;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.many;
import static kiji.engine.Articles.publish;
import static kiji.engine.Articles.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kiji.article.Language;
import kiji.engine.Capability;
import kiji.engine.Filters;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Histograms;
import kiji.engine.Histograms.Bar;
import kiji.engine.Histograms.Histogram;
import kiji.engine.Histograms.Period;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.Test;

/// What an engine keeps that counts results by time.
public abstract class HistogramContract extends CapabilityContract {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  protected HistogramContract() {
    super(Capability.HISTOGRAMS);
  }

  @Test
  void countsResultsByTheDayWeekMonthAndYearThatArticlesShow() {
    publish(
        engine,
        english("a", "Ferry", "A ferry.").publishedAt(date("2023-12-31T23:30:00-08:00")).build(),
        english("b", "Ferry", "A ferry.").publishedAt(date("2024-01-01T00:30:00+09:00")).build(),
        english("c", "Ferry", "A ferry.").publishedAt(date("2024-01-07T09:00:00Z")).build(),
        english("d", "Ferry", "A ferry.").publishedAt(date("2024-02-29T09:00:00Z")).build(),
        english("e", "Train", "A train.").publishedAt(date("2024-02-29T09:00:00Z")).build(),
        english("f", "Ferry", "A ferry without a date.").build());
    assertThat(counted(patient(word("ferry")), Period.DAY))
        .containsExactly("2023-12-31 1", "2024-01-01 1", "2024-01-07 1", "2024-02-29 1");
    assertThat(counted(patient(word("ferry")), Period.WEEK))
        .containsExactly("2023-12-25 1", "2024-01-01 2", "2024-02-26 1");
    assertThat(counted(patient(word("ferry")), Period.MONTH))
        .containsExactly("2023-12-01 1", "2024-01-01 2", "2024-02-01 1");
    assertThat(counted(patient(word("ferry")), Period.YEAR))
        .containsExactly("2023-01-01 1", "2024-01-01 3");
    assertThat(counted(everythingRequest(), Period.YEAR))
        .containsExactly("2023-01-01 1", "2024-01-01 4");
  }

  @Test
  void countsByTheLanguagesOfTheArticles() {
    publish(
        engine,
        english("a", "Nara", "Nara.").publishedAt(date("2024-01-01T09:00:00Z")).build(),
        english("b", "Nara", "Nara.").publishedAt(date("2024-01-02T09:00:00Z")).build(),
        japanese("c", "Nara", "Nara.").publishedAt(date("2024-01-02T09:00:00Z")).build());
    Bar bar = histogram(patient(word("nara")), Period.MONTH).bars().getFirst();
    assertThat(bar.count()).isEqualTo(3);
    assertThat(bar.byLanguage())
        .containsOnlyKeys(Language.EN, Language.JA)
        .containsEntry(Language.EN, 2L)
        .containsEntry(Language.JA, 1L);
  }

  @Test
  void aStoryCountsOnceInEachBarWhereACopyLies() {
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.of(
            story("a", "Storm", "A storm.", "2024-01-01", "storm"),
            story("b", "Storm", "A storm.", "2024-01-01", "storm"),
            story("c", "Storm", "A storm.", "2024-01-02", "storm"),
            story("d", "Storm", "Another storm.", "2024-01-02", "another")));
    SearchRequest storms = patient(word("storm"));
    assertThat(counted(storms, Period.DAY)).containsExactly("2024-01-01 1", "2024-01-02 2");
    assertThat(counted(storms, Period.YEAR)).containsExactly("2024-01-01 2");
    assertThat(counted(storms.withCollapse(false), Period.YEAR)).containsExactly("2024-01-01 4");
    assertThat(counted(everythingRequest(), Period.YEAR)).containsExactly("2024-01-01 2");
    assertThat(counted(everythingRequest().withCollapse(false), Period.YEAR))
        .containsExactly("2024-01-01 4");
  }

  @Test
  void countsWhatTheStepAndTheFiltersLetThrough() {
    publishSamples();
    SearchRequest both = patient(words("central", "harbour"));
    assertThat(counted(both.withMatching(Matching.ALL), Period.YEAR)).isEmpty();
    assertThat(counted(both.withMatching(Matching.ANY), Period.YEAR))
        .containsExactly("2024-01-01 3");
    Filters february =
        Filters.between(
            Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"));
    assertThat(counted(both.withMatching(Matching.ANY).withFilters(february), Period.MONTH))
        .containsExactly("2024-02-01 1");
    assertThat(counted(everythingRequest().withFilters(february), Period.MONTH))
        .containsExactly("2024-02-01 1");
  }

  @Test
  void aTimeOfDayAsABoundTakesInWhatShowsAnotherDay() {
    publish(
        engine,
        english("a", "Ferry", "A ferry.").publishedAt(date("2024-04-11T17:00:00-08:00")).build(),
        english("b", "Ferry", "A ferry.").publishedAt(date("2024-04-12T18:00:00+09:00")).build(),
        english("c", "Ferry", "A ferry.").publishedAt(date("2024-04-12T08:00:00+09:00")).build());
    Filters fromNine = Filters.between(Instant.parse("2024-04-12T00:00:01Z"), null);
    assertThat(counted(inTokyo(patient(word("ferry")).withFilters(fromNine)), Period.DAY))
        .containsExactly("2024-04-12 2");
  }

  @Test
  void tellsWhatTheBudgetDidNotReach() {
    publish(engine, StartFrom.NOTHING, many("story", 500));
    Histogram little =
        histogram(patient(word("everywhere")).withBudget(Duration.ofNanos(1)), Period.DAY);
    assertThat(little.leftOut()).contains(LeftOut.REST);
    assertThat(histogram(patient(word("everywhere")), Period.DAY).leftOut()).isEmpty();
  }

  @Test
  void everythingWorksWhenEmpty() {
    assertThat(histogram(everythingRequest(), Period.DAY)).isEqualTo(Histogram.NOTHING);
  }

  private List<String> counted(SearchRequest request, Period period) {
    return histogram(request, period).bars().stream()
        .map(bar -> bar.first() + " " + bar.count())
        .toList();
  }

  private Histogram histogram(SearchRequest request, Period period) {
    try (Searcher searcher = engine.searcher()) {
      return Histograms.of(searcher).histogram(request, period);
    }
  }

  private static SearchRequest inTokyo(SearchRequest r) {
    SearchQuery query = r.query();
    return new SearchRequest(
        query,
        r.searchIn(),
        r.filters(),
        r.matching(),
        r.sort(),
        r.from(),
        r.size(),
        r.after(),
        r.collapse(),
        r.expand(),
        r.translate(),
        r.facets(),
        r.highlight(),
        r.ranking(),
        r.asOf(),
        TOKYO,
        r.budget());
  }
}
