package kiji.cleaning.wording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.text.JapaneseEra;
import kiji.text.KanjiNumerals;
import org.jspecify.annotations.Nullable;

/// Finds a date, and the time of day behind it, in text as pages write it: ISO 8601 and RFC 1123,
/// English in both orders, Japanese with its eras and in kanji numerals, months in the larger
/// European languages, numbers with slashes or dots, seconds since 1970.
///
/// @param zone whose clock a time without an offset is read by
/// @param today no two-digit year lies behind it
/// @param dayFirst whether 3/4/2024 is the third of April
public record DateText(ZoneId zone, LocalDate today, boolean dayFirst) {
  private static final String MONTHS =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final List<String> MONTH_NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s?(?:[-/.]|年(?:\\s?\\([^)]{2,10}\\))?)\\s?(1[0-2]|0?[1-9])\\s?[-/.月]\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(1[0-2]|0[1-9])(3[01]|[12]\\d|0[1-9])(?=$|[T ]|\\d{4,6}(?!\\d))");
  private static final Pattern ERA =
      Pattern.compile(
          "("
              + JapaneseEra.NAMES
              + "|(?<![a-z0-9])[mtshr](?=\\s?(?:\\d{1,2}|元)\\s?年))\\s?(\\d{1,2}|元)\\s?"
              + "(?:[./-]|年(?:\\s?\\([^)]{2,10}\\))?)\\s?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<![a-z])"
              + MONTHS
              + "\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s{0,2}|\\s{1,2})('?\\d{2}|(?:19|20)\\d{2})(?![\\d:])");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{0,2}(?:of\\s)?"
              + MONTHS
              + "\\.?,?[\\s-]{0,2}('?\\d{2}|(?:19|20)\\d{2})(?![\\d:])");
  private static final Pattern MONTH_DAY_CLOCK_YEAR =
      Pattern.compile(
          "(?<![a-z])"
              + MONTHS
              + "\\s+(\\d{1,2})\\s+(\\d{2}:\\d{2}:\\d{2})\\s+(?:[a-z]{2,5}\\s+)?((?:19|20)\\d{2})");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d{2}|\\d{2})(?![\\d/-])");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(午前|午後)?\\s?(?<!\\d)(\\d{1,2})\\s?(?:[:時h]|\\.(?=\\d{2}\\s?[ap]\\.?m))\\s?(\\d{2}|\\d(?=\\s?分))?(?:\\s?[:分]\\s?(\\d{2}))?(?:\\.\\d+)?\\s?([ap])?(?:\\.?m\\b\\.?)?");
  private static final Pattern HOUR_ONLY = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([ap])\\.?m\\b");
  private static final Pattern OFFSET =
      Pattern.compile("^\\s?(?:gmt|utc)?\\s?(?:(z)(?![a-z])|([+-])(\\d{2}):?(\\d{2})?(?!\\d))");
  private static final Pattern ZONE_NAME = Pattern.compile("^[\\s,(]{0,3}([a-z]{2,4})\\b");
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?(?:\\.\\d+)?$");
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

  /// A date as found.
  ///
  /// @param when the moment, midnight when no time of day stands with it
  /// @param timed whether one does
  /// @param from where in the text the date begins
  /// @param to where it ends, its time included
  public record Found(OffsetDateTime when, boolean timed, int from, int to) {}

  /// The first date in a text; only its first 300 characters are looked at.
  public Optional<Found> find(String raw) {
    String head = raw.length() > 300 ? raw.substring(0, 300) : raw;
    if (!mayHoldDate(head)) {
      return Optional.empty();
    }
    String text = oneForm(head);
    Matcher epoch = EPOCH.matcher(text.strip());
    if (epoch.matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return Optional.of(
          new Found(instant.atZone(zone).toOffsetDateTime(), true, 0, text.length()));
    }
    Optional<Found> yearFirst = yearFirst(text);
    if (yearFirst.isPresent() && yearFirst.get().from == 0) {
      return yearFirst; // as machines write it, which is most of what is read
    }
    Found first = null;
    for (Found found :
        Stream.of(era(text), yearFirst, named(text), numbers(text))
            .flatMap(Optional::stream)
            .toList()) {
      first = first == null || found.from < first.from ? found : first;
    }
    return first == null ? named(ForeignMonths.inEnglish(text)) : Optional.of(first);
  }

  /// Lower case, half width, and digits for what Japanese writes in kanji.
  private static String oneForm(String raw) {
    String text = Titles.folded(raw);
    boolean counts = text.indexOf('年') >= 0 || text.indexOf('月') >= 0;
    return counts ? KanjiNumerals.ofDates(text.replace("正午", " 12時00分")) : text;
  }

  /// Every date has three digits, of whatever width, or 年.
  private static boolean mayHoldDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '年' || ((c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c)) && ++digits == 3)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> era(String text) {
    Matcher m = ERA.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    return JapaneseEra.of(m.group(1))
        .flatMap(era -> found(text, m, era.year(m.group(2)), number(m, 3), number(m, 4)));
  }

  private Optional<Found> yearFirst(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return found(text, m, number(m, 1), number(m, 2), number(m, 3));
    }
    m = COMPACT.matcher(text);
    return m.find() ? found(text, m, number(m, 1), number(m, 2), number(m, 3)) : Optional.empty();
  }

  private Optional<Found> named(String text) {
    Matcher m = MONTH_DAY_CLOCK_YEAR.matcher(text);
    if (m.find()) {
      String clockLast = m.group(3) + text.substring(m.end());
      Optional<LocalDate> date = day(number(m, 4), month(m.group(1)), number(m, 2));
      int from = m.start();
      return date.map(d -> withClock(d, clockLast, 0, from));
    }
    m = MONTH_DAY_YEAR.matcher(text);
    if (m.find()) {
      return found(text, m, year(m.group(3)), month(m.group(1)), number(m, 2));
    }
    m = DAY_MONTH_YEAR.matcher(text);
    return m.find()
        ? found(text, m, year(m.group(3)), month(m.group(2)), number(m, 1))
        : Optional.empty();
  }

  private Optional<Found> numbers(String text) {
    Matcher m = NUMBERS.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int first = number(m, 1);
    int second = number(m, 2);
    boolean dotted = text.charAt(m.end(1)) == '.';
    boolean firstIsDay = first > 12 || ((dayFirst || dotted) && second <= 12);
    return found(
        text, m, year(m.group(3)), firstIsDay ? second : first, firstIsDay ? first : second);
  }

  private Optional<Found> found(String text, Matcher m, int year, int month, int day) {
    int from = m.start();
    int to = m.end();
    return day(year, month, day).map(date -> withClock(date, text, to, from));
  }

  /// Looks for a time of day within a few characters behind the date, else just before it.
  private Found withClock(LocalDate date, String text, int end, int from) {
    Matcher clock = CLOCK.matcher(text).region(end, Math.min(text.length(), end + 40));
    Found behind = clock.find() && clock.start() - end <= 14 ? at(date, text, clock, from) : null;
    if (behind != null) {
      return behind;
    }
    Matcher hour = HOUR_ONLY.matcher(text).region(end, Math.min(text.length(), end + 20));
    if (hour.find()) {
      LocalTime time = time(null, hour.group(1), null, null, hour.group(2));
      if (time != null) {
        return new Found(
            offset(date.atTime(time), text.substring(hour.end())), true, from, hour.end());
      }
    }
    Matcher before = CLOCK.matcher(text).region(Math.max(0, from - 24), from);
    Found ahead = before.find() ? at(date, text, before, from) : null;
    if (ahead != null) {
      return new Found(ahead.when, true, before.start(), end);
    }
    return new Found(date.atStartOfDay(zone).toOffsetDateTime(), false, from, end);
  }

  private @Nullable Found at(LocalDate date, String text, Matcher clock, int from) {
    LocalTime time =
        time(clock.group(1), clock.group(2), clock.group(3), clock.group(4), clock.group(5));
    if (time == null || (clock.group(3) == null && clock.group(0).indexOf('時') < 0)) {
      return null;
    }
    return new Found(
        offset(date.atTime(time), text.substring(clock.end())), true, from, clock.end());
  }

  private OffsetDateTime offset(LocalDateTime local, String behind) {
    Matcher m = OFFSET.matcher(behind);
    if (m.find()) {
      if (m.group(1) != null) {
        return local.atOffset(ZoneOffset.UTC);
      }
      int minutes =
          Integer.parseInt(m.group(3)) * 60
              + (m.group(4) == null ? 0 : Integer.parseInt(m.group(4)));
      if (minutes <= 18 * 60) {
        return local.atOffset(
            ZoneOffset.ofTotalSeconds((m.group(2).equals("-") ? -60 : 60) * minutes));
      }
    }
    Matcher name = ZONE_NAME.matcher(behind);
    String known = name.find() ? ZONES.get(name.group(1)) : null;
    return local.atZone(known == null ? zone : ZoneId.of(known)).toOffsetDateTime();
  }

  private static @Nullable LocalTime time(
      @Nullable String half,
      @Nullable String hour,
      @Nullable String minute,
      @Nullable String second,
      @Nullable String letter) {
    int h = hour == null ? 99 : Integer.parseInt(hour);
    boolean afternoon = "午後".equals(half) || "p".equals(letter);
    boolean morning = "午前".equals(half) || "a".equals(letter);
    if (afternoon && h < 12) {
      h += 12;
    } else if (morning && h == 12) {
      h = 0;
    }
    int m = minute == null ? 0 : Integer.parseInt(minute);
    int s = second == null ? 0 : Integer.parseInt(second);
    return h > 23 || m > 59 || s > 59 ? null : LocalTime.of(h, m, s);
  }

  private Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of February: not a date after all
    }
  }

  private int year(String text) {
    String digits = text.startsWith("'") ? text.substring(1) : text;
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return 2000 + year > today.getYear() ? 1900 + year : 2000 + year;
  }

  private static int month(String name) {
    return MONTH_NAMES.indexOf(name.substring(0, 3)) + 1;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
