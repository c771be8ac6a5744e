package kiji.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// A moment as a reader sees it.
///
/// @param machine for the `datetime` attribute
/// @param shown within a week how long ago, else the date
/// @param written date and time in full, on the page's own clock; the date alone where the time is
///   not known
/// @param exact the same with the offset
public record TimeView(String machine, String shown, String written, String exact) {
  private static final Duration RECENT = Duration.ofDays(7);

  /// How a moment is shown at another.
  ///
  /// @param now against which it is recent
  public static TimeView of(OffsetDateTime time, Instant now, Texts texts) {
    boolean dateOnly = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new TimeView(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time),
        shown(time, now, texts),
        format(time, dateOnly ? "date.long" : "date.longTime", texts),
        format(time, dateOnly ? "date.long" : "date.full", texts));
  }

  private static String shown(OffsetDateTime time, Instant now, Texts texts) {
    Duration ago = Duration.between(time.toInstant(), now);
    if (ago.isNegative() || ago.compareTo(RECENT) >= 0) {
      return format(time, "date.day", texts);
    }
    if (ago.toHours() == 0) {
      return texts.count("ago.minutes", Math.max(1, ago.toMinutes()));
    }
    return ago.toDays() == 0
        ? texts.count("ago.hours", ago.toHours())
        : texts.count("ago.days", ago.toDays());
  }

  private static String format(OffsetDateTime time, String key, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.get(key), texts.language().locale()).format(time);
  }
}
