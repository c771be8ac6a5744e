package kiji.corpus.warc;

import static kiji.corpus.CorpusTest.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusEntry.Unreadable;
import kiji.corpus.CorpusPath;
import kiji.corpus.WarcText;
import kiji.corpus.file.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// WARC files of real crawlers, some of them damaged, read where they are.
class HostileWarcTest {
  private static final Path FILES = Path.of("../shared/data/hostile/warc");
  private static final int PAGES = 23;

  @TempDir Path folder;

  @Test
  void everyFileGivesItsRecordsOrAReason() throws IOException {
    List<CorpusEntry> entries = all(Corpus.of(present()));
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(entries.stream().map(entry -> CorpusPath.parse(entry.path()).file()).distinct())
          .hasSize((int) files.count());
    }
    assertThat(entries.stream().filter(CorpusEntry.Page.class::isInstance)).hasSize(PAGES);
    assertThat(entries.stream().filter(Unreadable.class::isInstance).map(CorpusEntry::path))
        .as("an answer of SSH, and a file made to be bad")
        .allMatch(path -> path.contains("alexa_short_header") || path.contains("bad.arc"));
  }

  @Test
  void aCutOrDamagedFileGivesNoPageThatTheWholeOneHasNot() throws IOException {
    Random random = Seed.random();
    try (Stream<Path> files = Files.list(present())) {
      for (Path file : (Iterable<Path>) files.filter(HostileWarcTest::isWarc)::iterator) {
        byte[] whole = Files.readAllBytes(file);
        List<String> pages = WarcText.pages(read(file, whole));
        for (int i = 0; i < 20; i++) {
          int at = random.nextInt(whole.length);
          List<String> cut = WarcText.pages(read(file, Arrays.copyOf(whole, at)));
          assertThat(pages).as("%s cut at %s", file, at).containsAll(cut);
          assertThat(cut).as("%s cut at %s", file, at).isEqualTo(pages.subList(0, cut.size()));
        }
      }
    }
  }

  @Test
  void aDamagedSpotLosesNoMoreThanItsRecord() throws IOException {
    Random random = Seed.random();
    try (Stream<Path> files = Files.list(present())) {
      for (Path file : (Iterable<Path>) files.filter(HostileWarcTest::isGzip)::iterator) {
        byte[] whole = Files.readAllBytes(file);
        int pages = WarcText.pages(read(file, whole)).size();
        for (int i = 0; i < 20; i++) {
          byte[] bytes = whole.clone();
          int at = random.nextInt(whole.length);
          bytes[at] ^= (byte) (1 + random.nextInt(255));
          assertThat(WarcText.pages(read(file, bytes)).size())
              .as("%s damaged at %s", file, at)
              .isGreaterThanOrEqualTo(pages - 1);
        }
      }
    }
  }

  private static boolean isWarc(Path file) {
    return FileKind.ofName(file.toString()).filter(FileKind.WARC::equals).isPresent();
  }

  private static boolean isGzip(Path file) {
    return isWarc(file) && file.toString().endsWith(".gz");
  }

  private List<CorpusEntry> read(Path file, byte[] bytes) throws IOException {
    Path copy = folder.resolve(file.toString().endsWith(".gz") ? "x.warc.gz" : "x.warc");
    Files.write(copy, bytes);
    return all(Corpus.of(copy));
  }

  private static Path present() {
    assumeTrue(Files.isDirectory(FILES), "no ../shared/data/hostile/warc here");
    return FILES;
  }
}
