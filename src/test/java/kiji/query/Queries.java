package kiji.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kiji.query.SearchQuery.All;
import kiji.query.SearchQuery.Any;
import kiji.query.SearchQuery.Everything;
import kiji.query.SearchQuery.In;
import kiji.query.SearchQuery.Not;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Prefix;
import kiji.query.SearchQuery.Published;
import kiji.query.SearchQuery.Word;
import org.jspecify.annotations.Nullable;

/// Short names for the trees that tests expect.
final class Queries {
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /// Noon in Tokyo.
  static final Instant NOW = Instant.parse("2024-05-10T03:00:00Z");

  static final QueryParser PARSER = new QueryParser(Clock.fixed(NOW, TOKYO), TOKYO);

  private Queries() {}

  static SearchQuery read(String text) {
    return PARSER.parse(text).query();
  }

  static SearchQuery all(SearchQuery... parts) {
    return new All(List.of(parts));
  }

  static SearchQuery any(SearchQuery... parts) {
    return new Any(List.of(parts));
  }

  static SearchQuery not(SearchQuery part) {
    return new Not(part);
  }

  static SearchQuery everything() {
    return new Everything();
  }

  static SearchQuery word(String text) {
    return new Word(text, false);
  }

  static SearchQuery exact(String text) {
    return new Word(text, true);
  }

  static SearchQuery phrase(String text) {
    return new Phrase(text, 0);
  }

  static SearchQuery near(String text, int slop) {
    return new Phrase(text, slop);
  }

  static SearchQuery prefix(String text) {
    return new Prefix(text);
  }

  static SearchQuery title(SearchQuery part) {
    return new In(TextField.TITLE, part);
  }

  static SearchQuery body(SearchQuery part) {
    return new In(TextField.BODY, part);
  }

  /// From the first day to before the second, in Tokyo; empty for an open end.
  static SearchQuery published(String from, String before) {
    return new Published(day(from), day(before));
  }

  private static @Nullable Instant day(String day) {
    return day.isEmpty() ? null : LocalDate.parse(day).atStartOfDay(TOKYO).toInstant();
  }
}
