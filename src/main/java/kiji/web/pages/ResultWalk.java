package kiji.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Hit;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import org.jspecify.annotations.Nullable;

/// Finds where an article stands in the results of a search: on the page that its address names.
/// Costs the search of that page, and of the one beside it for the first and the last on a page.
final class ResultWalk {
  private final ArticleSearch search;

  ResultWalk(ArticleSearch search) {
    this.search = search;
  }

  /// A place in a list.
  ///
  /// @param answer the page of the list
  /// @param number of the article in the list, from 1; 0 where it is not on the page
  /// @param previous absent at the beginning
  /// @param next absent at the end
  record Place(
      SearchAnswer answer, int number, @Nullable Neighbour previous, @Nullable Neighbour next) {}

  /// The article beside another.
  ///
  /// @param page of the list that it stands on
  record Neighbour(Article article, int page) {}

  /// Empty where there is no such page.
  Optional<Place> place(ArticleId id, SearchParameters asked) {
    return page(asked).map(answer -> place(id, answer, asked));
  }

  private Place place(ArticleId id, SearchAnswer answer, SearchParameters asked) {
    List<Hit> hits = answer.results().hits();
    int at =
        IntStream.range(0, hits.size()).filter(i -> tells(hits.get(i), id)).findFirst().orElse(-1);
    if (at < 0) {
      return new Place(answer, 0, null, null);
    }
    int number = (answer.page() - 1) * answer.pageSize() + at + 1;
    return new Place(
        answer,
        number,
        at > 0 ? neighbour(hits.get(at - 1), answer.page()) : beside(asked, answer, -1),
        at + 1 < hits.size()
            ? neighbour(hits.get(at + 1), answer.page())
            : beside(asked, answer, 1));
  }

  /// Whether a result is the article, or has it among its copies.
  private static boolean tells(Hit hit, ArticleId id) {
    return hit.article().id().equals(id)
        || hit.copies().stream().anyMatch(copy -> copy.id().equals(id));
  }

  /// The last of the page before, or the first of the page behind.
  private @Nullable Neighbour beside(SearchParameters asked, SearchAnswer answer, int step) {
    int page = answer.page() + step;
    if (page < 1 || (long) (page - 1) * answer.pageSize() >= answer.results().total()) {
      return null;
    }
    return page(asked.with(SearchParameter.PAGE, page))
        .map(other -> other.results().hits())
        .filter(hits -> !hits.isEmpty())
        .map(hits -> neighbour(step < 0 ? hits.getLast() : hits.getFirst(), page))
        .orElse(null);
  }

  private static Neighbour neighbour(Hit hit, int page) {
    return new Neighbour(hit.article(), page);
  }

  private Optional<SearchAnswer> page(SearchParameters asked) {
    SearchParameters bare =
        asked
            .with(SearchParameter.FACETS, List.of())
            .with(SearchParameter.HIGHLIGHT, false)
            .withWords(SearchParameter.TIMELINE, List.of())
            .withWords(SearchParameter.VS, List.of());
    return switch (search.search(bare)) {
      case SearchAnswer answer -> Optional.of(answer);
      case SearchRefusal _ -> Optional.empty();
    };
  }
}
