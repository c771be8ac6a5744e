package kiji.engine.contract;

import static kiji.engine.Articles.date;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kiji.engine.Matching;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the contracts share: a new engine for each test, a small archive and short words for asking
/// it.
public abstract class EngineContract {
  protected SearchEngine engine;

  /// A new engine on an index where nothing was ever published.
  protected abstract SearchEngine newEngine();

  @BeforeEach
  void begin() {
    engine = newEngine();
  }

  @AfterEach
  void end() {
    engine.close();
  }

  /// Three English articles of Harbour Times and two Japanese ones of 月見新報, one without a date.
  final void publishSamples() {
    publish(
        engine,
        english("chips", "Chips for everyone", "A harbour town makes chips again.")
            .publishedAt(date("2024-01-10T09:00:00+09:00"))
            .authors(List.of("Jane Doe"))
            .build(),
        english("rates", "Central bank holds rates", "The central bank looks at chips and yen.")
            .publishedAt(date("2024-02-10T09:00:00Z"))
            .section("Business")
            .build(),
        english("ferry", "Ferry returns", "The ferry crosses the harbour on Sundays.")
            .publishedAt(date("2024-03-10T09:00:00Z"))
            .build(),
        japanese("handotai", "半導体の工場が再開", "港町の半導体工場が月曜日に再開した。")
            .publishedAt(date("2024-04-10T09:00:00+09:00"))
            .section("経済")
            .authors(List.of("山田花子"))
            .build(),
        japanese("undated", "月見の夜", "月を見る人が集まった。").build());
  }

  static SearchQuery word(String text) {
    return new SearchQuery.Word(text, false);
  }

  /// Words side by side.
  static SearchQuery words(String... texts) {
    return new SearchQuery.All(Stream.of(texts).map(EngineContract::word).toList());
  }

  /// An ordinary request with time enough for a busy machine.
  static SearchRequest patient(SearchQuery query) {
    return SearchRequest.of(query).withBudget(Duration.ofMinutes(1));
  }

  static SearchRequest everythingRequest() {
    return patient(new SearchQuery.Everything()).withPage(0, 1000, null);
  }

  /// The ids of everything searches see now.
  final Set<String> everything() {
    return Set.copyOf(listed(everythingRequest()));
  }

  /// The ids of what has all that is asked for.
  final List<String> found(SearchQuery query) {
    return found(patient(query).withMatching(Matching.ALL));
  }

  final List<String> found(SearchRequest request) {
    return listed(request.withPage(0, 100, null));
  }

  /// The ids of a whole answer's hits, in its order.
  final List<String> listed(SearchRequest request) {
    SearchResults results = search(request);
    assertThat(results.partial()).isFalse();
    return ids(results);
  }

  final SearchResults search(SearchRequest request) {
    try (Searcher searcher = engine.searcher()) {
      return searcher.search(request);
    }
  }
}
