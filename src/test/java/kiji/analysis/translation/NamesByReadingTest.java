package kiji.analysis.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Words by how Japanese reads them, whatever was made of long vowels.
class NamesByReadingTest {
  private final NamesByReading names = new NamesByReading();

  @Test
  void oneReadingInAnySpellingIsOneName() {
    names.add("チュウニチ", "中日");

    assertThat(List.of("Chunichi", "Chuunichi", "Chūnichi", "tyuuniti", "ちゅうにち"))
        .allSatisfy(typed -> assertThat(names.read(typed)).containsExactly("中日"));
    assertThat(names.read("Chonichi")).isEmpty();
  }

  @Test
  void wordsReadAlikeAreAllFound() {
    names.add("サイトウ", "斎藤");
    names.add("サイトウ", "西東");

    assertThat(names.read("Saito")).containsExactly("斎藤", "西東");
  }

  @Test
  void aWordThatStandsInSeveralTextsIsOne() {
    names.add("チュウニチ", "中日");
    names.add("チュウニチ", "中日");

    assertThat(names.read("Chunichi")).containsExactly("中日");
  }

  @Test
  void aReadingOfTwoWordsIsTakenApart() {
    names.add("アサノ", "朝乃");
    names.add("ヤマ", "山");

    assertThat(names.read("Asanoyama")).isEmpty();
    assertThat(names.readInTwo("Asanoyama")).containsExactly(List.of("朝乃", "山"));
    assertThat(names.readInTwo("Asanokawa")).isEmpty();
  }

  @Test
  void shortReadingsAreReadTooManyWays() {
    names.add("アイ", "愛");

    assertThat(names.read("Ai")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    names.add("5G", "5G");
    names.add("", "x");

    assertThat(names.read("5G")).isEmpty();
    assertThat(names.readInTwo("")).isEmpty();
    assertThat(names.readInTwo("a".repeat(10_000))).isEmpty();
  }
}
