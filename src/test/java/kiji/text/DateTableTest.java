package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kiji.text.DateFinder.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the grammar of dates to its table in src/docs/dates.md, row by row.
class DateTableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Map<String, DateFinder> WHERE =
      Map.ofEntries(
          at("us", "America/New_York", Order.MONTH_FIRST),
          at("uk", "Europe/London", Order.DAY_FIRST),
          at("de", "Europe/Berlin", Order.DAY_FIRST),
          at("fr", "Europe/Paris", Order.DAY_FIRST),
          at("es", "Europe/Madrid", Order.DAY_FIRST),
          at("pl", "Europe/Warsaw", Order.DAY_FIRST),
          at("ru", "Europe/Moscow", Order.DAY_FIRST),
          at("il", "Asia/Jerusalem", Order.DAY_FIRST),
          at("in", "Asia/Kolkata", Order.DAY_FIRST),
          at("cn", "Asia/Shanghai", Order.YEAR_FIRST),
          at("kr", "Asia/Seoul", Order.YEAR_FIRST),
          at("jp", "Asia/Tokyo", Order.YEAR_FIRST));

  private static Map.Entry<String, DateFinder> at(String where, String zone, Order order) {
    return Map.entry(where, new DateFinder(TODAY, order, ZoneId.of(zone)));
  }

  record Row(String form, String where, String text, String read) {
    @Override
    public String toString() {
      return form + ", " + where + ": " + text;
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("src/docs/dates.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| form"))
        .map(line -> List.of(line.substring(1).split("\\|", -1)))
        .flatMap(
            cells ->
                Stream.of(
                    row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)),
                    row(cells.get(0) + "(lookalike)", cells.get(1), cells.get(4), cells.get(5))));
  }

  private static Row row(String form, String where, String text, String read) {
    return new Row(form.strip(), where.strip(), text.strip().replace("`", ""), read.strip());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void readsWhatTheTableSays(Row row) {
    DateFinder dates = Objects.requireNonNull(WHERE.get(row.where), row.where);
    String read =
        dates.first(row.text).map(date -> date.at(dates.home()).toString()).orElse("none");
    assertThat(read).isEqualTo(row.read);
  }

  @Test
  void theTableHasEveryFormOfDates() throws IOException {
    DateFinder dates = new DateFinder(TODAY, Order.MONTH_FIRST, ZoneOffset.UTC);
    List<WrittenDate.Form> found =
        rows().flatMap(row -> dates.first(row.text).stream()).map(WrittenDate::form).toList();
    assertThat(found)
        .contains(
            WrittenDate.Form.YEAR_FIRST,
            WrittenDate.Form.COMPACT,
            WrittenDate.Form.ERA,
            WrittenDate.Form.NAMED_MONTH,
            WrittenDate.Form.YEAR_LAST,
            WrittenDate.Form.EPOCH);
  }
}
