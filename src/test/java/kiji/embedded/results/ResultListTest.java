package kiji.embedded.results;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.ids;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.article.ArticleId;
import kiji.embedded.SmallIndex;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Facet;
import kiji.engine.Hit;
import kiji.engine.IndexedArticle;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists of more results than are weighed in full.
class ResultListTest {
  private static final int ARTICLES = 2 * ResultList.BEST + 30;
  private static SmallIndex index;

  @BeforeAll
  static void index() throws IOException {
    List<IndexedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String body =
          (i % 3 == 0 ? "The harbour bridge. " : "A bridge over the old harbour. ")
              + "ship ".repeat(i % 13)
              + "bridge ".repeat(i % 4)
              + (i % 5 == 0 ? "Harbours and bridges." : "");
      articles.add(
          new IndexedArticle(article("id" + i, "", body).build(), "p", "h", "story" + i % 400));
    }
    index = SmallIndex.ofIndexed(articles.toArray(IndexedArticle[]::new));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void goOnWithoutRepeatingOrLosingAnyByPageAndByCursor() {
    for (boolean collapse : new boolean[] {true, false}) {
      SearchRequest first =
          request(words("harbour", "bridge")).withCollapse(collapse).withPage(0, 30, null);
      List<Hit> byPage = new ArrayList<>();
      for (int page = 0; page < ARTICLES / 30 + 1; page++) {
        byPage.addAll(index.search(first.withPage(30 * page, 30, null)).hits());
      }
      SearchResults results = index.search(first);
      List<Hit> byCursor = new ArrayList<>(results.hits());
      for (ResumePoint next = results.next(); next != null; next = results.next()) {
        results = index.search(first.withPage(0, 30, next));
        byCursor.addAll(results.hits());
        assertThat(results.total()).isEqualTo(collapse ? 400 : ARTICLES);
      }
      assertThat(byCursor).extracting(Hit::article).doesNotHaveDuplicates();
      assertThat(byCursor).hasSize(collapse ? 400 : ARTICLES).isEqualTo(byPage);
      assertThat(byCursor)
          .extracting(Hit::score)
          .isSortedAccordingTo(Comparator.<Float>naturalOrder().reversed());
    }
  }

  @Test
  void countAllAndNotTheBestAlone() {
    SearchResults results =
        index.search(
            request(words("harbour", "bridge"))
                .withCollapse(false)
                .withFacets(List.of(Facet.SOURCE)));
    assertThat(results.total()).isEqualTo(ARTICLES);
    assertThat(results.facets().get(Facet.SOURCE))
        .extracting(Facet.Count::count)
        .containsExactly((long) ARTICLES);
  }

  @Test
  void tellForEveryPageWhatItsScoresAreMadeOf() {
    SearchRequest request = request(words("harbour", "bridge")).withCollapse(false);
    for (int from : new int[] {0, ResultList.BEST - 10, ResultList.BEST + 20}) {
      List<Hit> hits = index.search(request.withPage(from, 20, null)).hits();
      Map<ArticleId, ScoreExplanation> explanations =
          index
              .search()
              .explanations(request, hits.stream().map(hit -> hit.article().id()).toList());
      for (Hit hit : hits) {
        ScoreExplanation made = Objects.requireNonNull(explanations.get(hit.article().id()));
        assertThat(made.score()).as(from + " " + hit).isEqualTo(hit.score(), within(1e-4));
      }
    }
  }

  @Test
  void weighEveryResultWhereItsWordsTellNothing() throws IOException {
    List<IndexedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ResultList.BEST + 50; i++) {
      String body = "コカ・コーラの工場が完成し、知事が式に出た。";
      articles.add(new IndexedArticle(article("id" + i, "", body).build(), "p", "h", "story" + i));
    }
    articles.add(
        new IndexedArticle(article("last", "コカ・コーラ", "コカ・コーラとコカ・コーラ。").build(), "p", "h", "last"));
    try (SmallIndex many = SmallIndex.ofIndexed(articles.toArray(IndexedArticle[]::new))) {
      SearchRequest request = request(words("コーラ"));
      assertThat(many.find("コーラ")).startsWith("last").hasSize(10);
      SearchResults second = many.search(request.withPage(0, 10, many.search(request).next()));
      assertThat(ids(second)).doesNotContainAnyElementsOf(many.find("コーラ")).hasSize(10);
    }
  }
}
