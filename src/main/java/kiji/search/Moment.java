package kiji.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import kiji.text.DateReader;
import kiji.text.WrittenDate;

/// A time as `from` and `to` name it: `2024`, `2024-04`, `2024-04-12`, `2024-04-12T18:30`,
/// `2024-04-12T18:30:00+09:00`. [#read] is the way to one, from whatever [DateReader] reads.
///
/// @param text as above
public record Moment(String text) {
  private static final Pattern LOST_PLUS = Pattern.compile("(T[0-9:.]+) ([0-9]{2}:[0-9]{2})");

  /// The time a text names: a whole year, month or day, or a second.
  ///
  /// @param from its first moment
  /// @param before the first moment behind it
  public record Span(Instant from, Instant before) {}

  /// @throws DateTimeException when the text is no such time
  public Moment {
    if (written(text).isEmpty()) {
      throw new DateTimeException("'" + text + "' is not a date such as 2024-04-12");
    }
  }

  /// The moment that a text names, in one of the ways that dates are written in a search:
  /// `2024/4/1` and 令和6年4月1日 too. Empty when it names none. A `+` that arrived as a space is put
  /// back.
  public static Optional<Moment> read(String text) {
    String moment = LOST_PLUS.matcher(text).replaceFirst("$1+$2");
    return DateReader.read(moment)
        .map(date -> date.form() == WrittenDate.Form.W3C ? moment : plain(date))
        .filter(plain -> written(plain).isPresent())
        .map(Moment::new);
  }

  private static String plain(WrittenDate date) {
    if (date.isTimed()) {
      return date.first() + "T" + date.time() + (date.zone() == null ? "" : date.zone());
    }
    String day = date.first().toString();
    return switch (date.unit()) {
      case YEARS -> day.substring(0, day.length() - "-01-01".length());
      case MONTHS -> day.substring(0, day.length() - "-01".length());
      default -> day;
    };
  }

  /// The time named.
  ///
  /// @param zone where days begin and times without an offset are meant
  public Span span(ZoneId zone) {
    WrittenDate date = written(text).orElseThrow();
    Instant first = date.at(zone).toInstant();
    return new Span(
        first, date.isTimed() ? first.plusSeconds(1) : date.next().atStartOfDay(zone).toInstant());
  }

  private static Optional<WrittenDate> written(String text) {
    return DateReader.read(text).filter(date -> date.form() == WrittenDate.Form.W3C);
  }
}
