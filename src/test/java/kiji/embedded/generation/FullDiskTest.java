package kiji.embedded.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.embedded.Workings;
import kiji.engine.Articles;
import kiji.engine.EngineException.Kind;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import kiji.engine.contract.Trouble;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up, or that cannot be written, costs a sentence and nothing else.
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void aDiskThatFillsUpLeavesThePublishedIndexAndNothingElse() throws IOException {
    AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    Workings workings =
        Workings.standard().buildingIn(at -> new Filling(new MMapDirectory(at), left));
    Random random = Seed.random();
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard(), workings)) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("old", 50));
      long whole = Long.MAX_VALUE - left.get();
      for (int round = 0; round < 12; round++) {
        left.set(random.nextLong(whole));
        StartFrom start = round % 2 == 0 ? StartFrom.NOTHING : StartFrom.PUBLISHED;
        assertThatThrownBy(() -> Articles.publish(engine, start, Articles.many("new", 60)))
            .is(Trouble.of(Kind.UNAVAILABLE))
            .hasMessageContaining("no space is left")
            .hasMessageContaining(folder.toString())
            .hasMessageContaining("MB free")
            .hasMessageNotContaining("\n");
        try (Searcher searcher = engine.searcher();
            Stream<Path> folders = Files.list(folder.resolve("generations"))) {
          assertThat(searcher.size()).isEqualTo(50);
          assertThat(folders).hasSize(1);
        }
      }
      left.set(Long.MAX_VALUE);
      Articles.publish(engine, StartFrom.PUBLISHED, Articles.many("new", 60));
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(110);
      }
    }
  }

  @Test
  void aDiskWithoutRoomIsRefusedBeforeAnythingIsWritten() throws IOException {
    IndexFolder index = new IndexFolder(folder);
    Files.createDirectories(index.generations());
    assertThatThrownBy(() -> FreeSpace.require(index, Long.MAX_VALUE / 4, true))
        .is(Trouble.of(Kind.UNAVAILABLE))
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("MB free")
        .hasMessageContaining("--index");
    FreeSpace.require(index, 0, true);
  }

  @Test
  void aFileWhereTheIndexShouldBeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("index"), "not a folder");
    try (SearchEngine engine = new EmbeddedEngine(file, TextAnalysis.standard())) {
      assertThatThrownBy(() -> engine.newGeneration(StartFrom.NOTHING))
          .is(Trouble.of(Kind.UNAVAILABLE))
          .hasMessageContaining(file + " is not a folder")
          .hasMessageContaining("--index")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    Path impossible = Path.of("/proc/kiji-index");
    assumeTrue(
        Files.isDirectory(Path.of("/proc/self")), "needs a folder that not even root can write");
    try (SearchEngine engine = new EmbeddedEngine(impossible, TextAnalysis.standard())) {
      assertThatThrownBy(() -> engine.newGeneration(StartFrom.NOTHING))
          .is(Trouble.of(Kind.UNAVAILABLE))
          .hasMessageContaining(impossible.toString())
          .hasMessageNotContaining("\n");
    }
  }

  /// Says what a full disk says once so many bytes were written.
  private static final class Filling extends FilterDirectory {
    private final AtomicLong left;

    Filling(Directory in, AtomicLong left) {
      super(in);
      this.left = left;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return new FillingOutput(in.createOutput(name, context), left);
    }
  }

  private static final class FillingOutput extends FilterIndexOutput {
    private final AtomicLong left;

    FillingOutput(IndexOutput out, AtomicLong left) {
      super("filling " + out.getName(), out.getName(), out);
      this.left = left;
    }

    @Override
    public void writeByte(byte value) throws IOException {
      take(1);
      super.writeByte(value);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      take(length);
      super.writeBytes(bytes, offset, length);
    }

    private void take(int bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
