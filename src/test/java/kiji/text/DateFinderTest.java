package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import kiji.Seed;
import kiji.text.DateFinder.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final DateFinder DATES =
      new DateFinder(LocalDate.of(2026, 6, 1), Order.MONTH_FIRST, TOKYO);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-04-12T18:30:00+09:00 | 2024-04-12T18:30+09:00",
        "2024-04-12T18:30:00.123Z | 2024-04-12T18:30Z",
        "2024-04-12T18:30:05+0200 | 2024-04-12T18:30:05+02:00",
        "2024-04-12 | 2024-04-12T00:00+09:00",
        "20240412 | 2024-04-12T00:00+09:00",
        "2024/4/12 18:30 | 2024-04-12T18:30+09:00",
        "2024.04.12 | 2024-04-12T00:00+09:00",
        "Fri, 12 Apr 2024 18:30:00 GMT | 2024-04-12T18:30Z",
        "Published: April 12, 2024 6:30 p.m. EDT | 2024-04-12T18:30-04:00",
        "April 12, 2024 09:15 PST | 2024-04-12T09:15-08:00",
        "April 12, 2024 09:30 Politics | 2024-04-12T09:30+09:00",
        "2024年4月12日 9:30 Asia | 2024-04-12T09:30+09:00",
        "April 12, 2024 6:30 pm | 2024-04-12T18:30+09:00",
        "12 April 2024, 18:30 BST | 2024-04-12T18:30+01:00",
        "14 March 2025 | 2025-03-14T00:00+09:00",
        "Tokyo (AFP) April 12, 2024 | 2024-04-12T00:00+09:00",
        "Fri Apr 12 18:30:00 JST 2024 | 2024-04-12T18:30+09:00",
        "4/12/2024 | 2024-04-12T00:00+09:00",
        "25/12/2023 | 2023-12-25T00:00+09:00",
        "2024年4月12日 18時30分 | 2024-04-12T18:30+09:00",
        "2024年4月12日(金) 午後6時30分 | 2024-04-12T18:30+09:00",
        "２０２４年４月１２日 | 2024-04-12T00:00+09:00",
        "令和6年4月12日 | 2024-04-12T00:00+09:00",
        "令和元年5月1日 | 2019-05-01T00:00+09:00",
        "平成31年4月30日 | 2019-04-30T00:00+09:00",
        "昭和64年1月7日 | 1989-01-07T00:00+09:00",
        "大正12年9月1日 | 1923-09-01T00:00+09:00",
        "明治45年7月30日 | 1912-07-30T00:00+09:00",
        "1712946600 | 2024-04-13T03:30+09:00",
        "12 Apr 98 | 1998-04-12T00:00+09:00",
        "12.4.2024 | 2024-04-12T00:00+09:00",
        "Friday 12th of April, 2024 | 2024-04-12T00:00+09:00",
        "Apr. 12, 2024, at 6:30 p.m. ET | 2024-04-12T18:30-04:00",
        "5 juin 2018 | 2018-06-05T00:00+09:00",
        "7. November 2023, 12:12 Uhr | 2023-11-07T12:12+09:00",
        "11 de mayo de 2022 | 2022-05-11T00:00+09:00",
        "mayo 11, 2022 | 2022-05-11T00:00+09:00",
        "2024年（令和6年）4月12日 | 2024-04-12T00:00+09:00",
        "令和6年（2024年）4月12日 | 2024-04-12T00:00+09:00",
        "令和６年４月１２日　午後６時３０分 | 2024-04-12T18:30+09:00",
        "令和六年四月十二日 | 2024-04-12T00:00+09:00",
        "令和元年十二月三十一日 | 2019-12-31T00:00+09:00",
        "二〇二四年四月十二日 | 2024-04-12T00:00+09:00",
        "平成三十一年四月三十日 | 2019-04-30T00:00+09:00",
        "昭和二十年八月十五日正午 | 1945-08-15T12:00+09:00",
        "明治二十二年二月十一日 | 1889-02-11T00:00+09:00",
        "大正元年7月30日 | 1912-07-30T00:00+09:00",
        "令和6.4.12 | 2024-04-12T00:00+09:00",
        "R6年4月12日 | 2024-04-12T00:00+09:00",
        "㋿6年4月12日 | 2024-04-12T00:00+09:00",
        "2024/04/12(金) 18:30配信 | 2024-04-12T18:30+09:00",
        "2024年4月12日 6時05分 JST | 2024-04-12T06:05+09:00",
        "2024年4月12日 午前0時 | 2024-04-12T00:00+09:00",
        "［公開］ 2024.04.12 更新 2024.05.01 | 2024-04-12T00:00+09:00",
      })
  void readsDatesAsPagesWriteThem(String text, String expected) {
    assertThat(DATES.first(text).map(found -> found.at(TOKYO).toString())).contains(expected);
  }

  @Test
  void readsNoDateWhereThereIsNone() {
    for (String text :
        new String[] {"soon", "31 February 2024", "version 2024.13.45", "12:30", ""}) {
      assertThat(DATES.first(text)).as(text).isEqualTo(Optional.empty());
    }
  }

  @Test
  void twoDigitYearsAreNeverInTheFuture() {
    assertThat(year("1/2/27")).isEqualTo(1927);
    assertThat(year("1/2/26")).isEqualTo(2026);
  }

  private static int year(String text) {
    return DATES.first(text).orElseThrow().first().getYear();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Published: April 12, 2024 6:30 p.m. EDT by us | April 12, 2024 6:30 p.m. EDT | NAMED_MONTH",
        "公開：２０２４年４月１２日　午後６時３０分　更新 | ２０２４年４月１２日　午後６時３０分 | YEAR_FIRST",
        "昭和二十年八月十五日正午、ラジオで | 昭和二十年八月十五日正午 | ERA",
        "㋿6年4月12日(金) | ㋿6年4月12日 | ERA",
        "令和六年四月十二日の朝 | 令和六年四月十二日 | ERA",
        "at 18:30 on 2024-04-12, Tokyo | 18:30 on 2024-04-12 | YEAR_FIRST",
        "2024-04-12T18:30:00.5+09:00; | 2024-04-12T18:30:00.5+09:00 | YEAR_FIRST",
        "Ｆｒｉ 12.4.2024 | 12.4.2024 | YEAR_LAST",
        "le 5 juin 2018 à Paris | 5 juin 2018 | NAMED_MONTH",
        "Fri Apr 12 18:30:00 JST 2024 | Apr 12 18:30:00 JST 2024 | NAMED_MONTH",
        "id20240412 | 20240412 | COMPACT",
        "1712946600 | 1712946600 | EPOCH",
      })
  void saysWhatItReadTheDateFrom(String text, String written, WrittenDate.Form form) {
    WrittenDate date = DATES.first(text).orElseThrow();
    assertThat(date.text()).isEqualTo(written);
    assertThat(text.substring(date.from(), date.to())).isEqualTo(written);
    assertThat(date.form()).isEqualTo(form);
  }

  @Test
  void theDayComesFirstWhereThatIsTheHabit() {
    DateFinder dayFirst = new DateFinder(LocalDate.of(2026, 6, 1), Order.DAY_FIRST, TOKYO);
    assertThat(DATES.first("3/4/2024").orElseThrow().first()).isEqualTo(LocalDate.of(2024, 3, 4));
    assertThat(dayFirst.first("3/4/2024").orElseThrow().first())
        .isEqualTo(LocalDate.of(2024, 4, 3));
    assertThat(dayFirst.first("3/14/2024").orElseThrow().first())
        .isEqualTo(LocalDate.of(2024, 3, 14));
  }

  @Test
  void aClockThatIsNoneLeavesTheDay() {
    WrittenDate date = DATES.first("Apr 12 25:61:00 2024").orElseThrow();
    assertThat(date.isTimed()).isFalse();
    assertThat(date.first()).isEqualTo(LocalDate.of(2024, 4, 12));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2024/04/12/story, 2024-04-12",
    "https://a.example/news/20240412-x.html, 2024-04-12",
    "https://a.example/2024_04_12, 2024-04-12",
    "https://a.example/id/120240412, ''",
    "https://a.example/2024/13/12/, ''",
    "https://a.example/2024/02/31/, ''"
  })
  void findsTheDayInAnAddress(String url, String day) {
    assertThat(DATES.inAddress(url).map(found -> found.first().toString()).orElse(""))
        .isEqualTo(day);
  }

  /// Any day, in each form, amid other words.
  @Test
  void findsAnyDayHoweverItIsWritten() {
    Random random = Seed.random();
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000));
      String english = day.format(DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));
      String british = day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));
      String counted =
          KanjiNumerals.spelled(day.getYear())
              + "年"
              + KanjiNumerals.counted(day.getMonthValue())
              + "月"
              + KanjiNumerals.counted(day.getDayOfMonth())
              + "日";
      for (String written : List.of(day.toString(), english, british, counted)) {
        WrittenDate found = DATES.first("配信 " + written + " the end").orElseThrow();
        assertThat(found.first()).as(written).isEqualTo(day);
        assertThat(found.text()).isEqualTo(written);
      }
    }
  }
}
