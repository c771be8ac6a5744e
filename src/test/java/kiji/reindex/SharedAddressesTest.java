package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that say of themselves that their address is one and the same.
class SharedAddressesTest {
  private static final String SECTION = "https://coast.example/news/";
  private static final String[][] STORIES = {
    {
      "Seal keeps the ferry in port",
      "The ferry between Sarne and Dunmere was cancelled on Monday after a seal had fallen asleep on the ramp and would not be moved by anyone, the harbour master said."
    },
    {
      "Old mill to grind again",
      "After forty years the mill at Upper Brook is to grind flour once more, its new owners announced on Thursday, as soon as the wheel has been freed from ivy."
    },
    {
      "Choir returns with silver",
      "Forty singers from the valley came second in the capital on Saturday night with a song about salt that nobody in the hall had ever heard before."
    }
  };

  @TempDir Path folder;

  private FolderArchive archive;

  @BeforeEach
  void open() {
    archive = new FolderArchive(folder);
  }

  @Test
  void nameNoneOfTheDifferentStoriesThatClaimThem() {
    for (int i = 0; i < STORIES.length; i++) {
      archive.write(i + ".html", page(STORIES[i][0], STORIES[i][1], SECTION));
    }
    assertThat(archive.reindex().counts().articles()).isEqualTo(STORIES.length);
    assertThat(archive.published()).hasSize(STORIES.length).doesNotHaveDuplicates();
    archive.reindex();
    assertThat(archive.cleaned).isEmpty();
  }

  @Test
  void nameNoneOfDifferentStoriesThoughTheirTitlesFollowOnePattern() {
    String[] words = {"Seals and the ferry", "Mills and the flour", "Choirs and the medal"};
    for (int i = 0; i < STORIES.length; i++) {
      String title = words[i] + ": what comes next in the valley";
      archive.write(i + ".html", page(title, STORIES[i][1], SECTION));
    }
    assertThat(archive.reindex().counts().articles()).isEqualTo(STORIES.length);
  }

  @Test
  void nameTheOneThatClaimsThemOnceTheOthersAreGone() {
    archive.write("0.html", page(STORIES[0][0], STORIES[0][1], SECTION));
    archive.reindex();
    var alone = archive.published();
    archive.write("1.html", page(STORIES[1][0], STORIES[1][1], SECTION));
    archive.reindex();
    assertThat(archive.published()).hasSize(2).doesNotContainAnyElementsOf(alone);
    archive.delete("1.html");
    archive.reindex();
    assertThat(archive.published()).isEqualTo(alone);
  }

  @Test
  void nameOneStoryHoweverOftenItIsThere() {
    String longer = STORIES[0][1] + " Passengers were given tea. " + STORIES[1][1];
    archive.write("a.html", page(STORIES[0][0], longer, SECTION + "seal"));
    archive.write("b-amp.html", page(STORIES[0][0], STORIES[0][1], SECTION + "seal#top"));
    assertThat(archive.reindex().counts().articles()).isEqualTo(1);
    assertThat(archive.published().getFirst()).endsWith(" from a.html");
  }

  @Test
  void goingOnComesToTheSameAsBeginningAnew() {
    Random random = Seed.random();
    for (int step = 0; step < 12; step++) {
      String name = random.nextInt(5) + ".html";
      if (random.nextInt(4) == 0 && folder.resolve(name).toFile().exists()) {
        archive.delete(name);
      } else {
        String[] story = STORIES[random.nextInt(STORIES.length)];
        String address = SECTION + (random.nextInt(3) == 0 ? "seal?utm_source=letter" : "");
        archive.write(name, page(story[0], story[1], address));
      }
      archive.reindex();
      FolderArchive anew = new FolderArchive(folder);
      anew.reindex();
      assertThat(archive.published()).as("step %d", step).isEqualTo(anew.published());
      assertThat(archive.ledger()).isEqualTo(anew.ledger());
      assertThat(archive.unzipped("ledger.jsonl.gz")).isEqualTo(anew.unzipped("ledger.jsonl.gz"));
    }
  }

  private static String page(String title, String text, String canonical) {
    return "<!DOCTYPE html><html lang=en><head><title>%s</title><link rel=canonical href=%s></head><body><main><article><h1>%s</h1><p>%s</p></article></main></body></html>"
        .formatted(title, canonical, title, text);
  }
}
