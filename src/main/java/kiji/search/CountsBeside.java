package kiji.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiji.engine.Capability;
import kiji.engine.Histograms.Period;
import kiji.engine.LeftOut;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.Notice;
import kiji.query.ParsedQuery;
import kiji.query.QueryParser;
import kiji.search.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/// What is told beside a list: a second search's counts, and how both lie in time.
final class CountsBeside {
  private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
  private final List<Notice> notices = new ArrayList<>();
  private final Optional<SearchAnswer.Versus> versus;
  private final Optional<Timeline> timeline;

  /// @param asked what was answered, with the step that was taken
  CountsBeside(
      Searcher searcher,
      SearchRequests requests,
      SearchParameters parameters,
      SearchRequest asked) {
    String second = parameters.get(SearchParameter.VS).strip();
    Spelling.Result found =
        second.isEmpty() ? null : found(searcher, requests.parser(parameters), second, asked);
    versus = Optional.ofNullable(found).map(result -> told(second, result));
    Optional<Period> period = parameters.get(SearchParameter.TIMELINE);
    if (period.isPresent() && !Capability.HISTOGRAMS.isOf(searcher)) {
      notices.add(new Notice(Notice.Kind.CANNOT_COUNT_BY_TIME, ""));
    }
    ZoneId zone = asked.zone();
    timeline =
        period
            .filter(one -> Capability.HISTOGRAMS.isOf(searcher))
            .map(one -> timeline(new TimelineMaker(searcher, one, parameters, zone), asked, found));
  }

  private Timeline timeline(
      TimelineMaker maker, SearchRequest asked, Spelling.@Nullable Result second) {
    Timeline made =
        maker.of(
            asked,
            second == null
                ? null
                : asked.withQuery(second.searched().query()).withMatching(second.found().step()));
    leftOut.addAll(maker.leftOut());
    return made;
  }

  /// Searched as if it had been typed into the box, so that its count is what a link to it finds.
  private static Spelling.Result found(
      Searcher searcher, QueryParser parser, String text, SearchRequest asked) {
    ParsedQuery parsed = parser.parse(text, asked.asOf());
    SearchRequest request =
        asked
            .withQuery(parsed.query())
            .withMatching(SearchRequests.step(parsed.query()))
            .withFacets(List.of())
            .withPage(0, 0, null);
    return new Spelling(parser).search(searcher, request, parsed, asked.asOf());
  }

  private static SearchAnswer.Versus told(String text, Spelling.Result result) {
    SearchResults results = result.found();
    List<Notice> notices = new ArrayList<>(result.searched().notices());
    notices.addAll(StepNotices.of(results));
    return new SearchAnswer.Versus(text, result.searched().understood(), notices, results.total());
  }

  /// The second search; empty when there is none.
  Optional<SearchAnswer.Versus> versus() {
    return versus;
  }

  /// The timeline; empty when it was not asked for, or cannot be made.
  Optional<Timeline> timeline() {
    return timeline;
  }

  /// What the reader should know of them.
  List<Notice> notices() {
    return notices;
  }

  /// What the budget did not reach.
  Set<LeftOut> leftOut() {
    return leftOut;
  }
}
