package kiji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedTest {
  @Test
  void everyCallerGetsTheSameSequence() {
    assertThat(Seed.random().nextLong()).isEqualTo(Seed.random().nextLong());
  }
}
