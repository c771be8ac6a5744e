package kiji.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A date as a text tells it, with the time of day where one stands with it. Whether it is
/// believed, and which zone is meant where none is told, is the reader's to say.
///
/// @param first the day; of a month or a year its first
/// @param unit what is named: [ChronoUnit#DAYS], [ChronoUnit#MONTHS] or [ChronoUnit#YEARS]
/// @param time null where none is told
/// @param zone that the time is told in, null where none is; a moment counted in seconds has UTC
/// @param form how it is written
/// @param from where in the text it begins
/// @param to where in the text it ends, its time included
/// @param text the text it was read from, as it was written
public record WrittenDate(
    LocalDate first,
    ChronoUnit unit,
    @Nullable LocalTime time,
    @Nullable ZoneId zone,
    Form form,
    int from,
    int to,
    String text) {

  /// The ways to write a date.
  public enum Form {
    /// W3C's profile of ISO 8601 (Date and Time Formats, 1997): `2024`, `2024-04`, `2024-04-12`,
    /// `2024-04-12T18:30:00+09:00`; the offset may be missing.
    W3C,
    /// Any other moment of ISO 8601: `2024-04-12T18:30+09`.
    ISO,
    /// `2024/4/12`, `2024.4.12`, `2024年4月12日`, `二〇二四年四月十二日`, `24年4月12日`.
    YEAR_FIRST,
    /// `20240412`.
    COMPACT,
    /// `令和6年4月12日`, `R6.4.12`, `H30.11.22`.
    ERA,
    /// `April 12, 2024`, `12 Apr 24`, `11 de mayo de 2022`.
    NAMED_MONTH,
    /// `4/12/2024`, `12.4.24`.
    YEAR_LAST,
    /// Seconds since 1970: `1712946600`.
    EPOCH
  }

  /// The same in a text of which the one it was found in is a later part.
  ///
  /// @param shift where that part begins
  WrittenDate at(int shift) {
    return new WrittenDate(first, unit, time, zone, form, from + shift, to + shift, text);
  }

  /// Whether the clocks of any country are so far ahead of UTC.
  public static boolean isOffset(long minutes) {
    return TimeOfDay.isOffset(minutes);
  }

  /// Whether a time of day is told.
  public boolean isTimed() {
    return time != null;
  }

  /// The first day behind what is named.
  public LocalDate next() {
    return first.plus(1, unit);
  }

  /// The moment that is told, or with which the day, the month or the year begins; on the clock of
  /// the zone told.
  ///
  /// @param elsewhere the zone that is meant where none is told
  public OffsetDateTime at(ZoneId elsewhere) {
    if (time == null) {
      return first.atStartOfDay(elsewhere).toOffsetDateTime();
    }
    if (form == Form.EPOCH) {
      return first
          .atTime(time)
          .atOffset(ZoneOffset.UTC)
          .atZoneSameInstant(elsewhere)
          .toOffsetDateTime();
    }
    return first.atTime(time).atZone(zone == null ? elsewhere : zone).toOffsetDateTime();
  }
}
