package kiji.search;

import java.util.List;
import java.util.Set;
import kiji.engine.Filters;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;

/// Decides what a section or an author with commas or in quotes is: one name where an article has
/// it as it stands, else several, or what is in the quotes. So a value that a facet lists can be
/// asked for as it is listed. Costs a search for each such name, and none for others.
final class KnownNames {
  private static final List<Parameter<List<String>>> NAMES =
      List.of(
          SearchParameter.SECTION,
          SearchParameter.EXCLUDE_SECTION,
          SearchParameter.AUTHOR,
          SearchParameter.EXCLUDE_AUTHOR);

  private final Searcher searcher;
  private final SearchRequest everything;

  /// @param everything a request for all articles
  KnownNames(Searcher searcher, SearchRequest everything) {
    this.searcher = searcher;
    this.everything = everything.withFacets(List.of()).withPage(0, 0, null);
  }

  /// The same parameters with names that are one written as one.
  SearchParameters of(SearchParameters parameters) {
    SearchParameters known = parameters;
    for (Parameter<List<String>> parameter : NAMES) {
      List<String> words =
          parameters.words(parameter).stream().map(word -> whole(parameter, word)).toList();
      known = known.withWords(parameter, words);
    }
    return known;
  }

  private String whole(Parameter<List<String>> parameter, String word) {
    String name = word.strip();
    boolean isOpen =
        name.indexOf(',') < 0
            ? ParameterKind.isQuoted(name)
            : parameter.kind().meaning(List.of(name)).size() > 1;
    return isOpen && isKnown(parameter, name) ? ParameterKind.written(name) : word;
  }

  private boolean isKnown(Parameter<List<String>> parameter, String name) {
    Set<String> only = Set.of(name);
    boolean isSection = parameter.facet().equals(SearchParameter.SECTION.facet());
    Filters.Values values =
        new Filters.Values(
            Set.of(), Set.of(), Set.of(), isSection ? only : Set.of(), isSection ? Set.of() : only);
    return searcher.search(everything.withFilters(Filters.only(values))).total() > 0;
  }
}
