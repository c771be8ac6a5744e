package kiji.search.spelling;

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
public final class Spelling {
  private final QueryParser parser;

  /// What was searched in the end, and what it found.
  ///
  /// @param found as typed, or with other words where those typed are found nowhere
  /// @param searched the query that was searched in the end
  /// @param respelled whether that is another one than was typed
  /// @param didYouMean a search that finds more; absent when there is none
  /// @param budget what the search that found it had
  /// @param left what is left of the page's budget
  public record Result(
      SearchResults found,
      ParsedQuery searched,
      boolean respelled,
      @Nullable String didYouMean,
      Duration budget,
      Duration left) {
    /// The same, told to have gone without something.
    public Result without(LeftOut part) {
      return new Result(found.without(Set.of(part)), searched, respelled, didYouMean, budget, left);
    }

    private Result leaving(Duration less) {
      return new Result(found, searched, respelled, didYouMean, budget, less);
    }

    private Result asking(String meant) {
      return new Result(found, searched, false, meant, budget, left);
    }
  }

  public Spelling(QueryParser parser) {
    this.parser = parser;
  }

  /// What is known in the other language is spelt well, though the archive may not have it as
  /// typed. Another spelling is looked for with what the search as typed leaves of its budget.
  ///
  /// @param request for what was parsed
  /// @param now as which it was parsed
  public Result search(Searcher searcher, SearchRequest request, ParsedQuery parsed, Instant now) {
    SearchResults typed = searcher.search(request);
    Duration left = request.budget().minus(typed.spent());
    Result asTyped = new Result(typed, parsed, false, null, request.budget(), left);
    boolean translated = !typed.translations().isEmpty();
    List<String> words = Respelling.words(parsed.query());
    if (typed.whole() >= Matching.FEW || translated || words.isEmpty()) {
      return asTyped;
    }
    if (typed.partial() || !left.isPositive()) {
      return asTyped.without(LeftOut.SPELLING);
    }
    Corrected corrected = Corrects.of(searcher).corrections(words, left);
    Result corrects = asTyped.leaving(left.minus(corrected.spent()));
    Result result =
        corrected.corrections().isEmpty()
            ? corrects
            : respelled(searcher, request, corrects, corrected.corrections(), now);
    return corrected.partial() ? result.without(LeftOut.SPELLING) : result;
  }

  /// A query with other words for those that are found nowhere.
  public SearchQuery withKnownWords(
      Searcher searcher, SearchQuery query, Duration budget, Instant now) {
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
    Optional<ParsedQuery> all = meant(query, corrections, one -> true, now);
    if (all.isEmpty()) {
      return asTyped;
    }
    Optional<ParsedQuery> known =
        meant(query, corrections, one -> !one.isFound(), now)
            .map(
                meant ->
                    new ParsedQuery(
                        meant.query(), meant.understood(), asTyped.searched().notices()));
    Result result = asTyped;
    if (known.isPresent() && request.expand()) {
      Duration budget = result.left();
      if (!budget.isPositive()) {
        return asTyped.without(LeftOut.SPELLING);
      }
      SearchRequest other = request.withQuery(known.get().query()).withBudget(budget);
      SearchResults found = searcher.search(other);
      Duration left = budget.minus(found.spent());
      if (isBetter(found, asTyped.found())) {
        return new Result(found, known.get(), true, known.get().understood(), budget, left);
      }
      result = found.partial() ? result.without(LeftOut.SPELLING) : result;
      result = result.leaving(left);
    }
    if (!result.left().isPositive()) {
      return result.without(LeftOut.SPELLING);
    }
    SearchResults counted = counted(searcher, request.withBudget(result.left()), all.get());
    result = result.leaving(result.left().minus(counted.spent()));
    return counted.whole() > asTyped.found().whole()
        ? result.asking(all.get().understood())
        : result;
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

  /// Of which it matters how many articles have all the words, few of them counted.
  private static SearchResults counted(
      Searcher searcher, SearchRequest request, ParsedQuery meant) {
    return searcher.search(
        request
            .withQuery(meant.query())
            .withFilters(Filters.NONE)
            .withFacets(List.of())
            .withPage(0, 0, null));
  }
}
