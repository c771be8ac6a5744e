package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseEraTest {
  @ParameterizedTest
  @CsvSource({
    "明治, 元, 1868", "明治, 22, 1889", "大正, 12, 1923", "昭和, 64, 1989", "平成, 元, 1989", "平成, 31, 2019",
    "令和, 元, 2019", "令和, 6, 2024", "令和, 06, 2024", "R, 6, 2024", "r, 1, 2019", "h, 23, 2011",
    "S, 39, 1964", "T, 1, 1912", "M, 45, 1912"
  })
  void countsItsYearsFromTheFirst(String era, String number, int year) {
    assertThat(JapaneseEra.of(era).map(named -> named.year(number))).contains(year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "西暦", "和", "X", "re", "平", "慶応"})
  void whatIsNoEraHasNone(String name) {
    assertThat(JapaneseEra.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1867, ''",
    "1868, 明治",
    "1912, 明治大正",
    "1926, 大正昭和",
    "1989, 昭和平成",
    "2019, 平成令和",
    "2024, 令和"
  })
  void twoErasShareTheYearInWhichTheyMeet(int year, String names) {
    StringBuilder found = new StringBuilder();
    Arrays.stream(JapaneseEra.values())
        .filter(era -> era.holds(year))
        .forEach(era -> found.append(era.written()));
    assertThat(found).hasToString(names);
  }

  @Test
  void aYearIsTheOneThatItsNumberSays() {
    Random random = Seed.random();
    for (int i = 0; i < 1000; i++) {
      int year = 1868 + random.nextInt(230);
      for (JapaneseEra era : JapaneseEra.values()) {
        if (era.holds(year)) {
          assertThat(era.year(Integer.toString(era.number(year)))).isEqualTo(year);
        }
      }
    }
  }
}
