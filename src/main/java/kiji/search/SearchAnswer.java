package kiji.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.query.Notice;
import org.jspecify.annotations.Nullable;

/// Found, or found to be nowhere: the answer to [SearchParameters].
///
/// @param text as typed
/// @param understood the search written out in the query language
/// @param notices what the reader should know
/// @param didYouMean a search whose words the archive knows better: one that finds more, or the one
///   that was made because the words as typed are found nowhere; absent when there is none
/// @param results the engine's answer
/// @param wider a search for any of the words, where filters leave nothing that has enough of them;
///   absent when that would find nothing either, or when there is but one word
/// @param asked what the engine was asked for them
/// @param page the page shown, from 1
/// @param pageSize as asked for
/// @param nextCursor goes on after this page; absent at the end
/// @param versus what a second search has; empty when there is none
/// @param timeline how the results lie in time; empty when that was not asked for
public record SearchAnswer(
    String text,
    String understood,
    List<Notice> notices,
    @Nullable String didYouMean,
    SearchResults results,
    @Nullable Wider wider,
    SearchRequest asked,
    int page,
    int pageSize,
    @Nullable String nextCursor,
    Optional<Versus> versus,
    Optional<Timeline> timeline)
    implements SearchOutcome {
  /// A search that finds more.
  ///
  /// @param text what to search for instead, all else as it was
  /// @param total how many results that has
  public record Wider(String text, long total) {}

  /// A second search beside the first, narrowed alike.
  ///
  /// @param text as typed
  /// @param understood the search written out in the query language
  /// @param notices what the reader should know of it
  /// @param total how many results it has
  public record Versus(String text, String understood, List<Notice> notices, long total) {
    public Versus {
      notices = List.copyOf(notices);
    }
  }

  public SearchAnswer {
    notices = List.copyOf(notices);
  }

  /// Whether nothing was left out, and it is of these articles: then it would be the same again.
  public boolean isWholeAnswerOf(ArticleSearch.Standing standing) {
    return !results.partial() && results.generation().equals(standing.generation());
  }

  /// Whether [#didYouMean] is what was searched already.
  public boolean isRespelled() {
    return understood.equals(didYouMean);
  }

  /// The same, telling the reader one thing more.
  SearchAnswer withNotice(Notice notice) {
    List<Notice> more = new ArrayList<>(notices);
    more.add(notice);
    return new SearchAnswer(
        text,
        understood,
        more,
        didYouMean,
        results,
        wider,
        asked,
        page,
        pageSize,
        nextCursor,
        versus,
        timeline);
  }
}
