package kiji.query;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Typed texts, each with the query that it means.
final class Examples {
  private Examples() {}

  /// A test of each, named by what is typed.
  ///
  /// @param typing how the texts are typed
  /// @param check takes what is typed and what it means
  static Stream<DynamicTest> each(
      Map<String, SearchQuery> examples,
      UnaryOperator<String> typing,
      BiConsumer<String, SearchQuery> check) {
    return examples.entrySet().stream()
        .map(
            example -> {
              String typed = typing.apply(example.getKey());
              return dynamicTest("[" + typed + "]", () -> check.accept(typed, example.getValue()));
            });
  }
}
