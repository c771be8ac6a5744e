package kiji.article;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Puts an article's moments on the clock of its own page, so that it is on one day everywhere:
/// facets, filters, operators, lists by date and pages all go by that.
final class OwnClock {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private OwnClock() {}

  /// The moment by the offset that the page gives; where its data tell it in UTC, as content
  /// systems do whatever the page shows, by the zone of a Japanese outlet.
  static @Nullable OffsetDateTime of(
      @Nullable OffsetDateTime moment, Language language, Outlet outlet) {
    if (moment == null || !moment.getOffset().equals(ZoneOffset.UTC)) {
      return moment;
    }
    boolean isOfJapan = language == Language.JA || outlet.domain().endsWith(".jp");
    return isOfJapan ? moment.atZoneSameInstant(JAPAN).toOffsetDateTime() : moment;
  }
}
