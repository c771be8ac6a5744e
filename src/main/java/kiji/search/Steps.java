package kiji.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.Notice;

/// Searches for all the words, and where few articles have them, for most of them, then for any.
/// The steps share one generation and one budget.
final class Steps {
  /// Fewer results than this are few.
  static final int FEW = 10;

  /// @param matching the step the results come from
  /// @param whole how many articles have all the words
  /// @param spent the engine's time for all steps
  record Result(
      Matching matching, SearchResults results, List<Notice> notices, long whole, Duration spent) {}

  private Steps() {}

  static Result search(Searcher searcher, SearchRequest request) {
    SearchResults best = searcher.search(request.withMatching(Matching.ALL));
    long whole = best.total();
    Matching step = Matching.ALL;
    List<Notice> notices = new ArrayList<>();
    Duration spent = best.took();
    if (!QueryTraits.relaxes(request.query())) {
      return new Result(step, best, notices, whole, spent);
    }
    for (Matching next : List.of(Matching.MOST, Matching.ANY)) {
      Duration left = request.budget().minus(spent);
      if (best.total() >= FEW || best.partial() || !left.isPositive()) {
        break;
      }
      SearchResults wider = searcher.search(request.withMatching(next).withBudget(left));
      spent = spent.plus(wider.took());
      if (wider.total() > best.total()) {
        best = wider;
        step = next;
        notices.add(new Notice(kind(next), ""));
      }
    }
    return new Result(step, best, notices, whole, spent);
  }

  private static Notice.Kind kind(Matching step) {
    return switch (step) {
      case ALL -> throw new IllegalArgumentException("all the words are no relaxation");
      case MOST -> Notice.Kind.MOST_WORDS;
      case ANY -> Notice.Kind.ANY_WORD;
    };
  }
}
