package kiji.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// Reads what a reader typed.
public final class QueryParser {
  private final Clock clock;
  private final ZoneId zone;

  public QueryParser(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /// The zone in which a date alone is a day.
  public ZoneId zone() {
    return zone;
  }

  public ParsedQuery parse(String text) {
    return parse(text, clock.instant());
  }

  public ParsedQuery parse(String text, Instant now) {
    List<SearchQuery> words =
        Arrays.stream(text.strip().split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .<SearchQuery>map(word -> new SearchQuery.Word(word, false))
            .toList();
    SearchQuery query =
        switch (words.size()) {
          case 0 -> new SearchQuery.Everything();
          case 1 -> words.getFirst();
          default -> new SearchQuery.All(words);
        };
    return new ParsedQuery(query, text.strip(), List.of());
  }
}
