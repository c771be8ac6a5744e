package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kiji.InventedOutlet;
import kiji.Seed;
import kiji.corpus.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happened before, and however many threads there are, the same corpus comes to the same
/// generation.
class SameOutcomeTest {
  private static final int FILES = 30;
  private static final int STEPS = 25;
  private static final int SITE_STEPS = 20;
  private static final String[] BLOCKS = {
    "The Invented Courier walks through the lighthouse with our readers each Saturday afternoon, and the keeper tells what the sea brought in that week.",
    "Every morning at seven the Invented Courier reads the news aloud in the covered market, and everyone who comes by ferry is given a cup of tea.",
    "Photographs of the old harbour, taken by readers over sixty years, hang in the hall of the Invented Courier until the last ship has been named."
  };

  @TempDir Path folder;

  @Test
  void goingOnComesToTheSameAsBeginningAnew() {
    Random random = Seed.random();
    FolderArchive archive = new FolderArchive(folder);
    for (int step = 0; step < STEPS; step++) {
      changeSomething(archive, random);
      ReindexReport report = archive.reindex();
      FolderArchive anew = new FolderArchive(folder);
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
  void templatesLearnedOverManyRunsAreThoseLearnedInOne() {
    Random random = Seed.random();
    FolderArchive archive = new FolderArchive(folder);
    boolean anyTemplate = false;
    for (int step = 0; step < SITE_STEPS; step++) {
      changeSites(archive, random);
      archive.reindex();
      FolderArchive anew = new FolderArchive(folder);
      anew.reindex(ReindexOptions.standard(1 + step % 4, FolderArchive.ANY_SIZE, "cleaner 1"));
      assertThat(contents(archive)).as("step %d", step).isEqualTo(contents(anew));
      assertThat(archive.unzipped("ledger.jsonl.gz")).isEqualTo(anew.unzipped("ledger.jsonl.gz"));
      assertThat(archive.attachment("templates.jsonl"))
          .isEqualTo(anew.attachment("templates.jsonl"));
      anyTemplate |= !archive.attachment("templates.jsonl").isEmpty();
      archive.reindex();
      assertThat(archive.cleaned).isEmpty();
    }
    assertThat(anyTemplate).isTrue();
  }

  @Test
  void theLedgerIsTheSameWhateverTheThreads() {
    Random random = Seed.random();
    FolderArchive archive = new FolderArchive(folder);
    for (int i = 0; i < 10; i++) {
      changeSomething(archive, random);
    }
    archive.beforeCleaning(
        page -> {
          giveWay(page.path().hashCode() & 0xffff);
          return Optional.empty();
        });
    archive.reindex(ReindexOptions.standard(1, FolderArchive.ANY_SIZE, "1"));
    String ledger = archive.unzipped("ledger.jsonl.gz");
    Map<String, String> stories = stories(archive);
    for (int i = 0; i < 5; i++) {
      archive.reindex(ReindexOptions.standard(8, FolderArchive.ANY_SIZE, "1").withFull(true));
      assertThat(archive.unzipped("ledger.jsonl.gz")).isEqualTo(ledger);
      assertThat(stories(archive)).isEqualTo(stories);
    }
  }

  private long inputs() {
    long[] count = {0};
    Corpus.of(folder).forEach(entry -> count[0]++);
    return count[0];
  }

  private static Map<String, String> contents(FolderArchive archive) {
    return archive.engine.last().held().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().article().body() + entry.getValue().contentHash()));
  }

  private static Map<String, String> stories(FolderArchive archive) {
    return archive.engine.last().held().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().storyKey()));
  }

  private void changeSomething(FolderArchive archive, Random random) {
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

  /// Pages of three sites come, change and go, with one of three recurring blocks, with nothing
  /// else, or without; some under an address that another has.
  private void changeSites(FolderArchive archive, Random random) {
    int common = random.nextInt(BLOCKS.length);
    for (int change = 0; change < 4 + random.nextInt(12); change++) {
      int site = random.nextInt(3);
      int number = random.nextInt(18);
      String name = "s" + site + "/p" + number + ".html";
      if (random.nextInt(4) == 0 && Files.exists(folder.resolve(name))) {
        archive.delete(name);
        continue;
      }
      InventedOutlet outlet = new InventedOutlet("s" + site + ".example", random.nextLong());
      List<String> story = new ArrayList<>(outlet.story(number, random.nextInt(12) == 0 ? 0 : 2));
      if (story.isEmpty() || random.nextInt(3) > 0) {
        int block = random.nextInt(4) == 0 ? random.nextInt(BLOCKS.length) : common;
        story.add(BLOCKS[block]);
      }
      archive.write(name, outlet.html(random.nextInt(6) == 0 ? 1 : number, story));
    }
  }

  private static String lines(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String date = random.nextInt(4) == 0 ? "" : "2024-01-0" + (1 + random.nextInt(3));
      String url = random.nextInt(3) == 0 ? "" : "https://a.example/" + random.nextInt(12);
      String body = random.nextInt(9) == 0 ? "" : "Story " + random.nextInt(100) + ".";
      lines.append(FolderArchive.line("id" + random.nextInt(15), url, date, body)).append('\n');
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
