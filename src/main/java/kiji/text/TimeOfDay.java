package kiji.text;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day as it stands beside a date in an even text: `18:30`, `6:30 p.m. EDT`, `午後6時30分`,
/// `18:30:00+09:00`.
///
/// @param zone told with it; null where none is
/// @param from where it begins
/// @param to where it ends, its zone included
record TimeOfDay(LocalTime time, @Nullable ZoneId zone, int from, int to) {
  private static final int NEAR = 14;
  private static final int SEARCHED_BEHIND = 40;
  private static final int HOUR_SEARCHED_BEHIND = 20;
  private static final int SEARCHED_BEFORE = 24;
  private static final int MOST_MINUTES = 18 * 60;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(午前|午後)?\\s?(?<!\\d)(\\d{1,2})\\s?(?:[:時h]|\\.(?=\\d{2}\\s?[ap]\\.?m))\\s?(\\d{2}|\\d(?=\\s?分))?(?:\\s?[:分]\\s?(\\d{2}))?(?:\\.\\d+)?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?");
  private static final Pattern HOUR_ONLY = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([ap])\\.?m\\b");
  private static final Pattern OFFSET =
      Pattern.compile("^\\s?(?:gmt|utc)?\\s?(?:(z)(?![a-z])|([+-])(\\d{2}):?(\\d{2})?(?!\\d))");
  private static final Pattern ZONE_NAME = Pattern.compile("^[\\s,(]{0,3}([a-z]{2,4})\\b");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("gmt", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("ist", "+05:30"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("et", "America/New_York"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("ct", "America/Chicago"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("pt", "America/Los_Angeles"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("hkt", "+08:00"),
          Map.entry("sast", "+02:00"));

  /// The time that stands within a few characters behind a date, else just before it.
  ///
  /// @param from where the date begins
  /// @param to where it ends
  static Optional<TimeOfDay> beside(String text, int from, int to) {
    return behind(text, to).or(() -> hour(text, to)).or(() -> before(text, from));
  }

  /// The time that stands within a few characters behind a place.
  static Optional<TimeOfDay> behind(String text, int place) {
    int most = Math.min(text.length(), place + SEARCHED_BEHIND);
    Matcher clock = CLOCK.matcher(text).region(place, most);
    return clock.find() && clock.start() - place <= NEAR ? read(text, clock) : Optional.empty();
  }

  private static Optional<TimeOfDay> hour(String text, int place) {
    int most = Math.min(text.length(), place + HOUR_SEARCHED_BEHIND);
    Matcher hour = HOUR_ONLY.matcher(text).region(place, most);
    return hour.find()
        ? time(null, hour.group(1), null, null, hour.group(2))
            .map(time -> withZone(time, text, hour))
        : Optional.empty();
  }

  private static Optional<TimeOfDay> before(String text, int place) {
    Matcher clock = CLOCK.matcher(text).region(Math.max(0, place - SEARCHED_BEFORE), place);
    return clock.find() ? read(text, clock) : Optional.empty();
  }

  private static Optional<TimeOfDay> read(String text, Matcher clock) {
    boolean bareHour = clock.group(3) == null && clock.group().indexOf('時') < 0;
    return bareHour
        ? Optional.empty()
        : time(clock.group(1), clock.group(2), clock.group(3), clock.group(4), clock.group(5))
            .map(time -> withZone(time, text, clock));
  }

  private static Optional<LocalTime> time(
      @Nullable String half,
      String hour,
      @Nullable String minute,
      @Nullable String second,
      @Nullable String letter) {
    int h = Integer.parseInt(hour);
    boolean afternoon = "午後".equals(half) || "p".equals(letter);
    boolean morning = "午前".equals(half) || "a".equals(letter);
    if (afternoon && h < 12) {
      h += 12;
    } else if (morning && h == 12) {
      h = 0;
    }
    int m = minute == null ? 0 : Integer.parseInt(minute);
    int s = second == null ? 0 : Integer.parseInt(second);
    return h > 23 || m > 59 || s > 59 ? Optional.empty() : Optional.of(LocalTime.of(h, m, s));
  }

  private static TimeOfDay withZone(LocalTime time, String text, Matcher told) {
    int start = told.start();
    while (text.charAt(start) == ' ') {
      start++;
    }
    int end = told.end();
    String behind = text.substring(end);
    Matcher offset = OFFSET.matcher(behind);
    if (offset.find()) {
      ZoneOffset read = offset(offset);
      if (read != null) {
        return new TimeOfDay(time, read, start, end + offset.end());
      }
    }
    Matcher name = ZONE_NAME.matcher(behind);
    String known = name.find() ? ZONES.get(name.group(1)) : null;
    return known == null
        ? new TimeOfDay(time, null, start, end)
        : new TimeOfDay(time, ZoneId.of(known), start, end + name.end());
  }

  private static @Nullable ZoneOffset offset(Matcher m) {
    if (m.group(1) != null) {
      return ZoneOffset.UTC;
    }
    String minute = m.group(4);
    int minutes =
        Integer.parseInt(m.group(3)) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    return minutes > MOST_MINUTES
        ? null
        : ZoneOffset.ofTotalSeconds((m.group(2).equals("-") ? -60 : 60) * minutes);
  }
}
