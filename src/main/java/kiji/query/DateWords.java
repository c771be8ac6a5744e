package kiji.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import kiji.text.DateReader;
import kiji.text.KanjiNumerals;
import kiji.text.WrittenDate;

/// Reads dates as people in Japan and elsewhere type them: whatever [DateReader] reads, `昨日`,
/// `today`, a range `2024-04..2024-06`. A year, a month and a day are whole; a day begins in the
/// searcher's zone.
final class DateWords {
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
      return named(even);
    }
    Optional<Published> last = named(even.substring(dots + 2)).filter(DateWords::ends);
    return named(even.substring(0, dots))
        .filter(DateWords::ends)
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

  private static boolean ends(Published period) {
    return period.before() != null;
  }

  private Optional<Published> named(String text) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (text) {
      case "TODAY", "今日", "本日" -> span(today, Period.ofDays(1));
      case "YESTERDAY", "昨日" -> span(today.minusDays(1), Period.ofDays(1));
      case "一昨日", "おととい" -> span(today.minusDays(2), Period.ofDays(1));
      case "今月" -> span(today.withDayOfMonth(1), Period.ofMonths(1));
      case "先月" -> span(today.withDayOfMonth(1).minusMonths(1), Period.ofMonths(1));
      case "今年", "本年" -> span(today.withDayOfYear(1), Period.ofYears(1));
      case "昨年", "去年" -> span(today.withDayOfYear(1).minusYears(1), Period.ofYears(1));
      default -> DateReader.read(text).flatMap(this::written);
    };
  }

  private Optional<Published> written(WrittenDate date) {
    return date.isTimed()
        ? within(new Published(date.at(zone).toInstant(), null))
        : span(date.first(), date.next());
  }

  private Optional<Published> span(LocalDate first, Period length) {
    return span(first, first.plus(length));
  }

  private Optional<Published> span(LocalDate first, LocalDate next) {
    return within(
        new Published(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant()));
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
