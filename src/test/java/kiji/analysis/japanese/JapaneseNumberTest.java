package kiji.analysis.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseNumberTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 5, 10, 21, 300, 2024, 12_000, 10_001, 300_000_000, 1_234_567_890_123L})
  void everyFormOfANumberReadsAsThatNumber(long value) {
    assertThat(JapaneseNumber.forms(value))
        .allSatisfy(form -> assertThat(JapaneseNumber.value(form)).contains(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "万", "十十", "百千", "一二十", "1.5", "円", "99999999999999999999"})
  void whatIsNoWholeNumberHasNoValue(String text) {
    assertThat(JapaneseNumber.value(text)).isEmpty();
  }
}
