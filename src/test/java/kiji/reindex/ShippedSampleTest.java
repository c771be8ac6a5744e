package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import org.junit.jupiter.api.Test;

class ShippedSampleTest {
  @Test
  void knowsEveryInputOfTheCorpusThatShips() {
    Set<String> hashes = new TreeSet<>();
    Corpus.of(Path.of("corpus"))
        .forEach(
            entry -> {
              if (entry instanceof CorpusEntry.Page page) {
                hashes.add(page.page().hash());
              }
            });
    assertThat(ShippedSample.hashes())
        .as("src/main/resources/kiji/reindex/sample-hashes.txt has a line for each input")
        .containsExactlyInAnyOrderElementsOf(hashes);
  }
}
