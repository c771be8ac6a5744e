package kiji.engine.contract;

import static kiji.engine.Articles.HARBOUR;
import static kiji.engine.Articles.TSUKIMI;
import static kiji.engine.Articles.date;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.many;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Filters;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Hit;
import kiji.engine.IndexedArticle;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import org.junit.jupiter.api.Test;

/// What every engine keeps of a list of results: order, pages, places to go on from, copies, marks,
/// and that an answer which is not whole says so.
public abstract class ListContract extends EngineContract {
  @Test
  void datesOrderAndWhatHasNoneComesLast() {
    publishSamples();
    assertThat(listed(everythingRequest().withSort(Sort.NEWEST)))
        .containsExactly("handotai", "ferry", "rates", "chips", "undated");
    assertThat(listed(everythingRequest().withSort(Sort.OLDEST)))
        .containsExactly("chips", "rates", "ferry", "handotai", "undated");
  }

  @Test
  void whatArrivedLastStandsFirstAndOfWhatArrivedAtOnceTheNewest() {
    Instant monday = Instant.parse("2024-06-03T07:00:00Z");
    Instant tuesday = Instant.parse("2024-06-04T07:00:00.001Z");
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.of(
            arrived("old", "2024-05-01T09:00:00Z", tuesday),
            arrived("new", "2024-06-02T09:00:00Z", monday),
            arrived("newer", "2024-06-03T09:00:00Z", monday)));
    assertThat(listed(everythingRequest().withSort(Sort.ARRIVED)))
        .containsExactly("old", "newer", "new");
    assertThat(search(everythingRequest().withSort(Sort.ARRIVED)).hits())
        .extracting(Hit::arrived)
        .containsExactly(tuesday, monday, monday);
    Filters since = new Filters(Filters.Values.NONE, Filters.Values.NONE, null, null, tuesday);
    assertThat(listed(everythingRequest().withFilters(since))).containsExactly("old");
    assertThat(search(everythingRequest().withFilters(since)).hits())
        .extracting(Hit::story)
        .containsExactly("story of old");
  }

  private static IndexedArticle arrived(String id, String published, Instant arrived) {
    Article article = english(id, id, "A ferry.").publishedAt(date(published)).build();
    return new IndexedArticle(article, id, "hash of " + id, "story of " + id, arrived);
  }

  @Test
  void everyListCanBeReadToItsEndWithoutGapsOrRepetitions() {
    publish(engine, StartFrom.NOTHING, many("story", 23));
    for (Sort sort : Sort.values()) {
      SearchRequest request = patient(word("everywhere")).withSort(sort).withCollapse(false);
      List<String> whole = listed(request.withPage(0, 100, null));
      assertThat(whole).hasSize(23).doesNotHaveDuplicates();
      List<String> byCursor = new ArrayList<>();
      List<String> byPage = new ArrayList<>();
      ResumePoint next = null;
      try (Searcher searcher = engine.searcher()) {
        do {
          SearchResults page = searcher.search(request.withPage(0, 5, next));
          byCursor.addAll(ids(page));
          next = page.next();
        } while (next != null && byCursor.size() < 100);
        for (int from = 0; from < 30; from += 5) {
          byPage.addAll(ids(searcher.search(request.withPage(from, 5, null))));
        }
      }
      assertThat(byCursor).as("by cursor, " + sort).isEqualTo(whole);
      assertThat(byPage).as("by page, " + sort).isEqualTo(whole);
    }
  }

  @Test
  void aPageWithoutHitsStillCounts() {
    publishSamples();
    SearchResults counted = search(everythingRequest().withPage(0, 0, null));
    assertThat(counted.hits()).isEmpty();
    assertThat(counted.total()).isEqualTo(5);
    assertThat(counted.totalIsExact()).isTrue();
  }

  @Test
  void anAnswerOutOfBudgetSaysSoAndHoldsNothingElse() {
    publish(engine, StartFrom.NOTHING, many("story", 200));
    SearchRequest request = patient(word("everywhere")).withPage(0, 1000, null);
    List<String> whole = listed(request);
    SearchResults hurried = search(request.withBudget(Duration.ofNanos(1)));
    assertThat(hurried.partial()).isTrue();
    assertThat(hurried.totalIsExact()).isFalse();
    assertThat(hurried.total()).isLessThanOrEqualTo(200);
    assertThat(whole).containsAll(ids(hurried));
  }

  @Test
  void whatASearchTakesOfItsBudgetIsToldAndTheSameEveryTime() {
    publish(engine, StartFrom.NOTHING, many("story", 200));
    SearchResults all = search(patient(word("everywhere")));
    SearchResults one = search(patient(word("nowhere")));
    assertThat(all.spent()).isGreaterThan(one.spent());
    assertThat(search(patient(word("everywhere"))).spent()).isEqualTo(all.spent());
    assertThat(
            search(patient(word("everywhere")).withBudget(all.spent().multipliedBy(2))).partial())
        .as("twice that is enough")
        .isFalse();
  }

  @Test
  void aCursorOfAGenerationThatIsGoneSaysSo() {
    publish(engine, StartFrom.NOTHING, many("story", 5));
    ResumePoint next;
    try (Searcher searcher = engine.searcher()) {
      next = searcher.search(everythingRequest().withPage(0, 2, null)).next();
    }
    assertThat(next).isNotNull();
    publish(engine, StartFrom.NOTHING, many("story", 5));
    try (Searcher searcher = engine.searcher()) {
      assertThatThrownBy(() -> searcher.search(everythingRequest().withPage(0, 2, next)))
          .isInstanceOf(ResumePoint.Stale.class)
          .hasMessageContaining("000001");
    }
  }

  @Test
  void aPlaceThatTheEngineNeverGaveIsStale() {
    publish(engine, StartFrom.NOTHING, many("story", 5));
    try (Searcher searcher = engine.searcher()) {
      for (String place : List.of("", "nonsense", "1", "RELEVANCE:BEST:0:99999999", ":::")) {
        ResumePoint made = new ResumePoint(searcher.generation(), place);
        assertThatThrownBy(() -> searcher.search(everythingRequest().withPage(0, 2, made)))
            .as(place)
            .isInstanceOf(ResumePoint.Stale.class);
      }
    }
  }

  @Test
  void copiesOfOneStoryFoldIntoOneHit() {
    IndexedArticle original =
        new IndexedArticle(dated("wire", HARBOUR.id(), "2024-01-01T00:00:00Z"), "1", "h1", "wire");
    IndexedArticle copy =
        new IndexedArticle(dated("copy", TSUKIMI.id(), "2024-01-02T00:00:00Z"), "2", "h2", "wire");
    publish(engine, StartFrom.NOTHING, Stream.of(original, copy));
    try (Searcher searcher = engine.searcher()) {
      SearchRequest request = patient(word("lighthouse"));
      SearchResults folded = searcher.search(request);
      assertThat(folded.hits()).hasSize(1);
      assertThat(folded.total()).isEqualTo(1);
      Hit hit = folded.hits().getFirst();
      assertThat(hit.copies()).hasSize(1);
      assertThat(List.of(hit.article().id(), hit.copies().getFirst().id()))
          .containsExactlyInAnyOrder(new ArticleId("wire"), new ArticleId("copy"));
      assertThat(ids(searcher.search(request.withCollapse(false))))
          .containsExactlyInAnyOrder("wire", "copy");
    }
  }

  @Test
  void highlightsStandOnTheWordsFound() {
    publishSamples();
    try (Searcher searcher = engine.searcher()) {
      Hit hit = searcher.search(patient(word("ferry"))).hits().getFirst();
      assertThat(marked(hit.title())).containsExactly("Ferry");
      assertThat(hit.snippets()).isNotEmpty();
      assertThat(hit.snippets()).allSatisfy(snippet -> assertThat(marked(snippet)).isNotEmpty());
    }
  }

  @Test
  void nothingIsMarkedThatWasNotAskedFor() {
    publishSamples();
    Hit hit = search(patient(word("ferry")).withHighlight(false)).hits().getFirst();
    assertThat(hit.snippets()).isEmpty();
    assertThat(hit.title().text()).isEqualTo("Ferry returns");
  }

  private static Article dated(String id, String outlet, String date) {
    var builder =
        outlet.equals(HARBOUR.id())
            ? english(id, "Lighthouse opens", "The old lighthouse opens its doors.")
            : english(id, "Lighthouse opens", "The old lighthouse opens its doors.")
                .outlet(TSUKIMI);
    return builder.publishedAt(date(date)).build();
  }

  private static List<String> marked(Hit.Snippet snippet) {
    return snippet.spans().stream()
        .map(span -> snippet.text().substring(span.start(), span.end()))
        .toList();
  }
}
