package kiji.query;

import static kiji.query.Queries.PARSER;
import static kiji.query.Queries.all;
import static kiji.query.Queries.published;
import static kiji.query.Queries.read;
import static kiji.query.Queries.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import kiji.query.SearchQuery.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates as they are typed; it is noon of 10 May 2024 in Tokyo.
class QueryDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-01", "2024-4-1", "2024/04/01", "2024/4/1", "2024.4.1", "20240401", "2024年4月1日",
        "２０２４年４月１日", "２０２４／４／１", "令和6年4月1日", "令和６年４月１日", "令和六年四月一日", "R6.4.1", "R6/4/1",
        "r6-4-1", "二〇二四年四月一日", "西暦2024年4月1日", "\"2024年 4月 1日\""
      })
  void aDayIsADayHoweverItIsWritten(String day) {
    assertThat(read("date:" + day)).isEqualTo(published("2024-04-01", "2024-04-02"));
    assertThat(read("after:" + day)).isEqualTo(published("2024-04-01", ""));
    assertThat(read("before:" + day)).isEqualTo(published("", "2024-04-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-04", "2024/4", "2024.04", "202404", "2024年4月", "令和6年4月", "R6.4", "二〇二四年四月"})
  void aMonthIsTheWholeMonth(String month) {
    assertThat(read("date:" + month)).isEqualTo(published("2024-04-01", "2024-05-01"));
    assertThat(read("after:" + month)).isEqualTo(published("2024-04-01", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2025-01-01",
    "2024年, 2024-01-01, 2025-01-01",
    "令和6年, 2024-01-01, 2025-01-01",
    "令和元年, 2019-01-01, 2020-01-01",
    "平成31年4月30日, 2019-04-30, 2019-05-01",
    "昭和64年1月7日, 1989-01-07, 1989-01-08",
    "H23.3.11, 2011-03-11, 2011-03-12",
    "S39/10/10, 1964-10-10, 1964-10-11",
    "大正12年9月1日, 1923-09-01, 1923-09-02",
    "明治元年, 1868-01-01, 1869-01-01",
    "千九百九十六年五月, 1996-05-01, 1996-06-01",
    "㋿6年, 2024-01-01, 2025-01-01",
    "今日, 2024-05-10, 2024-05-11",
    "today, 2024-05-10, 2024-05-11",
    "昨日, 2024-05-09, 2024-05-10",
    "一昨日, 2024-05-08, 2024-05-09",
    "今月, 2024-05-01, 2024-06-01",
    "先月, 2024-04-01, 2024-05-01",
    "昨年, 2023-01-01, 2024-01-01",
    "2024-02..2024-03, 2024-02-01, 2024-04-01",
    "2024-02-29, 2024-02-29, 2024-03-01",
  })
  void otherDatesAreReadToo(String typed, String from, String before) {
    assertThat(read("date:" + typed)).isEqualTo(published(from, before));
  }

  @ParameterizedTest
  @CsvSource({
    "7d, 2024-05-03T03:00:00Z",
    "24h, 2024-05-09T03:00:00Z",
    "3m, 2024-02-10T03:00:00Z",
    "2w, 2024-04-26T03:00:00Z",
    "1Y, 2023-05-10T03:00:00Z",
    "７日, 2024-05-03T03:00:00Z",
    "24時間, 2024-05-09T03:00:00Z",
    "三か月, 2024-02-10T03:00:00Z",
    "3ヶ月, 2024-02-10T03:00:00Z",
    "2週間, 2024-04-26T03:00:00Z",
  })
  void whenCountsBackFromNow(String typed, Instant from) {
    assertThat(read("when:" + typed)).isEqualTo(new Published(from, null));
  }

  @Test
  void whenEndsInTheMiddleAges() {
    assertThat(read("when:9999y")).isEqualTo(published("1000-01-01", ""));
  }

  @Test
  void aMomentHasTheZoneItNamesOrTheServersOwn() {
    SearchQuery nine = new Published(Instant.parse("2024-04-01T00:00:00Z"), null);
    assertThat(read("after:2024-04-01T09:00+09:00")).isEqualTo(nine);
    assertThat(read("after:2024-04-01T00:00:00Z")).isEqualTo(nine);
    assertThat(read("after:2024-04-01T09:00")).isEqualTo(nine);
  }

  @Test
  void aDayBeginsInTheServersZone() {
    QueryParser london =
        new QueryParser(
            Clock.fixed(Queries.NOW, ZoneId.of("Europe/London")), ZoneId.of("Europe/London"));
    assertThat(london.parse("date:2024-07-01").query())
        .isEqualTo(
            new Published(
                Instant.parse("2024-06-30T23:00:00Z"), Instant.parse("2024-07-01T23:00:00Z")));
  }

  @Test
  void severalPeriodsBecomeTheirCommonPart() {
    assertThat(read("date:2024 a after:2024-03 before:2024-08"))
        .isEqualTo(all(published("2024-03-01", "2024-08-01"), word("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2024-13",
        "2024-00",
        "20240012",
        "0000",
        "99999999",
        "foo",
        "令和0年",
        "12",
        "999-1-1",
        "9999-99-99",
        "2024-04-01T25:00",
        "５月",
        "R6.4.1.1",
        "2024..",
        "today..foo"
      })
  void whatIsNoDateIsSearchedAsWordsAndSaysSo(String text) {
    ParsedQuery parsed = PARSER.parse("date:" + text);
    assertThat(parsed.query()).isInstanceOf(SearchQuery.Word.class);
    assertThat(parsed.notices())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.UNREADABLE_DATE);
  }

  @Test
  void understoodNamesWholeDaysMonthsAndYears() {
    assertThat(PARSER.parse("date:令和6年4月").understood()).isEqualTo("date:2024-04");
    assertThat(PARSER.parse("date:R6").understood()).isEqualTo("date:2024");
    assertThat(PARSER.parse("since:今日").understood()).isEqualTo("after:2024-05-10");
    assertThat(PARSER.parse("when:7d").understood()).isEqualTo("after:2024-05-03T12:00+09:00");
    assertThat(PARSER.parse("a after:2024-04-01 before:2024-05-03").understood())
        .isEqualTo("a after:2024-04-01 before:2024-05-03");
  }
}
