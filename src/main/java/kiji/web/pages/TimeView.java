package kiji.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// A moment as a reader sees it.
///
/// @param machine for the `datetime` attribute
/// @param shown within a week how long ago, else the date
/// @param full date, time and offset
public record TimeView(String machine, String shown, String full) {
  private static final Duration RECENT = Duration.ofDays(7);

  /// How a moment is shown at another.
  ///
  /// @param now against which it is recent
  public static TimeView of(OffsetDateTime time, Instant now, Texts texts) {
    return new TimeView(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time),
        shown(time, now, texts),
        full(time, texts));
  }

  /// The date alone, for where the day matters more than the distance.
  public static String date(OffsetDateTime time, Texts texts) {
    return format(time, "date.day", texts);
  }

  private static String shown(OffsetDateTime time, Instant now, Texts texts) {
    Duration ago = Duration.between(time.toInstant(), now);
    if (ago.isNegative() || ago.compareTo(RECENT) >= 0) {
      return date(time, texts);
    }
    if (ago.toHours() == 0) {
      return texts.count("ago.minutes", Math.max(1, ago.toMinutes()));
    }
    return ago.toDays() == 0
        ? texts.count("ago.hours", ago.toHours())
        : texts.count("ago.days", ago.toDays());
  }

  private static String full(OffsetDateTime time, Texts texts) {
    return format(time, "date.full", texts);
  }

  private static String format(OffsetDateTime time, String key, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.get(key), texts.language().locale()).format(time);
  }
}
