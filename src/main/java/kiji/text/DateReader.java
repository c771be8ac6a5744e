package kiji.text;

import static kiji.text.DateGrammar.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.WrittenDate.Form;
import org.jspecify.annotations.Nullable;

/// Reads a text that is a date as people and programs type it: `2024-04-01`, `2024/4`, `20240401`,
/// `2024`, `2024年4月1日`, `令和6年4月`, `R6.4.1`, `二〇二四年四月`, `2024-04-01T12:00+09:00`. A year, a month
/// and a day are whole. Which of the forms counts is the caller's to say.
public final class DateReader {
  private static final Pattern W3C =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
              + "(T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})" + DateGrammar.TWO_DIGIT_MONTH + "(?:" + DateGrammar.TWO_DIGIT_DAY + ")?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?:西暦|("
              + DateGrammar.ERA
              + "))?(\\d{1,4}|元)(?:"
              + DateGrammar.YEAR_END
              + "|$)(?:"
              + DateGrammar.MONTH
              + "(?:"
              + DateGrammar.MONTH_END
              + "|$)(?:"
              + DateGrammar.DAY
              + "日?)?)?");

  /// ISO 8601 as the JDK reads it, the offset left out or in any of its forms.
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .parseLenient()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private DateReader() {}

  /// The date that a whole text is; spaces in it do not count. Empty when it is none.
  public static Optional<WrittenDate> read(String text) {
    Matcher w3c = W3C.matcher(text);
    if (w3c.matches()) {
      return w3c.group(4) == null
          ? calendar(text, Form.W3C, number(w3c, 1), w3c.group(2), w3c.group(3))
          : moment(text, text, Form.W3C);
    }
    String even = EvenText.of(text).toString().replace(" ", "");
    String digits = KanjiNumerals.inArabic(even);
    Matcher compact = COMPACT.matcher(digits);
    if (compact.matches()) {
      return calendar(text, Form.COMPACT, number(compact, 1), compact.group(2), compact.group(3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(digits);
    return yearFirst.matches() ? yearFirst(text, yearFirst) : moment(text, even, Form.ISO);
  }

  /// A year of an era has two digits at most, any other three at least.
  private static Optional<WrittenDate> yearFirst(String text, Matcher m) {
    String year = m.group(2);
    if (m.group(1) == null) {
      return year.length() > 2
          ? calendar(text, Form.YEAR_FIRST, number(m, 2), m.group(3), m.group(4))
          : Optional.empty();
    }
    return year.length() > 2
        ? Optional.empty()
        : JapaneseEra.of(m.group(1))
            .filter(era -> era.number(era.year(year)) > 0)
            .flatMap(era -> calendar(text, Form.ERA, era.year(year), m.group(3), m.group(4)));
  }

  private static Optional<WrittenDate> calendar(
      String text, Form form, int year, @Nullable String month, @Nullable String day) {
    ChronoUnit unit =
        month == null ? ChronoUnit.YEARS : day == null ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
    return DateGrammar.day(year, numberOrFirst(month), numberOrFirst(day))
        .map(first -> date(text, form, first, unit, null, null));
  }

  private static int numberOrFirst(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private static Optional<WrittenDate> moment(String text, String even, Form form) {
    try {
      return Optional.of(
          switch (MOMENT.parseBest(even, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime told ->
                moment(text, form, told.toLocalDateTime(), told.getOffset());
            case LocalDateTime told -> moment(text, form, told, null);
            default -> throw new IllegalStateException(even);
          });
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  private static WrittenDate moment(
      String text, Form form, LocalDateTime told, @Nullable ZoneId zone) {
    return date(text, form, told.toLocalDate(), ChronoUnit.DAYS, told.toLocalTime(), zone);
  }

  private static WrittenDate date(
      String text,
      Form form,
      LocalDate first,
      ChronoUnit unit,
      @Nullable LocalTime time,
      @Nullable ZoneId zone) {
    return new WrittenDate(first, unit, time, zone, form, 0, text.length(), text);
  }
}
