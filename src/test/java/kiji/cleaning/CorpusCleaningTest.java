package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiji.InventedOutlet;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole folder cleaned at once.
class CorpusCleaningTest {
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();
  private static final String PROMO =
      "The Invented Courier walks through the lighthouse with our readers each Saturday afternoon,"
          + " and the keeper tells what the sea brought in that week.";

  private final InventedOutlet outlet = new InventedOutlet("courier.example", 7);
  private final List<CorpusEntry.Skipped> skipped = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void whatRecursOverTheFolderIsRemovedAndShownAsTheSites() throws IOException {
    writeStories(20);
    CorpusCleaning cleaning = CorpusCleaning.bySite(Corpus.of(folder), CLEANER, 3);
    assertThat(pages(cleaning))
        .hasSize(20)
        .allSatisfy(
            page -> {
              assertThat(body(page)).doesNotContain(PROMO).contains("On day");
              assertThat(page.trace().decisions())
                  .contains(new BlockDecision(PROMO, false, Evidence.Course.BY_TEMPLATE));
            });
  }

  @Test
  void whatTheSampleKnowsTellsItsDecisionsWhereTheyAreAskedFor() throws IOException {
    writeStories(20);
    Files.writeString(folder.resolve("99.html"), "<p>Home</p><p>News</p>");
    CorpusCleaning cleaning = CorpusCleaning.bySite(Corpus.of(folder), CLEANER, 2);
    assertThat(pages(cleaning).getLast().trace().decisions()).isEmpty();
    assertThat(pages(cleaning.withDecisions()).getLast().trace().decisions()).hasSize(2);
  }

  @Test
  void pagesThatStandAloneKeepIt() throws IOException {
    writeStories(20);
    CorpusCleaning cleaning = CorpusCleaning.alone(Corpus.of(folder), CLEANER, 3);
    assertThat(pages(cleaning)).hasSize(20).allSatisfy(p -> assertThat(body(p)).contains(PROMO));
  }

  @Test
  void resultsComeInPathOrderAndWhatIsNotReadIsTold() throws IOException {
    writeStories(40);
    Files.writeString(folder.resolve("17b.jsonl"), "{\"title\":");
    Files.writeString(folder.resolve("picture.pdf"), "x");
    List<String> come = new ArrayList<>();
    CorpusCleaning.bySite(Corpus.of(folder), CLEANER, 4)
        .forEach(
            entry ->
                switch (entry) {
                  case CleanedEntry.Page page -> page.path();
                  case CleanedEntry.Unread unread -> "unread " + unread.path();
                },
            come::add,
            skipped::add);
    assertThat(come).hasSize(41).endsWith("38.html", "39.html");
    assertThat(come.subList(16, 20))
        .containsExactly("16.html", "17.html", "unread 17b.jsonl#1", "18.html");
    assertThat(skipped)
        .singleElement()
        .satisfies(entry -> assertThat(entry.path()).isEqualTo("picture.pdf"));
  }

  private void writeStories(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      List<String> story = new ArrayList<>(outlet.story(i, 4));
      story.add(2, PROMO);
      Files.writeString(folder.resolve("%02d.html".formatted(i)), outlet.html(i, story));
    }
  }

  private static String body(CleanedEntry.Page page) {
    return page.trace().result() instanceof CleaningResult.Cleaned cleaned
        ? cleaned.article().body()
        : "";
  }

  private List<CleanedEntry.Page> pages(CorpusCleaning cleaning) {
    List<CleanedEntry.Page> pages = new ArrayList<>();
    cleaning.forEach(entry -> (CleanedEntry.Page) entry, pages::add, skipped::add);
    return pages;
  }
}
