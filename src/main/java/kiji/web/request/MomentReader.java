package kiji.web.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the moments of `from` and `to`: `2024`, `2024-04`, `2024-04-12`, `2024-04-12T18:30`,
/// `2024-04-12T18:30:00+09:00`.
public final class MomentReader {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?");
  private static final Pattern LOST_PLUS = Pattern.compile("(T[0-9:.]+) ([0-9]{2}:[0-9]{2})");

  /// The time a text names: a whole year, month or day, or a second.
  ///
  /// @param from its first moment
  /// @param before the first moment behind it
  public record Span(Instant from, Instant before) {}

  private MomentReader() {}

  /// Empty when the text is no such moment. A `+` that arrived as a space is put back.
  ///
  /// @param zone where days begin and times without an offset are meant
  public static Optional<Span> read(String text, ZoneId zone) {
    String moment = LOST_PLUS.matcher(text).replaceFirst("$1+$2");
    if (!SHAPE.matcher(moment).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(span(moment, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Span span(String moment, ZoneId zone) {
    return switch (moment.length()) {
      case 4 -> {
        LocalDate first = LocalDate.of(Integer.parseInt(moment), 1, 1);
        yield days(first, first.plusYears(1), zone);
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(moment);
        yield days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
      }
      case 10 -> {
        LocalDate day = LocalDate.parse(moment);
        yield days(day, day.plusDays(1), zone);
      }
      default -> {
        Instant second = instant(moment, zone);
        yield new Span(second, second.plusSeconds(1));
      }
    };
  }

  private static Span days(LocalDate first, LocalDate next, ZoneId zone) {
    return new Span(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }

  private static Instant instant(String moment, ZoneId zone) {
    var read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            moment, OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime withOffset
        ? withOffset.toInstant()
        : LocalDateTime.from(read).atZone(zone).toInstant();
  }
}
