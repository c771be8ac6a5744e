package kiji.query;

/// What the steps of a search need to know of a query's shape.
public final class QueryTraits {
  private QueryTraits() {}

  /// Whether anything in it can make one article better than another.
  public static boolean scores(SearchQuery query) {
    return switch (query) {
      case SearchQuery.Word _, SearchQuery.Phrase _, SearchQuery.Prefix _ -> true;
      case SearchQuery.All all -> all.parts().stream().anyMatch(QueryTraits::scores);
      case SearchQuery.Any any -> any.parts().stream().anyMatch(QueryTraits::scores);
      case SearchQuery.In in -> scores(in.part());
      case SearchQuery.Not _, SearchQuery.Everything _, SearchQuery.Condition _ -> false;
    };
  }

  /// Whether it has a word or a prefix that need not be there: one typed plainly, outside quotes,
  /// `+`, `-` and fields. Engines may cut one such word into several.
  public static boolean relaxes(SearchQuery query) {
    return switch (query) {
      case SearchQuery.Word word -> !word.exact();
      case SearchQuery.Prefix _ -> true;
      case SearchQuery.All all -> all.parts().stream().anyMatch(QueryTraits::relaxes);
      case SearchQuery.Any any -> any.parts().stream().anyMatch(QueryTraits::relaxes);
      case SearchQuery.Phrase _,
          SearchQuery.In _,
          SearchQuery.Not _,
          SearchQuery.Everything _,
          SearchQuery.Condition _ ->
          false;
    };
  }
}
