package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kiji.cleaning.ArticleCleaner;
import kiji.corpus.Corpus;
import kiji.engine.IndexedArticle;
import org.junit.jupiter.api.Test;

/// The archive that ships with the project.
class SampleArchiveTest {
  private final GenerationsInMemory engine = new GenerationsInMemory();

  @Test
  void everyPageIsAnArticle() {
    Counts counts = reindex().counts();
    assertThat(counts.quarantined() + counts.duplicates()).isZero();
    assertThat(counts.articles()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void theTwoWireReportsAreOneStoryEachAndNothingElseIs() {
    reindex();
    List<List<String>> stories =
        engine.last().held().values().stream()
            .collect(Collectors.groupingBy(IndexedArticle::storyKey))
            .values()
            .stream()
            .filter(story -> story.size() > 1)
            .map(story -> story.stream().map(IndexedArticle::sourcePath).sorted().toList())
            .toList();
    assertThat(stories)
        .containsExactlyInAnyOrder(
            List.of(
                "kanyo-press/2026/funka.html",
                "misaki-minpo/2026/kemurigatake-funka.htm",
                "shiomi-nippo/2026/kemurigatake-funka.html"),
            List.of(
                "harbour-ledger/2025/tsubame-reaches-orbit.html",
                "kanyo-press/2025/tsubame-orbit.html",
                "orbit-silicon-daily/2025/tsubame-reaches-orbit.txt"));
  }

  private ReindexReport reindex() {
    return Reindex.of(
            Corpus.of(Path.of("corpus")),
            ArticleCleaner.standard(),
            engine,
            FolderArchive.options())
        .run(ProgressListener.NONE, ArticleListener.NONE);
  }
}
