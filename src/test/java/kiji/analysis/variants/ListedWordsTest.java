package kiji.analysis.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.analysis.Alternative;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.WordFile;
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

  @Test
  void aListedWordIsLookedForAsItStandsWhereASmallerOneIsCutOfIt() {
    TextAnalysis own = TextAnalysis.with(WordFile.NONE, new WordFile("own", List.of("猫, にゃんこ")));
    assertThat(own.alternatives(List.of("猫"), own.words(List.of("猫"))))
        .anySatisfy(
            other -> {
              assertThat(other.text()).isEqualTo("にゃんこ");
              assertThat(other.layer()).isEqualTo(Layer.EXACT);
              assertThat(other.words()).hasSize(4);
            });
  }

  @Test
  void oneCharacterOfACompoundIsAnotherWordOnlyBesideItsNeighbour() {
    assertThat(alternatives("米")).contains("コメ");
    assertThat(alternatives("米大統領")).contains("コメ大統領").doesNotContain("コメ");
    assertThat(alternatives("コメ政策")).contains("米政策").doesNotContain("米");
  }

  @Test
  void wordsWithTwoVowelsForOneWithAMarkAreLookedForInBothForms() {
    assertThat(alternatives("Koeln")).contains("köln");
    assertThat(alternatives("Müller")).contains("mueller");
    assertThat(alternatives("Koln")).isEmpty();
  }

  private List<String> alternatives(String typed) {
    List<String> runs = List.of(typed);
    return analysis.alternatives(runs, analysis.words(runs)).stream()
        .map(Alternative::text)
        .toList();
  }
}
