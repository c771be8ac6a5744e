package kiji.embedded.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.embedded.document.IndexFingerprint;
import kiji.engine.Articles;
import kiji.engine.EngineHealth;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a generation takes over from the one before, and when it does not.
class SharedFilesTest {
  @TempDir Path folder;

  @Test
  void unchangedArticlesStayInTheSameFiles() throws IOException {
    try (SearchEngine engine = engine()) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("old", 200));
      Articles.publish(engine, StartFrom.PUBLISHED, Articles.many("new", 1));
    }
    List<Object> before = fileKeys("000001");
    assertThat(before).isNotEmpty();
    assertThat(fileKeys("000002")).containsAll(before);
  }

  @Test
  void deletingTheOlderGenerationLeavesTheSharedFiles() {
    try (SearchEngine engine = engine()) {
      for (int run = 0; run < 5; run++) {
        Articles.publish(engine, StartFrom.PUBLISHED, Articles.many("run" + run, 10));
      }
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(50);
      }
      assertThat(engine.verify().state()).isEqualTo(EngineHealth.State.READY);
    }
  }

  @Test
  void filesAreCopiedToWhereNoLinkReaches() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory), "needs a second file system to write to");
    assumeTrue(
        !Files.getFileStore(memory).equals(Files.getFileStore(folder)), "needs two file systems");
    Path from = Files.createDirectory(folder.resolve("from"));
    Path to = Files.createTempDirectory(memory, "kiji");
    try {
      Files.writeString(from.resolve("_0.cfs"), "bytes");
      List<String> copied = SegmentFiles.share(List.of(new StoredFile("_0.cfs", 5, 0)), from, to);
      assertThat(copied).containsExactly("_0.cfs");
      assertThat(to.resolve("_0.cfs")).hasContent("bytes");
    } finally {
      Files.deleteIfExists(to.resolve("_0.cfs"));
      Files.delete(to);
    }
  }

  @Test
  void aGenerationAnalysedOtherwiseIsNotAddedTo() throws IOException {
    try (SearchEngine engine = engine()) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("old", 3));
      Path generation = folder.resolve("generations/000001");
      Manifest written = Manifest.read(generation);
      Manifest.of("000001", written.publishedAt(), 3, "another analysis", written.files())
          .write(generation);
    }
    try (SearchEngine engine = engine();
        GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
      assertThat(writer.startedFrom()).isEmpty();
      assertThat(writer.notice().orElseThrow()).contains("000001").doesNotContain("\n");
      Articles.many("new", 2).forEach(writer::add);
      writer.publish(Articles.FORCED);
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(2);
      }
    }
  }

  @Test
  void theFingerprintOfTheStandardAnalysisStaysTheSame() {
    assertThat(IndexFingerprint.of(TextAnalysis.standard()))
        .hasSize(33)
        .isEqualTo(IndexFingerprint.of(TextAnalysis.standard()));
  }

  @Test
  void aFolderWithoutPublishedGenerationsIsEmptyWhateverElseIsInIt() throws IOException {
    Files.createDirectories(folder.resolve("generations/000007"));
    Files.writeString(folder.resolve("generations/notes.txt"), "mine");
    try (SearchEngine engine = engine()) {
      assertThat(engine.published()).isEqualTo(Optional.empty());
      assertThat(Articles.publish(engine, StartFrom.NOTHING, Articles.many("a", 1)).id())
          .isEqualTo("000008");
    }
    assertThat(folder.resolve("generations/notes.txt")).exists();
    assertThat(folder.resolve("generations/000007")).doesNotExist();
  }

  private SearchEngine engine() {
    return new EmbeddedEngine(folder, TextAnalysis.standard());
  }

  private List<Object> fileKeys(String id) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("generations").resolve(id))) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("_"))
          .map(SharedFilesTest::fileKey)
          .toList();
    }
  }

  private static Object fileKey(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
