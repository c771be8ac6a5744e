package kiji.text;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kiji.Seed;
import kiji.text.WrittenDate.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, YEARS, W3C",
    "2024-02, 2024-02-01, MONTHS, W3C",
    "2024-02-29, 2024-02-29, DAYS, W3C",
    "2024/4, 2024-04-01, MONTHS, YEAR_FIRST",
    "2024.4.1, 2024-04-01, DAYS, YEAR_FIRST",
    "2024年, 2024-01-01, YEARS, YEAR_FIRST",
    "2024 年 4 月, 2024-04-01, MONTHS, YEAR_FIRST",
    "西暦2024年4月1日, 2024-04-01, DAYS, YEAR_FIRST",
    "２０２４／４／１, 2024-04-01, DAYS, YEAR_FIRST",
    "2024年(令和6年)4月1日, 2024-04-01, DAYS, YEAR_FIRST",
    "二〇二四年四月, 2024-04-01, MONTHS, YEAR_FIRST",
    "二○二四年, 2024-01-01, YEARS, YEAR_FIRST",
    "千九百九十六年五月十日, 1996-05-10, DAYS, YEAR_FIRST",
    "202404, 2024-04-01, MONTHS, COMPACT",
    "20240401, 2024-04-01, DAYS, COMPACT",
    "令和元年, 2019-01-01, YEARS, ERA",
    "令和六年四月, 2024-04-01, MONTHS, ERA",
    "R6.4.1, 2024-04-01, DAYS, ERA",
    "㋿6年4月1日, 2024-04-01, DAYS, ERA",
    "h23/3/11, 2011-03-11, DAYS, ERA",
  })
  void aYearAMonthAndADayAreWhole(String text, LocalDate first, ChronoUnit unit, Form form) {
    WrittenDate date = DateReader.read(text).orElseThrow();
    assertThat(date.first()).isEqualTo(first);
    assertThat(date.unit()).isEqualTo(unit);
    assertThat(date.form()).isEqualTo(form);
    assertThat(date.next()).isEqualTo(first.plus(1, unit));
    assertThat(date.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-12T18:30, 2024-04-12T18:30+09:00, W3C",
    "2024-04-12T18:30:15.25Z, 2024-04-12T18:30:15.250Z, W3C",
    "2024-04-12T18:30:15+01:00, 2024-04-12T18:30:15+01:00, W3C",
    "2024-04-12t18:30z, 2024-04-12T18:30Z, ISO",
    "2024-04-12T18:30+01, 2024-04-12T18:30+01:00, ISO",
    "2024-04-12 T 18:30, 2024-04-12T18:30+09:00, ISO",
  })
  void aMomentIsInTheZoneItTellsOrTheReadersOwn(String text, String moment, Form form) {
    Optional<WrittenDate> date = DateReader.read(text);
    assertThat(date.map(read -> read.at(TOKYO).toString())).contains(moment);
    assertThat(date.map(WrittenDate::form)).contains(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "999-1-1-1",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2024-04-00",
        "令和0年",
        "令和",
        "元年",
        "R2024",
        "5月",
        "R6.4.1.1",
        "99999999",
        "2024-04-12T25:00",
        "2024-04-12T10",
        "2024-04-12 18:30",
        "today",
        "+2024",
        "-2024",
        "January 2024",
        "4/12/2024"
      })
  void nothingElseIsADate(String text) {
    assertThat(DateReader.read(text)).isEmpty();
  }

  /// Each day as each form writes it.
  @Test
  void readsBackAnyDayHoweverItIsWritten() {
    Random random = Seed.random();
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(730_000));
      for (String written : forms(day)) {
        WrittenDate date = DateReader.read(written).orElseThrow(() -> new AssertionError(written));
        assertThat(date.first()).as(written).isEqualTo(day);
        assertThat(date.unit()).as(written).isEqualTo(DAYS);
      }
    }
    assertThat(DateReader.read("2024-04").map(WrittenDate::unit)).contains(MONTHS);
    assertThat(DateReader.read("2024").map(WrittenDate::unit)).contains(YEARS);
  }

  private static List<String> forms(LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue();
    int dayOfMonth = day.getDayOfMonth();
    String inKanji = KanjiNumerals.counted(month) + "月" + KanjiNumerals.counted(dayOfMonth) + "日";
    return List.of(
        day.toString(),
        day.toString().replace("-", ""),
        day.toString().replace('-', '/'),
        year + "." + month + "." + dayOfMonth,
        year + "年" + month + "月" + dayOfMonth + "日",
        KanjiNumerals.spelled(year) + "年" + inKanji,
        KanjiNumerals.counted(year) + "年" + inKanji);
  }
}
