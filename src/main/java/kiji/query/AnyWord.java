package kiji.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Opens the quotes of a query for measuring, where any word makes an article a candidate: those in
/// quotes are words like the others there. What is taken away (`-"a b"`) and what is looked for in
/// one field stay as they are.
public final class AnyWord {
  private AnyWord() {}

  public static SearchQuery of(SearchQuery query) {
    return switch (query) {
      case SearchQuery.Phrase phrase -> side(words(phrase));
      case SearchQuery.All(List<SearchQuery> parts) ->
          side(parts.stream().flatMap(AnyWord::beside));
      case SearchQuery.Any(List<SearchQuery> parts) ->
          new SearchQuery.Any(parts.stream().map(AnyWord::of).toList());
      case SearchQuery.Everything _,
          SearchQuery.Word _,
          SearchQuery.Prefix _,
          SearchQuery.Not _,
          SearchQuery.In _,
          SearchQuery.Condition _ ->
          query;
    };
  }

  /// The same search for any of the words that were typed plainly side by side; all else in it must
  /// hold as before.
  public static SearchQuery among(SearchQuery query) {
    if (!(query instanceof SearchQuery.All(List<SearchQuery> parts))) {
      return query;
    }
    List<SearchQuery> plain = parts.stream().filter(AnyWord::isPlain).toList();
    if (plain.size() < 2) {
      return query;
    }
    return side(
        Stream.concat(
            Stream.of(new SearchQuery.Any(plain)), parts.stream().filter(part -> !isPlain(part))));
  }

  private static boolean isPlain(SearchQuery part) {
    return part instanceof SearchQuery.Word(String _, boolean exact) && !exact;
  }

  private static Stream<SearchQuery> beside(SearchQuery part) {
    return part instanceof SearchQuery.Phrase phrase ? words(phrase) : Stream.of(of(part));
  }

  private static Stream<SearchQuery> words(SearchQuery.Phrase phrase) {
    return Arrays.stream(phrase.text().split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> new SearchQuery.Word(word, false));
  }

  private static SearchQuery side(Stream<SearchQuery> parts) {
    List<SearchQuery> all = parts.toList();
    return all.size() == 1 ? all.getFirst() : new SearchQuery.All(all);
  }
}
