package kiji.opensearch.results;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.matching.Work;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Histograms.Histogram;
import kiji.engine.Histograms.Period;
import kiji.engine.LeftOut;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;

/// Answers searches from one generation's index. Safe for many threads.
public final class IndexAnswers {
  private final OpenIndex index;

  public IndexAnswers(OpenIndex index) {
    this.index = index;
  }

  public OpenIndex index() {
    return index;
  }

  /// Answers within the request's budget, partially if need be.
  public SearchResults search(SearchRequest request) {
    long began = System.nanoTime();
    ResumePoint after = request.after();
    if (after != null && !after.generation().equals(index.generation())) {
      throw new ResumePoint.Stale(after.generation());
    }
    ClusterPlan plan = ClusterPlan.of(index, request);
    ClusterList list = new ClusterList(index, plan.built(), request);
    ClusterList.Page page = list.page();
    ListPlace next = page.next();
    return new SearchResults(
        index.generation(),
        plan.step(),
        plan.whole(),
        plan.atStep(),
        page.total(),
        !page.ended() && !page.isNear(),
        new ClusterHits(index, request, plan.others(), list.found()).of(page.rows()),
        page.facets(),
        next == null ? null : next.in(index.generation()),
        page.ended() ? Set.of(LeftOut.REST) : Set.of(),
        Duration.ofNanos(System.nanoTime() - began),
        Work.lookingAt(page.looked() + plan.counted()),
        plan.alsoSearched(),
        List.of());
  }

  /// One article by its id.
  public Optional<Article> byId(ArticleId id) {
    return ClusterRelated.document(index, id).map(ArticleDocuments::article);
  }

  /// How results lie in time; see [kiji.engine.Histograms#histogram].
  public Histogram histogram(SearchRequest request, Period period) {
    ClusterPlan plan = ClusterPlan.of(index, request);
    ClusterList list = new ClusterList(index, plan.built(), request);
    return new BarCounts(index, request, period).of(list.found());
  }

  /// What else there is to read; see [kiji.engine.FindsRelated#related].
  public Optional<Related> related(ArticleId id, int most, Duration halfLife, Duration budget) {
    return new ClusterRelated(index).of(id, most, halfLife, budget);
  }
}
