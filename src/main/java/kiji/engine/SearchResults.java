package kiji.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An engine's answer.
///
/// @param generation the one generation it comes from
/// @param total how many articles match; with collapsing, how many stories
/// @param totalIsExact false when counting stopped early
/// @param hits this page's
/// @param facets counts by facet asked for, most first; facets count over all results
/// @param next where the list goes on; absent at its end
/// @param partial the budget ran out before everything was looked at
/// @param took the engine's own time
/// @param alsoSearched what was searched beside the words typed: other spellings, synonyms,
///   readings
/// @param translations what was searched in the other language, when that was asked for
public record SearchResults(
    String generation,
    long total,
    boolean totalIsExact,
    List<Hit> hits,
    Map<Facet, List<Facet.Count>> facets,
    @Nullable ResumePoint next,
    boolean partial,
    Duration took,
    List<String> alsoSearched,
    List<String> translations) {
  public SearchResults {
    hits = List.copyOf(hits);
    translations = List.copyOf(translations);
    facets = Map.copyOf(facets);
    alsoSearched = List.copyOf(alsoSearched);
  }
}
