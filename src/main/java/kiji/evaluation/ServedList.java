package kiji.evaluation;

import java.util.ArrayList;
import java.util.List;
import kiji.engine.Hit;
import kiji.engine.SearchResults;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;

/// The list that a reader is served, read page by page with the reader's own searches: whatever
/// decides the list there decides it here. What the budget leaves out is left out here too.
///
/// @param search that readers ask
record ServedList(ArticleSearch search) {
  /// The first so many results; facets and highlights that are asked for are passed over.
  FoundHits found(SearchParameters asked, int depth) {
    int size = Math.min(depth, SearchParameter.LARGEST_PAGE);
    SearchParameters plain =
        asked
            .firstPage()
            .with(SearchParameter.PAGE_SIZE, size)
            .with(SearchParameter.FACETS, List.of())
            .with(SearchParameter.HIGHLIGHT, false);
    SearchResults page = results(plain);
    String generation = page.generation();
    List<Hit> hits = new ArrayList<>(page.hits());
    for (int next = 2; hits.size() < depth && page.hits().size() == size; next++) {
      page = results(plain.with(SearchParameter.PAGE, next));
      if (!page.generation().equals(generation)) {
        throw new EvaluationException(Evaluation.PUBLISHED_ANEW);
      }
      hits.addAll(page.hits());
    }
    return new FoundHits(generation, hits.subList(0, Math.min(depth, hits.size())), true);
  }

  private SearchResults results(SearchParameters page) {
    return switch (search.search(page)) {
      case SearchAnswer answer -> answer.results();
      case SearchRefusal refusal -> throw new EvaluationException(refusal.reason());
    };
  }
}
