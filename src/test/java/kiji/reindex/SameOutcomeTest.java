package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kiji.Seed;
import kiji.corpus.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happened before, and however many threads there are, the same corpus comes to the same
/// generation.
class SameOutcomeTest {
  private static final int FILES = 30;
  private static final int STEPS = 25;

  @TempDir Path folder;

  @Test
  void goingOnComesToTheSameAsBeginningAnew() {
    Random random = Seed.random();
    Archive archive = new Archive(folder);
    for (int step = 0; step < STEPS; step++) {
      changeSomething(archive, random);
      ReindexReport report = archive.reindex();
      Archive anew = new Archive(folder);
      ReindexReport whole = anew.reindex();
      assertThat(archive.published()).as("step %d", step).isEqualTo(anew.published());
      assertThat(contents(archive)).isEqualTo(contents(anew));
      assertThat(archive.ledger()).isEqualTo(anew.ledger());
      assertThat(report.counts().inputs()).isEqualTo(whole.counts().inputs());
      assertThat(report.counts().articles()).isEqualTo(archive.published().size());
      assertThat(report.counts().inputs()).isEqualTo(inputs());
    }
  }

  @Test
  void theLedgerIsTheSameWhateverTheThreads() {
    Random random = Seed.random();
    Archive archive = new Archive(folder);
    for (int i = 0; i < 10; i++) {
      changeSomething(archive, random);
    }
    archive.beforeCleaning(
        page -> {
          giveWay(page.path().hashCode() & 0xffff);
          return Optional.empty();
        });
    archive.reindex(ReindexOptions.standard(1, Archive.ANY_SIZE, "1"));
    String ledger = archive.unzipped("ledger.jsonl.gz");
    Map<String, String> stories = stories(archive);
    for (int i = 0; i < 5; i++) {
      archive.reindex(ReindexOptions.standard(8, Archive.ANY_SIZE, "1").withFull(true));
      assertThat(archive.unzipped("ledger.jsonl.gz")).isEqualTo(ledger);
      assertThat(stories(archive)).isEqualTo(stories);
    }
  }

  private long inputs() {
    long[] count = {0};
    Corpus.of(folder).forEach(entry -> count[0]++);
    return count[0];
  }

  private static Map<String, String> contents(Archive archive) {
    return archive.engine.last().held().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().article().body() + entry.getValue().contentHash()));
  }

  private static Map<String, String> stories(Archive archive) {
    return archive.engine.last().held().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().storyKey()));
  }

  private void changeSomething(Archive archive, Random random) {
    for (int change = 0; change < 1 + random.nextInt(6); change++) {
      String name = "d" + random.nextInt(3) + "/f" + random.nextInt(FILES / 3) + ".jsonl";
      switch (random.nextInt(5)) {
        case 0 -> {
          if (Files.exists(folder.resolve(name))) {
            archive.delete(name);
          }
        }
        case 1 -> archive.write(name, "{broken");
        default -> archive.write(name, lines(random));
      }
    }
  }

  private static String lines(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String date = random.nextInt(4) == 0 ? "" : "2024-01-0" + (1 + random.nextInt(3));
      String url = random.nextInt(3) == 0 ? "" : "https://a.example/" + random.nextInt(12);
      String body = random.nextInt(9) == 0 ? "" : "Story " + random.nextInt(100) + ".";
      lines.append(Archive.line("id" + random.nextInt(15), url, date, body)).append('\n');
    }
    return lines.toString();
  }

  /// Pages take unequally long.
  private static void giveWay(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }
}
