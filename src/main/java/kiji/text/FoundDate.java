package kiji.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import kiji.text.WrittenDate.Form;
import org.jspecify.annotations.Nullable;

/// A date in an even text, with the time beside it.
///
/// @param start where the day begins there
/// @param end where it ends
record FoundDate(LocalDate day, @Nullable TimeOfDay clock, Form form, int start, int end) {
  private static final String UNITS = "日分秒";

  /// A date where a pattern found one; empty when there is no such day.
  static Optional<FoundDate> of(
      EvenText even, Matcher m, Form form, ZoneNames zones, int year, int month, int day) {
    int from = m.start();
    int to = m.end();
    Optional<TimeOfDay> compact =
        form == Form.COMPACT ? TimeOfDay.compact(even, to, zones) : Optional.empty();
    return DateGrammar.day(year, month, day)
        .map(
            date ->
                new FoundDate(
                    date,
                    compact.or(() -> TimeOfDay.beside(even, from, to, zones)).orElse(null),
                    form,
                    from,
                    to));
  }

  /// Where it begins, its time included.
  int from() {
    return clock == null ? start : Math.min(start, clock.from());
  }

  /// The place behind the last unit, which goes without saying: 12日, 30分.
  private static int closed(String text, int end) {
    return end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
  }

  /// The same in the original text.
  WrittenDate in(String original, EvenText even) {
    int from = even.from(from());
    int to = even.to(closed(even.toString(), clock == null ? end : Math.max(end, clock.to())));
    return new WrittenDate(
        clock != null && clock.nextDay() ? day.plusDays(1) : day,
        ChronoUnit.DAYS,
        clock == null ? null : clock.time(),
        clock == null ? null : clock.zone(),
        form,
        from,
        to,
        original.substring(from, to));
  }
}
