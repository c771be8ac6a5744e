package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleaningResult;
import kiji.corpus.Corpus;
import kiji.corpus.ReadingLimits;
import kiji.engine.EngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BadDocumentsTest {
  private static final Path SHARED = Path.of("../shared/data");
  private static final int GOOD = 300;

  @TempDir Path folder;
  private FolderArchive archive;

  @BeforeEach
  void fill() {
    archive = new FolderArchive(folder);
    for (int i = 0; i < GOOD; i++) {
      archive.article("good/" + i, "good-" + i, "2024-01-01");
    }
  }

  @Test
  void whatBreaksTheCleanerCostsItselfAlone() {
    archive.article("good/bad-1", "bad-1", "").article("good/bad-2", "bad-2", "");
    archive.beforeCleaning(
        page ->
            switch (page.path()) {
              case "good/bad-1.jsonl#1" -> throw new IllegalStateException("odd\npage");
              case "good/bad-2.jsonl#1" -> deeper(0);
              default -> Optional.empty();
            });
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(GOOD, 0, 0, 0, 0, 2, 0));
    assertThat(archive.ledger())
        .anyMatch(
            row ->
                row.startsWith(
                    "good/bad-1.jsonl#1 QUARANTINED: it broke the cleaner: IllegalStateException:"
                        + " odd page at "))
        .anyMatch(
            row ->
                row.startsWith(
                    "good/bad-2.jsonl#1 QUARANTINED: it broke the cleaner: StackOverflowError"));
  }

  @Test
  @Timeout(120)
  void pagesThatNeverEndAreGivenUpHoweverManyThereAre() {
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 3; i++) {
      archive.article("good/1" + i + "-stuck", "stuck-" + i, "");
    }
    archive.beforeCleaning(
        page -> {
          if (page.path().contains("stuck")) {
            waitFor(end);
          }
          return Optional.empty();
        });
    ReindexReport report = archive.reindex(FolderArchive.withDeadline(Duration.ofSeconds(3)));
    assertThat(report.counts()).isEqualTo(new Counts(GOOD, 0, 0, 0, 0, 3, 0));
    assertThat(archive.ledger())
        .contains(
            "good/12-stuck.jsonl#1 QUARANTINED: given up: cleaning it takes longer than 3000 ms");
    end.countDown();
    archive.beforeCleaning(page -> Optional.empty());
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(3, 0, GOOD, 0, 0, 0, 0));
  }

  @Test
  void whatTheEngineCannotTakeCostsItselfAlone() {
    archive.article("good/bad", "bad", "");
    archive.engine.onAdd(
        article -> {
          if (article.article().id().value().equals("bad")) {
            throw new IllegalArgumentException("immense term");
          }
        });
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(GOOD, 0, 0, 0, 0, 1, 0));
    assertThat(archive.ledger())
        .anyMatch(
            row ->
                row.startsWith(
                    "good/bad.jsonl#1 QUARANTINED: it cannot be indexed: IllegalArgumentException:"
                        + " immense term"));
    assertThat(archive.reindex().sentence()).startsWith("Nothing changed: ");
  }

  @Test
  void anOlderDuplicateStandsInForOneThatCannotBeIndexed() {
    archive.article("x/1", "twice", "2024-01-01").article("x/2", "twice", "2024-01-02");
    archive.engine.onAdd(
        article -> {
          if (article.sourcePath().startsWith("x/2")) {
            throw new IllegalArgumentException("immense term");
          }
        });
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(GOOD + 1, 0, 0, 0, 0, 1, 0));
    assertThat(archive.published()).contains("twice from x/1.jsonl#1");
  }

  @Test
  void aBrokenEngineStopsTheRunAndNothingIsPublished() {
    archive.engine.onAdd(
        article -> {
          throw new EngineException(EngineException.Kind.UNAVAILABLE, "no space left on /index");
        });
    assertThatThrownBy(() -> archive.reindex())
        .isInstanceOf(EngineException.class)
        .hasMessage("no space left on /index");
    assertThat(archive.engine.generations()).isEmpty();
  }

  @Test
  void aPageThatNeedsMoreMemoryThanThereIsCostsItselfAloneAndIsTriedAgain() {
    archive.article("good/bad", "bad", "");
    archive.beforeCleaning(
        page -> {
          if (page.path().startsWith("good/bad")) {
            throw new OutOfMemoryError("made up");
          }
          return Optional.empty();
        });
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(GOOD, 0, 0, 0, 0, 1, 0));
    assertThat(archive.ledger())
        .anyMatch(
            row ->
                row.startsWith(
                    "good/bad.jsonl#1 QUARANTINED: there was no memory to clean it:"
                        + " OutOfMemoryError: made up"));
    archive.beforeCleaning(page -> Optional.empty());
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(1, 0, GOOD, 0, 0, 0, 0));
  }

  @Test
  void aListenerThatFailsStopsTheRun() {
    ArticleListener listener =
        (article, isNew) -> {
          throw new IllegalStateException("alerts are broken");
        };
    assertThatThrownBy(() -> archive.reindex(FolderArchive.options(), listener))
        .hasMessage("alerts are broken");
    assertThat(archive.engine.generations()).isEmpty();
  }

  @Test
  void anInputThatChangesWhileItIsReadIsNotLost() {
    archive.article("x/1", "twice", "2024-01-01").article("x/2", "twice", "2024-01-02");
    archive.reindex();
    archive.delete("x/2.jsonl").article("z", "z", "");
    AtomicInteger seen = new AtomicInteger();
    archive.beforeCleaning(
        page -> {
          if (page.path().startsWith("z") && seen.incrementAndGet() == 1) {
            archive.article("x/1", "twice", "2024-02-02");
          }
          return Optional.empty();
        });
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(1, 0, GOOD, 1, 0, 1, 0));
    assertThat(archive.ledger())
        .contains("x/1.jsonl#1 QUARANTINED: it was changed while the corpus was read");
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(1, 0, GOOD + 1, 0, 0, 0, 0));
  }

  @Test
  void noGoodDocumentIsLostAmongTheHostileSet() throws IOException {
    Path hostile = SHARED.resolve("hostile");
    assumeTrue(Files.isDirectory(hostile), "no ../shared/data/hostile here");
    GenerationsInMemory engine = new GenerationsInMemory();
    Corpus corpus = Corpus.of(List.of(folder, hostile), ReadingLimits.standard());
    ReindexReport report =
        Reindex.of(corpus, ArticleCleaner.standard(), engine, FolderArchive.options())
            .run(ProgressListener.NONE, ArticleListener.NONE);
    assertThat(engine.last().held().keySet().stream().filter(id -> id.startsWith("good-")))
        .hasSize(GOOD);
    assertThat(engine.last().held()).hasSize((int) report.counts().articles());
    AtomicLong inputs = new AtomicLong();
    corpus.forEach(entry -> inputs.incrementAndGet());
    assertThat(report.counts().inputs()).isEqualTo(inputs.get());
  }

  @Test
  void bombsCostALineEachAndNoGoodDocument() {
    archive
        .write("bombs/depth.html", "<div>".repeat(100_000) + "words")
        .write("bombs/entities.html", "<p>" + "&amp;".repeat(1_000_000))
        .write("bombs/line.html", "<p>" + "word ".repeat(10_000_000))
        .write("bombs/line.txt", "word ".repeat(10_000_000))
        .write("bombs/tags.html", "<p>".repeat(300_000));
    archive.reindex();
    assertThat(archive.published()).hasSize(GOOD);
    assertThat(archive.attachment("quarantine.jsonl").lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).contains("\"path\":\"bombs/").hasSizeLessThan(400));
  }

  @Test
  void theTwoFirstCrawlsAreIndexed() {
    Path seeds = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "no ../shared/data/seeds here");
    GenerationsInMemory engine = new GenerationsInMemory();
    Reindex.of(Corpus.of(seeds), ArticleCleaner.standard(), engine, FolderArchive.options())
        .run(ProgressListener.NONE, ArticleListener.NONE);
    assertThat(engine.last().held().values().stream().map(kept -> kept.article().title()))
        .contains("Japan seeks to reclaim tech edge with overseas help");
  }

  private static Optional<CleaningResult> deeper(int depth) {
    return depth < 0 ? Optional.empty() : deeper(depth + 1).map(result -> result);
  }

  private static void waitFor(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
