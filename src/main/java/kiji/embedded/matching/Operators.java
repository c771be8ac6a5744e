package kiji.embedded.matching;

import java.util.ArrayList;
import java.util.List;
import kiji.query.SearchQuery;

/// Parts a query into its words and the operators that narrow it: `source:`, `site:`, `author:`,
/// `section:`, `lang:` and dates, wherever they stand side by side with the words. They act as the
/// parameters of the same names do, and so never decide how many of the words must be there.
///
/// @param words what is searched for; everything where only operators were typed
/// @param holding operators that must hold
/// @param excluding operators that must not
public record Operators(SearchQuery words, List<SearchQuery> holding, List<SearchQuery> excluding) {
  /// Deeper trees than anyone types are not looked into.
  private static final int DEEPEST = 32;

  public Operators {
    holding = List.copyOf(holding);
    excluding = List.copyOf(excluding);
  }

  /// Parts a query; O(its parts).
  public static Operators of(SearchQuery query) {
    List<SearchQuery> words = new ArrayList<>();
    List<SearchQuery> holding = new ArrayList<>();
    List<SearchQuery> excluding = new ArrayList<>();
    part(query, words, holding, excluding, 0);
    if (holding.isEmpty() && excluding.isEmpty()) {
      return new Operators(query, holding, excluding);
    }
    return new Operators(
        switch (words.size()) {
          case 0 -> new SearchQuery.Everything();
          case 1 -> words.getFirst();
          default -> new SearchQuery.All(words);
        },
        holding,
        excluding);
  }

  private static void part(
      SearchQuery query,
      List<SearchQuery> words,
      List<SearchQuery> holding,
      List<SearchQuery> excluding,
      int depth) {
    switch (query) {
      case SearchQuery.All all when depth < DEEPEST ->
          all.parts().forEach(each -> part(each, words, holding, excluding, depth + 1));
      case SearchQuery.Not not when narrows(not.part(), depth) -> excluding.add(not.part());
      default -> (narrows(query, depth) ? holding : words).add(query);
    }
  }

  /// Whether operators are all there is in it.
  private static boolean narrows(SearchQuery query, int depth) {
    return switch (query) {
      case SearchQuery.FromSource _,
          SearchQuery.FromSite _,
          SearchQuery.ByAuthor _,
          SearchQuery.InSection _,
          SearchQuery.InLanguage _,
          SearchQuery.Published _ ->
          true;
      case SearchQuery.All(List<SearchQuery> parts) -> narrow(parts, depth);
      case SearchQuery.Any(List<SearchQuery> parts) -> narrow(parts, depth);
      case SearchQuery.Not(SearchQuery part) -> depth < DEEPEST && narrows(part, depth + 1);
      case SearchQuery.Everything _,
          SearchQuery.Word _,
          SearchQuery.Phrase _,
          SearchQuery.Prefix _,
          SearchQuery.In _ ->
          false;
    };
  }

  private static boolean narrow(List<SearchQuery> parts, int depth) {
    return depth < DEEPEST
        && !parts.isEmpty()
        && parts.stream().allMatch(part -> narrows(part, depth + 1));
  }
}
