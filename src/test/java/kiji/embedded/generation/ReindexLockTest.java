package kiji.embedded.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.embedded.ReindexingChild;
import kiji.engine.Articles;
import kiji.engine.EngineException.Kind;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import kiji.engine.contract.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two reindexes of one index: the second is told so, and a killed first is no hindrance.
class ReindexLockTest {
  @TempDir Path folder;

  @Test
  void aSecondProcessIsToldWhoReindexesAndAKilledOneLeavesNoLock() throws Exception {
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      try (var child = ReindexingChild.start(folder, StartFrom.NOTHING, "child", 1, "begun")) {
        child.await("begun"::equals);
        assertThatThrownBy(() -> engine.newGeneration(StartFrom.NOTHING))
            .is(Trouble.of(Kind.REFUSED))
            .hasMessageContaining(folder.toString())
            .hasMessageContaining("process " + child.pid() + ", started 20")
            .hasMessageNotContaining("\n");
        child.kill();
      }
      assertThat(Articles.publish(engine, StartFrom.NOTHING, Articles.many("mine", 2)).id())
          .isEqualTo("000002");
    }
  }

  @Test
  void rollingBackWaitsForNoReindexEither() {
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("one", 1));
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("two", 1));
      try (var writer = engine.newGeneration(StartFrom.NOTHING)) {
        assertThat(writer.id()).isEqualTo("000003");
        assertThatThrownBy(() -> engine.rollback(Optional.empty()))
            .is(Trouble.of(Kind.REFUSED))
            .hasMessageContaining("running");
      }
      assertThat(engine.rollback(Optional.empty()).id()).isEqualTo("000001");
    }
  }

  @Test
  void anotherNameOfTheFolderIsTheSameIndex() throws Exception {
    Path link = folder.resolve("link");
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(link, real);
    try (SearchEngine engine = new EmbeddedEngine(real, TextAnalysis.standard());
        SearchEngine same = new EmbeddedEngine(link, TextAnalysis.standard());
        var writer = engine.newGeneration(StartFrom.NOTHING)) {
      assertThat(writer.id()).isEqualTo("000001");
      assertThatThrownBy(() -> same.newGeneration(StartFrom.NOTHING))
          .is(Trouble.of(Kind.REFUSED))
          .hasMessageContaining("running");
    }
  }
}
