package kiji.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An engine's answer.
///
/// @param generation the one generation it comes from
/// @param step how many of the words each result has
/// @param whole how many results have all the words, narrowed by nothing: exact below
///   [Matching#FEW], and told where the engine chose the step
/// @param atStep how many have the words that this step asks for, narrowed by nothing; told
///   likewise
/// @param total how many articles match; with collapsing, how many stories
/// @param totalIsExact false when counting stopped early
/// @param hits this page's
/// @param facets counts by facet asked for, most first, over all results; each facet is counted as
///   if no filter of its own were set, so that a count is what choosing the value finds; a value
///   that is filtered by is listed though no result has it
/// @param next where the list goes on; absent at its end
/// @param leftOut what the budget did not reach
/// @param took the engine's own time
/// @param spent what it took of the budget, so that another search for the same page has the rest
/// @param alsoSearched what was searched beside the words typed: other spellings, synonyms,
///   readings
/// @param translations what was searched in the other language, when that was asked for
public record SearchResults(
    String generation,
    Matching step,
    long whole,
    long atStep,
    long total,
    boolean totalIsExact,
    List<Hit> hits,
    Map<Facet, List<Facet.Count>> facets,
    @Nullable ResumePoint next,
    Set<LeftOut> leftOut,
    Duration took,
    Duration spent,
    List<String> alsoSearched,
    List<String> translations) {
  public SearchResults {
    hits = List.copyOf(hits);
    translations = List.copyOf(translations);
    facets = Map.copyOf(facets);
    leftOut = Set.copyOf(leftOut);
    alsoSearched = List.copyOf(alsoSearched);
  }

  /// The same, where more was left out than these tell of.
  public SearchResults without(Set<LeftOut> more) {
    Set<LeftOut> all = EnumSet.noneOf(LeftOut.class);
    all.addAll(leftOut);
    all.addAll(more);
    return new SearchResults(
        generation,
        step,
        whole,
        atStep,
        total,
        totalIsExact,
        hits,
        facets,
        next,
        all,
        took,
        spent,
        alsoSearched,
        translations);
  }

  /// Whether anything was left out.
  public boolean partial() {
    return !leftOut.isEmpty();
  }
}
