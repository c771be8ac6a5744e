package kiji.analysis.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.analysis.Alternative;
import kiji.analysis.TextAnalysis;
import org.junit.jupiter.api.Test;

class ListedWordsTest {
  private final TextAnalysis analysis = TextAnalysis.standard();

  /// `か所` is cut to 所 alone.
  @Test
  void aListedWordOfWhichASmallerOneIsCutStandsForNothingButItself() {
    assertThat(alternatives("か所")).contains("箇所");
    assertThat(alternatives("所")).doesNotContain("箇所");
    assertThat(alternatives("日立製作所")).doesNotContain("箇所");
  }

  private List<String> alternatives(String typed) {
    List<String> runs = List.of(typed);
    return analysis.alternatives(runs, analysis.words(runs)).stream()
        .map(Alternative::text)
        .toList();
  }
}
