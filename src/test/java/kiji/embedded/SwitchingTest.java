package kiji.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Searches go on while generations come and go, in the process that reindexes and in others.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SwitchingTest {
  private static final int REINDEXES = 10;

  @TempDir Path folder;

  @Test
  void tenReindexesUnderConstantSearchingFailNoSearchAndMixNoAnswer() throws Exception {
    try (SearchEngine writing = new EmbeddedEngine(folder, TextAnalysis.standard());
        SearchEngine server = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      Articles.publish(writing, StartFrom.NOTHING, Articles.many("run0", 50));
      try (ConstantSearching here = new ConstantSearching(writing, 2);
          ConstantSearching there = new ConstantSearching(server, 2)) {
        Stream.of(here, there).forEach(searching -> searching.expect("run0", 50));
        here.begin();
        there.begin();
        for (int run = 1; run <= REINDEXES; run++) {
          String prefix = "run" + run;
          int size = 50 + run;
          Stream.of(here, there).forEach(searching -> searching.expect(prefix, size));
          Articles.publish(writing, StartFrom.NOTHING, Articles.many(prefix, size));
          awaitSeen(there, prefix);
        }
        awaitSeen(here, "run" + REINDEXES);
        assertThat(here.failures()).isEmpty();
        assertThat(there.failures()).isEmpty();
        assertThat(there.seen()).hasSize(REINDEXES + 1);
      }
      assertThat(writing.generations()).hasSize(2);
      try (Stream<Path> folders = Files.list(folder.resolve("generations"))) {
        assertThat(folders).hasSizeBetween(2, 3);
      }
    }
  }

  @Test
  void anOpenSearcherOutlivesTheDeletionOfItsGeneration() {
    try (SearchEngine writing = new EmbeddedEngine(folder, TextAnalysis.standard());
        SearchEngine server = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      Articles.publish(writing, StartFrom.NOTHING, Articles.many("old", 30));
      try (var held = server.searcher()) {
        for (int run = 0; run < 3; run++) {
          Articles.publish(writing, StartFrom.NOTHING, Articles.many("new", 3));
        }
        assertThat(Files.exists(folder.resolve("generations/000001"))).isFalse();
        for (int i = 0; i < 30; i++) {
          assertThat(held.byId(new ArticleId("old-" + i))).isPresent();
        }
      }
    }
  }

  @Test
  void nothingOfAPastGenerationStaysMapped() throws IOException {
    Path maps = Path.of("/proc/self/maps");
    assumeTrue(Files.isReadable(maps), "needs Linux, which tells what is mapped");
    try (SearchEngine writing = new EmbeddedEngine(folder, TextAnalysis.standard());
        SearchEngine server = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      for (int run = 0; run < 5; run++) {
        Articles.publish(writing, StartFrom.NOTHING, Articles.many("run" + run, 5));
        searchUntilSeen(server, "run" + run);
      }
      try (Stream<String> lines = Files.lines(maps)) {
        assertThat(lines.filter(line -> line.contains(folder + "/generations/")))
            .isNotEmpty()
            .allMatch(line -> line.contains("/generations/000005/"));
      }
    }
  }

  @Test
  void aGenerationHeldInThisProcessIsKeptUntilItIsLetGo() {
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("old", 3));
      try (var held = engine.searcher()) {
        assertThat(held.size()).isEqualTo(3);
        for (int run = 0; run < 3; run++) {
          Articles.publish(engine, StartFrom.NOTHING, Articles.many("new", 3));
        }
        assertThat(Files.exists(folder.resolve("generations/000001"))).isTrue();
        assertThat(Files.exists(folder.resolve("generations/000002"))).isFalse();
      }
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("new", 3));
      assertThat(Files.exists(folder.resolve("generations/000001"))).isFalse();
    }
  }

  @Test
  void aRollbackElsewhereIsNoticedToo() throws Exception {
    try (SearchEngine writing = new EmbeddedEngine(folder, TextAnalysis.standard());
        SearchEngine server = new EmbeddedEngine(folder, TextAnalysis.standard())) {
      Articles.publish(writing, StartFrom.NOTHING, Articles.many("old", 3));
      Articles.publish(writing, StartFrom.NOTHING, Articles.many("new", 4));
      try (ConstantSearching there = new ConstantSearching(server, 1)) {
        there.expect("old", 3);
        there.expect("new", 4);
        there.begin();
        awaitSeen(there, "new");
        writing.rollback(Optional.empty());
        awaitSeen(there, "old");
        assertThat(there.failures()).isEmpty();
      }
    }
  }

  private static void searchUntilSeen(SearchEngine server, String prefix) {
    boolean seen = false;
    while (!seen) {
      try (var searcher = server.searcher()) {
        seen = searcher.byId(new ArticleId(prefix + "-0")).isPresent();
      }
    }
  }

  /// Until a search has answered from it.
  private static void awaitSeen(ConstantSearching searching, String prefix) throws Exception {
    while (!searching.seen().contains(prefix) && searching.failures().isEmpty()) {
      Thread.sleep(5);
    }
  }
}
