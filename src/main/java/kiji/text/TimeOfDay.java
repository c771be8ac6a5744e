package kiji.text;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day as it stands beside a date in an even text: `18:30`, `6:30 p.m. EDT`, `午後6時30分`,
/// `18:30:00+09:00`, `0407hrs IST`.
///
/// @param nextDay whether it is of the day behind the one told: `24:00`, `25時30分`
/// @param zone told with it; null where none is
/// @param from where it begins
/// @param to where it ends, its zone included
record TimeOfDay(LocalTime time, boolean nextDay, @Nullable ZoneId zone, int from, int to) {
  private static final int NEAR = 14;
  private static final int SEARCHED_BEHIND = 40;
  private static final int HOUR_SEARCHED_BEHIND = 20;
  private static final int SEARCHED_BEFORE = 24;

  /// Japan's broadcasters count the small hours on: 25時 is one in the morning.
  private static final int LATEST_HOUR = 29;

  /// Offsets in minutes that are no whole hours: Newfoundland, Iran, Afghanistan, India, Nepal,
  /// Myanmar, Australia.
  private static final Set<Long> PARTS_OF_HOURS =
      Set.of(-210L, -150L, 210L, 270L, 330L, 345L, 390L, 570L, 630L);

  private static final Pattern CLOCK =
      Pattern.compile(
          "(午前|午後|上午|下午|오전|오후|(?<![a-z])[ap]\\.?m\\.?)?\\s?"
              + "(?<!\\d)(\\d{1,2})\\s?(?:[:時点點시h]|\\.(?=\\d{2}\\s?(?:[ap]\\.?\\s?m\\b|uhr)))\\s?"
              + "(\\d{2}|\\d(?=\\s?[分분:]))?(?:\\s?[:分분]\\s?(\\d{1,2})(?:[.,]\\d+)?)?"
              + "(?:\\s?([ap])\\.?\\s?m\\b\\.?)?");
  private static final Pattern HOUR_ONLY =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([ap])\\.?\\s?m\\b");

  /// Four digits are a clock where a word says so: `1630 GMT`, `0407hrs`.
  private static final Pattern FOUR_DIGITS =
      Pattern.compile(
          "(?<!\\d)([01]\\d|2[0-3])([0-5]\\d)(?:\\s?(?:hrs?|hours)\\b|(?=\\s(?:gmt|utc|ist|jst|bst|est|edt)\\b))");

  private static final Pattern COMPACT =
      Pattern.compile("\\Gt?(\\d{2})(\\d{2})(\\d{2})?(?!\\d)(?:\\.\\d+)?");
  private static final Pattern OFFSET =
      Pattern.compile(
          "\\G\\s?\\(?(gmt|utc)?\\s?(?:(z)(?![a-z])|([+\u2212-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d))");

  /// The time that stands within a few characters behind a date, else just before it.
  ///
  /// @param from where the date begins
  /// @param to where it ends
  static Optional<TimeOfDay> beside(EvenText even, int from, int to, ZoneNames zones) {
    return behind(even, to, zones)
        .or(() -> hour(even, to, zones))
        .or(() -> fourDigits(even, to, zones))
        .or(() -> before(even, from, zones));
  }

  /// The time that stands within a few characters behind a place.
  static Optional<TimeOfDay> behind(EvenText even, int place, ZoneNames zones) {
    int most = Math.min(even.length(), place + SEARCHED_BEHIND);
    Matcher clock = CLOCK.matcher(even.toString()).region(place, most);
    return clock.find() && clock.start() - place <= NEAR
        ? read(even, clock, zones)
        : Optional.empty();
  }

  /// The digits of a time right behind those of a day.
  static Optional<TimeOfDay> compact(EvenText even, int place, ZoneNames zones) {
    Matcher m = COMPACT.matcher(even.toString()).region(place, even.length());
    return m.find()
        ? time(null, m.group(1), m.group(2), m.group(3), null, false)
            .map(time -> withZone(time, even, m, zones))
        : Optional.empty();
  }

  /// The same with the zone that stands at a place further on.
  TimeOfDay orZoneAt(EvenText even, int place, ZoneNames zones) {
    ZoneNames.Named named = zone == null ? zones.at(even, place) : null;
    return named == null ? this : new TimeOfDay(time, nextDay, named.zone(), from, to);
  }

  /// Whether clocks are so far ahead of UTC anywhere.
  static boolean isOffset(long minutes) {
    boolean inUse = minutes % 60 == 0 || PARTS_OF_HOURS.contains(minutes);
    return minutes >= -12 * 60 && minutes <= 14 * 60 && inUse;
  }

  private static Optional<TimeOfDay> hour(EvenText even, int place, ZoneNames zones) {
    int most = Math.min(even.length(), place + HOUR_SEARCHED_BEHIND);
    Matcher hour = HOUR_ONLY.matcher(even.toString()).region(place, most);
    return hour.find()
        ? time(null, hour.group(1), null, null, hour.group(2), false)
            .map(time -> withZone(time, even, hour, zones))
        : Optional.empty();
  }

  private static Optional<TimeOfDay> fourDigits(EvenText even, int place, ZoneNames zones) {
    int most = Math.min(even.length(), place + HOUR_SEARCHED_BEHIND);
    Matcher m = FOUR_DIGITS.matcher(even.toString()).region(place, most);
    m.useTransparentBounds(true);
    return m.find()
        ? time(null, m.group(1), m.group(2), null, null, false)
            .map(time -> withZone(time, even, m, zones))
        : Optional.empty();
  }

  private static Optional<TimeOfDay> before(EvenText even, int place, ZoneNames zones) {
    Matcher clock =
        CLOCK.matcher(even.toString()).region(Math.max(0, place - SEARCHED_BEFORE), place);
    return clock.find() ? read(even, clock, zones) : Optional.empty();
  }

  private static Optional<TimeOfDay> read(EvenText even, Matcher clock, ZoneNames zones) {
    String sign = clock.group();
    boolean japanese = sign.indexOf('時') >= 0;
    boolean bareHour =
        clock.group(3) == null && !japanese && sign.chars().noneMatch(c -> "点點시".indexOf(c) >= 0);
    String half = clock.group(1) == null ? clock.group(5) : clock.group(1);
    return bareHour
        ? Optional.empty()
        : time(half, clock.group(2), clock.group(3), clock.group(4), half, japanese)
            .map(time -> withZone(time, even, clock, zones));
  }

  /// A clock, and whether it tells of the next day.
  private record Told(LocalTime time, boolean nextDay) {}

  private static Optional<Told> time(
      @Nullable String half,
      String hour,
      @Nullable String minute,
      @Nullable String second,
      @Nullable String letter,
      boolean countsOn) {
    int h = Integer.parseInt(hour);
    int m = minute == null ? 0 : Integer.parseInt(minute);
    int s = second == null ? 0 : Math.min(59, Integer.parseInt(second)); // :60 is a leap second
    boolean afternoon = isHalf(half, letter, "午後下午오후", 'p');
    boolean morning = isHalf(half, letter, "午前上午오전", 'a');
    if (afternoon && h < 12) {
      h += 12;
    } else if (morning && h == 12) {
      h = 0;
    }
    boolean nextDay = h >= 24 && (countsOn ? h <= LATEST_HOUR : h == 24 && m == 0 && s == 0);
    h = nextDay ? h - 24 : h;
    return h > 23 || m > 59 || (second != null && Integer.parseInt(second) > 60)
        ? Optional.empty()
        : Optional.of(new Told(LocalTime.of(h, m, s), nextDay));
  }

  private static boolean isHalf(
      @Nullable String half, @Nullable String letter, String names, char first) {
    return (half != null && (names.contains(half) || half.charAt(0) == first))
        || (letter != null && letter.charAt(0) == first);
  }

  private static TimeOfDay withZone(Told told, EvenText even, Matcher found, ZoneNames zones) {
    String text = even.toString();
    int start = found.start();
    while (text.charAt(start) == ' ') {
      start++;
    }
    int end = found.end();
    Matcher offset = OFFSET.matcher(text).region(end, text.length());
    if (offset.find()) {
      ZoneOffset read = isRange(text, start, end, offset) ? null : offset(offset);
      if (read != null) {
        return new TimeOfDay(told.time, told.nextDay, read, start, offset.end());
      }
    }
    ZoneNames.Named named = zones.at(even, end);
    return named == null
        ? new TimeOfDay(told.time, told.nextDay, null, start, end)
        : new TimeOfDay(told.time, told.nextDay, named.zone(), start, named.to());
  }

  /// `9:30-10:30` is from one time to another, unless a T stands before it as machines write it.
  private static boolean isRange(String text, int start, int end, Matcher offset) {
    boolean isMachines = start > 0 && text.charAt(start - 1) == 't';
    boolean hasSeconds = text.substring(start, end).chars().filter(c -> c == ':').count() > 1;
    String after = offset.group();
    return after.startsWith("-") && after.indexOf(':') > 0 && !isMachines && !hasSeconds;
  }

  private static @Nullable ZoneOffset offset(Matcher m) {
    if (m.group(2) != null) {
      return ZoneOffset.UTC;
    }
    boolean named = m.group(1) != null;
    String hours = m.group(4);
    String minute = m.group(5);
    if (!named && minute == null && hours.length() == 1) {
      return null;
    }
    int minutes = Integer.parseInt(hours) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    int ahead = m.group(3).equals("+") ? minutes : -minutes;
    return isOffset(ahead) ? ZoneOffset.ofTotalSeconds(60 * ahead) : null;
  }
}
