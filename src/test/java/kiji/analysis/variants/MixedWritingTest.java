package kiji.analysis.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kiji.analysis.variants.MixedWriting.Other;
import org.junit.jupiter.api.Test;

class MixedWritingTest {
  private static final Map<String, String> READINGS =
      Map.of(
          "殺戮", "サツリク", "拿捕", "ダホ", "脳梗塞", "ノウコウソク", "大亀", "オオガメ", "御飯", "ゴハン", "お茶", "オチャ", "信憑性",
          "シンピョウセイ");

  private final MixedWriting mixed = MixedWriting.standard();

  @Test
  void aHarderKanjiAndItsKanaStandForEachOther() {
    assertThat(others("殺戮")).containsExactly(new Other(0, 2, "殺りく"));
    assertThat(others("殺りく")).containsExactly(new Other(0, 3, "殺戮"));
    assertThat(others("だ捕")).containsExactly(new Other(0, 2, "拿捕"));
    assertThat(others("信ぴょう性")).containsExactly(new Other(0, 5, "信憑性"));
    assertThat(others("信憑性")).containsExactly(new Other(0, 3, "信ぴょう性"));
  }

  @Test
  void theWordMayStandAmongOthers() {
    assertThat(others("大量殺りく現場")).containsExactly(new Other(2, 5, "殺戮"));
  }

  @Test
  void ofTwoHarderKanjiEitherMayBeInKana() {
    assertThat(others("脳梗塞")).contains(new Other(0, 3, "脳こう塞"), new Other(0, 3, "脳梗そく"));
  }

  @Test
  void kanaThatAreNoPartOfTheReadingStandForNothing() {
    assertThat(others("大き")).as("大亀 is read オオガメ").isEmpty();
    assertThat(others("捕りく")).as("no word").isEmpty();
    assertThat(others("りく")).as("no kanji beside").isEmpty();
  }

  @Test
  void honorificsAreReadAsTheWordIs() {
    assertThat(others("御飯")).containsExactly(new Other(0, 2, "ご飯"));
    assertThat(others("御茶")).as("known as お茶 alone").containsExactly(new Other(0, 2, "お茶"));
    assertThat(others("お茶")).containsExactly(new Other(0, 2, "御茶"));
  }

  private List<Other> others(String run) {
    return mixed.in(run, word -> READINGS.getOrDefault(word, ""));
  }
}
