package kiji.embedded.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.embedded.ConstantSearching;
import kiji.embedded.EmbeddedEngine;
import kiji.embedded.ReindexingChild;
import kiji.engine.Articles;
import kiji.engine.EngineHealth;
import kiji.engine.Generation;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reindex killed anywhere leaves the published index as it was, or the new one whole.
class KilledReindexTest {
  private static final int BEFORE = 20;
  private static final int AFTER = 30;

  @TempDir Path folder;
  private SearchEngine engine;

  @BeforeEach
  void publishTheFirst() {
    engine = new EmbeddedEngine(folder, TextAnalysis.standard());
    Articles.publish(engine, StartFrom.NOTHING, Articles.many("before", BEFORE));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void killedBeforeEveryStepOfPublishing() throws Exception {
    try (ConstantSearching searching = new ConstantSearching(engine, 1)) {
      searching.expect("before", BEFORE);
      searching.begin();
      for (PublishStep step : PublishStep.values()) {
        String prefix = "killed-at-" + step.name();
        searching.expect(prefix, AFTER);
        try (var child =
            ReindexingChild.start(folder, StartFrom.NOTHING, prefix, AFTER, step.name())) {
          child.await(step.name()::equals);
          child.kill();
        }
        boolean moved = step.compareTo(PublishStep.MOVE_POINTER) > 0;
        requireWhole(moved ? prefix : "before", moved ? AFTER : BEFORE);
        goBackToTheFirst(searching, step.name());
      }
      assertThat(searching.failures()).isEmpty();
      assertThat(searching.searches()).isPositive();
    }
  }

  @Test
  void killedAtRandomMomentsOfBuilding() throws Exception {
    Random random = Seed.random();
    try (ConstantSearching searching = new ConstantSearching(engine, 1)) {
      searching.expect("before", BEFORE);
      searching.begin();
      for (int round = 0; round < 4; round++) {
        String prefix = "round" + round;
        searching.expect(prefix, AFTER);
        String moment = "added " + prefix + "-" + random.nextInt(AFTER);
        try (var child =
            ReindexingChild.start(
                folder, StartFrom.NOTHING, prefix, AFTER, ReindexingChild.NEVER)) {
          child.await(moment::equals);
          child.kill();
        }
        String seen = prefixSeen();
        requireWhole(seen, seen.equals("before") ? BEFORE : AFTER);
        goBackToTheFirst(searching, prefix);
      }
      assertThat(searching.failures()).isEmpty();
    }
  }

  @Test
  void whatAKilledRunLeftIsGoneAfterTheNext() throws Exception {
    try (var child =
        ReindexingChild.start(
            folder, StartFrom.PUBLISHED, "killed", AFTER, PublishStep.WRITE_POINTER.name())) {
      child.await(PublishStep.WRITE_POINTER.name()::equals);
      child.kill();
    }
    assertThat(folders()).containsExactly("000001", "000002");
    assertThat(engine.generations()).extracting(Generation::id).containsExactly("000001");
    Articles.publish(engine, StartFrom.PUBLISHED, Articles.many("next", 1));
    assertThat(folders()).containsExactly("000001", "000003");
    assertThat(Files.exists(folder.resolve("CURRENT.tmp"))).isFalse();
  }

  /// Both for the process that searched all through and for one that starts now.
  private void requireWhole(String prefix, int size) {
    try (SearchEngine fresh = new EmbeddedEngine(folder, TextAnalysis.standard());
        var searcher = fresh.searcher()) {
      assertThat(searcher.size()).as(prefix).isEqualTo(size);
      assertThat(searcher.byId(new ArticleId(prefix + "-0"))).isPresent();
      assertThat(fresh.verify().state()).isEqualTo(EngineHealth.State.READY);
      assertThat(fresh.health().state()).isEqualTo(EngineHealth.State.READY);
    }
  }

  private String prefixSeen() {
    try (SearchEngine fresh = new EmbeddedEngine(folder, TextAnalysis.standard());
        var searcher = fresh.searcher()) {
      return searcher.byId(new ArticleId("before-0")).isPresent() ? "before" : "after";
    }
  }

  /// The next reindex works, whatever the killed one left.
  private void goBackToTheFirst(ConstantSearching searching, String because) {
    searching.expect("before", BEFORE);
    Articles.publish(engine, StartFrom.NOTHING, Articles.many("before", BEFORE));
    assertThat(folders()).as(because).hasSizeLessThanOrEqualTo(2);
  }

  private List<String> folders() {
    try (Stream<Path> folders = Files.list(folder.resolve("generations"))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
