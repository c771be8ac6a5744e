package kiji.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiji.query.SearchQuery;

/// The words of a query that may be mistyped, and the query with others in their place: those typed
/// plainly, outside quotes, `+`, `-` and fields, which all mean what they say.
final class Respelling {
  private Respelling() {}

  static List<String> words(SearchQuery query) {
    List<String> words = new ArrayList<>();
    collect(query, words);
    return words;
  }

  /// @param meant by the words as typed
  static SearchQuery with(Map<String, String> meant, SearchQuery query) {
    return switch (query) {
      case SearchQuery.Word word when !word.exact() ->
          new SearchQuery.Word(meant.getOrDefault(word.text(), word.text()), false);
      case SearchQuery.All(List<SearchQuery> parts) -> new SearchQuery.All(with(meant, parts));
      case SearchQuery.Any(List<SearchQuery> parts) -> new SearchQuery.Any(with(meant, parts));
      default -> query;
    };
  }

  private static List<SearchQuery> with(Map<String, String> meant, List<SearchQuery> parts) {
    return parts.stream().map(part -> with(meant, part)).toList();
  }

  private static void collect(SearchQuery query, List<String> words) {
    switch (query) {
      case SearchQuery.Word word when !word.exact() -> words.add(word.text());
      case SearchQuery.All all -> all.parts().forEach(part -> collect(part, words));
      case SearchQuery.Any any -> any.parts().forEach(part -> collect(part, words));
      default -> {}
    }
  }
}
