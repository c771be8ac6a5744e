package kiji.reindex.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpoolTest {
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  @Test
  void whatKilledRunsLeftGoesWithTheNextAndWhatOthersWriteStays() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path left = file(ended.pid());
    Path ofAnother = file(ProcessHandle.current().parent().orElseThrow().pid());
    Path ofAnotherContainer = file(ProcessHandle.current().pid());
    Files.setLastModifiedTime(ofAnotherContainer, FileTime.from(Instant.EPOCH));
    try (Spool spool = Spool.open()) {
      assertThat(left).doesNotExist();
      assertThat(ofAnotherContainer).doesNotExist();
      assertThat(ofAnother).exists();
      try (Spool second = Spool.open()) {
        second.forEach(row -> {});
      }
      spool.forEach(row -> {});
    } finally {
      Files.deleteIfExists(ofAnother);
    }
  }

  private static Path file(long pid) throws IOException {
    Path file = FOLDER.resolve("kiji-reindex-" + pid + "-12345.jsonl.gz");
    return Files.write(file, new byte[] {1});
  }
}
