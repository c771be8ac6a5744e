package kiji.web.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import kiji.text.DateReader;
import kiji.text.WrittenDate;

/// Reads the moments of `from` and `to`: `2024`, `2024-04`, `2024-04-12`, `2024-04-12T18:30`,
/// `2024-04-12T18:30:00+09:00`.
public final class MomentReader {
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
    return DateReader.read(moment)
        .filter(date -> date.form() == WrittenDate.Form.W3C)
        .map(date -> span(date, zone));
  }

  private static Span span(WrittenDate date, ZoneId zone) {
    Instant first = date.at(zone).toInstant();
    return new Span(
        first, date.isTimed() ? first.plusSeconds(1) : date.next().atStartOfDay(zone).toInstant());
  }
}
