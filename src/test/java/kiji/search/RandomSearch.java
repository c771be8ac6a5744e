package kiji.search;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes up what a search could be asked, for tests that hold for every parameter there is.
public final class RandomSearch {
  /// What texts are made of: all that means something in an address, on a command line or in a
  /// list.
  private static final List<String> PIECES =
      List.of(
          "a", "É", "記事", "髙", "🐟", "&", "=", "+", "%", "%41", "#", "?", "/", "\"", "'", ";",
          "\n");

  private RandomSearch() {}

  /// Any parameters, each of them given about half the time.
  public static SearchParameters of(Random random) {
    SearchParameters search = SearchParameters.NONE;
    for (Parameter<?> parameter : SearchParameter.all()) {
      if (random.nextBoolean()) {
        search = search.withWords(parameter, words(parameter.kind(), random));
      }
    }
    return search;
  }

  /// Words as Kiji writes them, at least one.
  public static List<String> words(ParameterKind<?> kind, Random random) {
    return switch (kind) {
      case ParameterKind.Text _ -> List.of(text(random) + oneOf(List.of("", ", ", " "), random));
      case ParameterKind.Flag _ -> List.of(Boolean.toString(random.nextBoolean()));
      case ParameterKind.WholeNumber number ->
          List.of(Integer.toString(random.nextInt(number.least(), number.told() + 1)));
      case ParameterKind.Choice<?> choice ->
          List.of(oneOf(List.copyOf(choice.choices().keySet()), random));
      case ParameterKind.Choices<?> choices ->
          several(random).map(_ -> key(choices.choices(), random)).toList();
      case ParameterKind.Words _ -> several(random).map(_ -> text(random)).toList();
      case ParameterKind.Names _ ->
          several(random).map(_ -> text(random) + ", " + text(random)).toList();
      case ParameterKind.Time _ ->
          List.of(oneOf(List.of("2019", "2019-04", "2019-04-12T18:30:00+09:00"), random));
      case ParameterKind.Zone _ ->
          List.of(oneOf(List.of("+02:00", "UTC", "America/New_York"), random));
    };
  }

  private static String text(Random random) {
    return several(random).map(_ -> oneOf(PIECES, random)).reduce("x", String::concat) + "y";
  }

  private static Stream<Integer> several(Random random) {
    return IntStream.range(0, 1 + random.nextInt(3)).boxed();
  }

  private static String key(Map<String, ?> choices, Random random) {
    return oneOf(List.copyOf(choices.keySet()), random);
  }

  private static String oneOf(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
