package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanerVersionTest {
  @Test
  void isTheSameWithinABuild() {
    assertThat(CleanerVersion.current())
        .matches("[0-9a-f]{16}")
        .isEqualTo(CleanerVersion.current());
  }
}
