package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kiji.engine.Corrects;
import kiji.engine.Corrects.Corrected;
import kiji.engine.Corrects.Correction;
import kiji.engine.Filters;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.ParsedQuery;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Searches, and where few articles have all the words, asks the archive what they may have been
/// meant to be. A word found nowhere gives way at once; for one that is found, if seldom, the
/// reader is asked. What narrows the search has no say in it: the words alone decide, as they
/// decide the step.
final class Spelling {
  private final QueryParser parser;

  /// @param found as typed, or with other words where those typed are found nowhere
  /// @param searched the query that was searched in the end
  /// @param respelled whether that is another one than was typed
  /// @param didYouMean a search that finds more; absent when there is none
  record Result(
      SearchResults found, ParsedQuery searched, boolean respelled, @Nullable String didYouMean) {
    /// The same, where other spellings might have found more.
    Result withoutSpelling() {
      SearchResults less = found.without(Set.of(LeftOut.SPELLING));
      return new Result(less, searched, respelled, didYouMean);
    }
  }

  public Spelling(QueryParser parser) {
    this.parser = parser;
  }

  /// What is known in the other language is spelt well, though the archive may not have it as
  /// typed.
  ///
  /// @param request for what was parsed
  /// @param now as which it was parsed
  Result search(Searcher searcher, SearchRequest request, ParsedQuery parsed, Instant now) {
    SearchResults typed = searcher.search(request);
    Result asTyped = new Result(typed, parsed, false, null);
    boolean translated = !typed.translations().isEmpty();
    if (typed.whole() >= Matching.FEW || translated) {
      return asTyped;
    }
    if (typed.partial()) {
      return asTyped.withoutSpelling();
    }
    Corrected corrected =
        Corrects.of(searcher).corrections(Respelling.words(parsed.query()), request.budget());
    Result result =
        corrected.corrections().isEmpty()
            ? asTyped
            : respelled(searcher, request, asTyped, corrected.corrections(), now);
    return corrected.partial() ? result.withoutSpelling() : result;
  }

  /// A query with other words for those that are found nowhere.
  SearchQuery withKnownWords(Searcher searcher, SearchQuery query, Duration budget, Instant now) {
    return meant(
            query,
            Corrects.of(searcher).corrections(Respelling.words(query), budget).corrections(),
            correction -> !correction.isFound(),
            now)
        .map(ParsedQuery::query)
        .orElse(query);
  }

  private Result respelled(
      Searcher searcher,
      SearchRequest request,
      Result asTyped,
      List<Correction> corrections,
      Instant now) {
    SearchQuery query = asTyped.searched().query();
    Optional<ParsedQuery> known =
        meant(query, corrections, one -> !one.isFound(), now)
            .map(
                meant ->
                    new ParsedQuery(
                        meant.query(), meant.understood(), asTyped.searched().notices()));
    if (known.isPresent() && request.expand()) {
      SearchResults found = searcher.search(request.withQuery(known.get().query()));
      if (isBetter(found, asTyped.found())) {
        return new Result(found, known.get(), true, known.get().understood());
      }
    }
    return meant(query, corrections, one -> true, now)
        .filter(meant -> whole(searcher, request, meant) > asTyped.found().whole())
        .map(meant -> new Result(asTyped.found(), asTyped.searched(), false, meant.understood()))
        .orElse(asTyped);
  }

  /// Empty when nothing would change.
  private Optional<ParsedQuery> meant(
      SearchQuery query, List<Correction> corrections, Predicate<Correction> which, Instant now) {
    Map<String, String> meant = new HashMap<>();
    corrections.stream().filter(which).forEach(one -> meant.put(one.typed(), one.meant()));
    SearchQuery respelled = Respelling.with(meant, query);
    return respelled.equals(query)
        ? Optional.empty()
        : Optional.of(parser.parse(parser.print(respelled), now));
  }

  /// More articles with all the words; where there are none either way, more at the step taken.
  private static boolean isBetter(SearchResults a, SearchResults b) {
    return a.whole() == b.whole() ? a.atStep() > b.atStep() : a.whole() > b.whole();
  }

  /// How many articles have all the words, few of them counted.
  private static long whole(Searcher searcher, SearchRequest request, ParsedQuery meant) {
    return searcher
        .search(
            request
                .withQuery(meant.query())
                .withFilters(Filters.NONE)
                .withFacets(List.of())
                .withPage(0, 0, null))
        .whole();
  }
}
