package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @ParameterizedTest
  @CsvSource({
    "2024, 2023-12-31T15:00:00Z, 2024-12-31T15:00:00Z",
    "2024-02, 2024-01-31T15:00:00Z, 2024-02-29T15:00:00Z",
    "2024-04-12, 2024-04-11T15:00:00Z, 2024-04-12T15:00:00Z",
    "2024-04-12T18:30, 2024-04-12T09:30:00Z, 2024-04-12T09:30:01Z",
    "2024-04-12T18:30:15, 2024-04-12T09:30:15Z, 2024-04-12T09:30:16Z",
    "2024-04-12T18:30:15Z, 2024-04-12T18:30:15Z, 2024-04-12T18:30:16Z",
    "2024-04-12T18:30:15+01:00, 2024-04-12T17:30:15Z, 2024-04-12T17:30:16Z",
    "2024-04-12T18:30:15 01:00, 2024-04-12T17:30:15Z, 2024-04-12T17:30:16Z"
  })
  void readsAMomentAsAllThatItNames(String text, Instant from, Instant before) {
    assertThat(Moment.read(text).map(moment -> moment.span(TOKYO)))
        .hasValue(new Moment.Span(from, before));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-4-1, 2024-04-01",
    "2024/4/1, 2024-04-01",
    "2024.04.01, 2024-04-01",
    "20240401, 2024-04-01",
    "２０２４／４／１, 2024-04-01",
    "2024年4月1日, 2024-04-01",
    "令和6年4月1日, 2024-04-01",
    "R6.4.1, 2024-04-01",
    "二〇二四年四月一日, 2024-04-01",
    "2024年4月, 2024-04",
    "令和元年, 2019",
    "2024/4, 2024-04",
    "2024-04-12T18:30+09, 2024-04-12T18:30+09:00"
  })
  void readsADateAsOperatorsDoAndWritesItInOneWay(String text, String plain) {
    assertThat(Moment.read(text)).hasValue(new Moment(plain));
    assertThat(Moment.read(plain)).hasValue(new Moment(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "2024-13",
        "2024-02-30",
        "2024-04-12T25:00",
        "4月",
        "2024/13/1",
        "令和0年4月1日",
        "2024-04-12T18:30:15+09:00:30",
        "2024-04-12T10",
        "+999999999-01-01",
        "-2024",
        "2024-04-12T18:30:15+25:00",
        "today",
        "2024-04-12 18:30",
        "0000-00-00"
      })
  void readsNoMomentIntoAnythingElse(String text) {
    assertThat(Moment.read(text)).isEmpty();
  }
}
