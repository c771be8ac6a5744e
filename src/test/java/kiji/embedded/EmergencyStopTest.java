package kiji.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kiji.engine.EngineException;
import kiji.engine.SearchRequest;
import org.junit.jupiter.api.Test;

/// A search that takes too long by the clock is not answered at all: never with less.
class EmergencyStopTest {
  @Test
  void stopsASearchThatBeganLongAgo() throws Exception {
    SearchRequest request = SmallIndex.request(SmallIndex.words("goldfish"));
    long now = System.nanoTime();
    long longAgo = now - Duration.ofDays(1).toNanos();
    try (SmallIndex index = SmallIndex.of(SmallIndex.article("a", "Goldfish", "A goldfish."))) {
      assertThat(index.search().answer(request, now).total()).isEqualTo(1);
      assertThatThrownBy(() -> index.search().answer(request, longAgo))
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.UNAVAILABLE))
          .hasMessageContaining("took longer than");
    }
  }
}
