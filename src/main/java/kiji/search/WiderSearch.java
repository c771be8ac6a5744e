package kiji.search;

import java.time.Instant;
import java.util.List;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.ParsedQuery;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Looks what any of the words would find, where what narrows a search leaves nothing that has
/// enough of them: how many of the words there must be was decided without it. Asks as a reader
/// would who follows the link, so that the count is what the link finds.
final class WiderSearch {
  private final Spelling spelling;
  private final QueryParser parser;
  private final SearchRequest request;
  private final Instant now;

  /// @param request that was answered
  /// @param now as which it was parsed
  WiderSearch(Spelling spelling, QueryParser parser, SearchRequest request, Instant now) {
    this.spelling = spelling;
    this.parser = parser;
    this.request = request;
    this.now = now;
  }

  /// The wider search; absent where something was found, and where there is none that finds more.
  SearchAnswer.@Nullable Wider of(Searcher searcher, Spelling.Result narrow) {
    SearchResults found = narrow.found();
    SearchQuery query = narrow.searched().query();
    SearchQuery any = AnyWord.among(query);
    if (found.total() > 0 || found.atStep() == 0 || any.equals(query)) {
      return null;
    }
    String text = parser.print(any);
    ParsedQuery parsed = parser.parse(text, now);
    SearchRequest wide =
        request.withQuery(parsed.query()).withFacets(List.of()).withPage(0, 0, null);
    long total = spelling.search(searcher, wide, parsed, now).found().total();
    return total == 0 ? null : new SearchAnswer.Wider(text, total);
  }
}
