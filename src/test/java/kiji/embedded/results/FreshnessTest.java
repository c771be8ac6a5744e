package kiji.embedded.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the age of a story multiplies its score by.
class FreshnessTest {
  private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 1.2", "30, 1.1", "60, 1.05", "90, 1.025", "15, 1.1414", "-5, 1.2", "9000, 1"})
  void halfOfItIsLeftAfterEachHalfLife(int daysOld, double factor) {
    Freshness freshness = new Freshness(.2f, Duration.ofDays(30), NOW);
    long published = NOW.minus(Duration.ofDays(daysOld)).toEpochMilli();
    assertThat(freshness.factor(published)).isEqualTo(factor, within(1e-4));
  }
}
