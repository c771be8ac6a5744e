package kiji.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.query.SearchQuery.Published;
import kiji.text.JapaneseEra;
import kiji.text.KanjiNumerals;

/// Reads dates as people in Japan and elsewhere type them: `2024-04-01`, `2024/4`, `2024.4.1`,
/// `20240401`, `2024`, `2024年4月1日`, `令和6年4月`, `R6.4.1`, `二〇二四年四月`, `昨日`, `today`, a range
/// `2024-04..2024-06`, a moment `2024-04-01T12:00+09:00`. A year, a month and a day are whole.
final class DateWords {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:西暦|("
              + JapaneseEra.NAMES
              + "|[MTSHR]))?(\\d{1,4}|元)(?:年|[-/.]|$)"
              + "(?:(\\d{1,2})(?:月|[-/.]|$)(?:(\\d{1,2})日?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
  private static final Pattern LAST =
      Pattern.compile("(\\d{1,4})(h|d|w|m|y|時間|日間?|週間?|[かヶカヵケ箇]月間?|年間?)", Pattern.CASE_INSENSITIVE);
  private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(3000, 1, 1);

  private final Instant now;
  private final ZoneId zone;

  DateWords(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /// The period that a text names; for a moment it has no end.
  Optional<Published> period(String text) {
    String even = text.replace(" ", "").toUpperCase(Locale.ROOT);
    int dots = even.indexOf("..");
    if (dots < 0) {
      return day(even).or(() -> moment(even));
    }
    Optional<Published> last = day(even.substring(dots + 2));
    return day(even.substring(0, dots))
        .flatMap(first -> last.map(end -> new Published(first.from(), end.before())));
  }

  /// The time that `7d`, `24h`, `2w`, `3m`, `1y` or `3か月` reaches back, to whole minutes.
  Optional<Published> last(String text) {
    Matcher matcher = LAST.matcher(KanjiNumerals.inArabic(text.replace(" ", "")));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ZonedDateTime start =
        now.atZone(zone)
            .minus(amount(Integer.parseInt(matcher.group(1)), matcher.group(2)))
            .truncatedTo(ChronoUnit.MINUTES);
    ZonedDateTime earliest = EARLIEST.atStartOfDay(zone);
    return Optional.of(
        new Published((start.isBefore(earliest) ? earliest : start).toInstant(), null));
  }

  private static TemporalAmount amount(int count, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'h', '時' -> Duration.ofHours(count);
      case 'd', '日' -> Period.ofDays(count);
      case 'w', '週' -> Period.ofWeeks(count);
      case 'y', '年' -> Period.ofYears(count);
      default -> Period.ofMonths(count);
    };
  }

  private Optional<Published> moment(String text) {
    try {
      return within(new Published(OffsetDateTime.parse(text).toInstant(), null));
    } catch (DateTimeException noOffset) {
      return localMoment(text);
    }
  }

  private Optional<Published> localMoment(String text) {
    try {
      return within(new Published(LocalDateTime.parse(text).atZone(zone).toInstant(), null));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  private Optional<Published> day(String text) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (text) {
      case "TODAY", "今日", "本日" -> span(today, Period.ofDays(1));
      case "YESTERDAY", "昨日" -> span(today.minusDays(1), Period.ofDays(1));
      case "一昨日", "おととい" -> span(today.minusDays(2), Period.ofDays(1));
      case "今月" -> span(today.withDayOfMonth(1), Period.ofMonths(1));
      case "先月" -> span(today.withDayOfMonth(1).minusMonths(1), Period.ofMonths(1));
      case "今年", "本年" -> span(today.withDayOfYear(1), Period.ofYears(1));
      case "昨年", "去年" -> span(today.withDayOfYear(1).minusYears(1), Period.ofYears(1));
      default -> numbers(KanjiNumerals.inArabic(text));
    };
  }

  private Optional<Published> numbers(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return calendar(number(compact, 1), number(compact, 2), number(compact, 3));
    }
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    Optional<JapaneseEra> era = Optional.ofNullable(date.group(1)).flatMap(JapaneseEra::of);
    String year = date.group(2);
    if (era.isPresent() == (year.length() > 2) || (era.isEmpty() && year.equals("元"))) {
      return Optional.empty();
    }
    int counted = era.isPresent() ? era.get().year(year) : Integer.parseInt(year);
    boolean isBefore = era.isPresent() && era.get().number(counted) < 1;
    return isBefore ? Optional.empty() : calendar(counted, number(date, 3), number(date, 4));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// @param month 0 for the whole year
  /// @param day 0 for the whole month
  private Optional<Published> calendar(int year, int month, int day) {
    try {
      LocalDate first = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
      Period length =
          month == 0 ? Period.ofYears(1) : day == 0 ? Period.ofMonths(1) : Period.ofDays(1);
      return span(first, length);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Published> span(LocalDate first, Period length) {
    return within(
        new Published(
            first.atStartOfDay(zone).toInstant(),
            first.plus(length).atStartOfDay(zone).toInstant()));
  }

  /// Only times that news can be of, so that every one of them can be written with a year of four
  /// digits.
  private Optional<Published> within(Published period) {
    Instant start = Objects.requireNonNull(period.from());
    boolean sane =
        !start.isBefore(EARLIEST.atStartOfDay(zone).toInstant())
            && start.isBefore(LATEST.atStartOfDay(zone).toInstant());
    return sane ? Optional.of(period) : Optional.empty();
  }
}
