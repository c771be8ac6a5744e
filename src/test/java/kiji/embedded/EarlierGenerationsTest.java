package kiji.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.PublishHook;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kept generations are open for as long as somebody reads on in them.
class EarlierGenerationsTest {
  /// Near the end of what a clock can tell, which goes on from there below zero.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(9).toNanos());

  @TempDir Path folder;
  private GenerationChoice choice;
  private EarlierGenerations earlier;

  @BeforeEach
  void publishTwo() {
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("a", 3));
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("b", 4));
    }
    choice =
        new GenerationChoice(
            IndexStore.at(folder, PublishHook.NONE), IndexSetup.standard(), Long.MAX_VALUE);
    earlier = new EarlierGenerations(choice, nanos::get);
  }

  @Test
  void oneThatNobodyAskedForInFiveMinutesIsClosed() throws IOException {
    ask("000001");
    pass(Duration.ofMinutes(3));
    ask("000002");
    pass(Duration.ofMinutes(2));
    earlier.letGoOfIdle();
    assertThat(choice.isHeld("000001")).as("five minutes to the nanosecond").isTrue();
    pass(Duration.ofNanos(1));
    earlier.letGoOfIdle();
    assertThat(choice.isHeld("000001")).isFalse();
    assertThat(choice.isHeld("000002")).isTrue();
    ask("000002");
    pass(Duration.ofMinutes(4));
    earlier.letGoOfIdle();
    assertThat(choice.isHeld("000002")).as("asked for again").isTrue();
    pass(Duration.ofMinutes(2));
    earlier.letGoOfIdle();
    assertThat(choice.isHeld("000002")).isFalse();
  }

  @Test
  void whoHoldsOneKeepsItThoughItIsIdle() throws IOException {
    OpenGeneration held = earlier.hold("000001").orElseThrow();
    pass(Duration.ofHours(1));
    earlier.letGoOfIdle();
    assertThat(held.reader().numDocs()).isEqualTo(3);
    assertThat(choice.isHeld("000001")).isTrue();
    held.letGo();
    assertThat(choice.isHeld("000001")).isFalse();
  }

  private void ask(String id) throws IOException {
    earlier.hold(id).orElseThrow().letGo();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
