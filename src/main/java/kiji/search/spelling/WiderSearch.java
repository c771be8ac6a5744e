package kiji.search.spelling;

import java.time.Instant;
import java.util.List;
import kiji.engine.LeftOut;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.AnyWord;
import kiji.query.ParsedQuery;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import kiji.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/// Looks what any of the words would find, where what narrows a search leaves nothing that has
/// enough of them: how many of the words there must be was decided without it. Asks as a reader
/// would who follows the link, so that the count is what the link finds. It has what the page's
/// budget has left; where that does not reach, the reader is told that fewer words may find more.
public final class WiderSearch {
  private final Spelling spelling;
  private final QueryParser parser;
  private final SearchRequest request;
  private final Instant now;

  /// @param request that was answered
  /// @param now as which it was parsed
  public WiderSearch(Spelling spelling, QueryParser parser, SearchRequest request, Instant now) {
    this.spelling = spelling;
    this.parser = parser;
    this.request = request;
    this.now = now;
  }

  /// A search, and the wider one beside it.
  ///
  /// @param wider absent where something was found, and where there is none that finds more
  public record Beside(Spelling.Result narrow, SearchAnswer.@Nullable Wider wider) {}

  /// Looks for the wider search.
  public Beside beside(Searcher searcher, Spelling.Result narrow) {
    SearchResults found = narrow.found();
    SearchQuery query = narrow.searched().query();
    SearchQuery any = AnyWord.among(query);
    if (found.total() > 0 || found.atStep() == 0 || any.equals(query)) {
      return new Beside(narrow, null);
    }
    if (!narrow.left().isPositive()) {
      return new Beside(narrow.without(LeftOut.WIDER_STEPS), null);
    }
    String text = parser.print(any);
    ParsedQuery parsed = parser.parse(text, now);
    SearchRequest wide =
        request
            .withQuery(parsed.query())
            .withFacets(List.of())
            .withPage(0, 0, null)
            .withBudget(narrow.left());
    SearchResults there = spelling.search(searcher, wide, parsed, now).found();
    if (there.partial()) {
      return new Beside(narrow.without(LeftOut.WIDER_STEPS), null);
    }
    long total = there.total();
    return new Beside(narrow, total == 0 ? null : new SearchAnswer.Wider(text, total));
  }
}
