package kiji.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextAnalysisTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  @ParameterizedTest
  @CsvSource({
    "WORDS, 日本の半導体を見ました, 日本 半導体 見る",
    "WORDS, Airlines were cutting costs, airlin were cut cost",
    "WORDS, サーバーの障害, サーバ 障害",
    "WORDS, 𠮷野家で食べた, 吉野 家 食べる",
    "BIGRAMS, 東京都で, 東京 京都 都で",
    "BIGRAMS, 東, 東",
    "BIGRAMS, Japan's chips を二個, を二 二個",
    "EXACT, 髙島屋サーバーで, 髙 島 屋 サーバー で",
    "EXACT, 𠮷野家, 𠮷 野 家",
    "EXACT, 国々, 国 々",
    "WORDS, C++とDisney+で, cǂǂ disneyǂ",
    "WORDS, .NET and C#, ǀnet and cǁ",
    "EXACT, C++とDisney+で, cǂǂ と disneyǂ で",
    "WORDS, Beyoncé’s cafés, beyonc cafe",
    "EXACT, Beyoncé’s cafés, beyoncé cafés",
    "EXACT, Japan’s two-nanometre chips, japan two nanometre chips",
  })
  void cutsEachLayerItsOwnWay(Layer layer, String text, String terms) {
    assertThat(ANALYSIS.cut(layer, text).stream().map(CutToken::term).toList())
        .isEqualTo(List.of(terms.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "WORDS, ﾊﾞｲｵﾘﾝの㈱髙島屋, バイオリン, ﾊﾞｲｵﾘﾝ",
    "WORDS, '安倍\u200B首\u200B相です', 首相, '首\u200B相'",
    "WORDS, ㈱髙島屋です, 高島屋, 髙島屋",
    "EXACT, ㍻の髙島屋, 髙, 髙",
  })
  void tokensKeepTheOffsetsOfTheTextAsItWas(Layer layer, String text, String term, String covered) {
    assertThat(ANALYSIS.cut(layer, text))
        .filteredOn(token -> token.term().equals(term))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly(covered);
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void noTokenIsLongerThanItMayBe(Layer layer) {
    String text = "ab".repeat(5000) + " " + "アイ".repeat(5000) + " " + "1".repeat(200_000);
    assertThat(ANALYSIS.cut(layer, text))
        .allSatisfy(token -> assertThat(token.term()).hasSizeLessThanOrEqualTo(255));
  }

  @ParameterizedTest
  @CsvSource({
    "Jane O’Brien, jane o'brien",
    "José  Muñoz, jose munoz",
    "髙橋　一郎, 高橋 一郎",
    "Ｌ＇Équipe, l'equipe"
  })
  void filtersCompareNamesInAnyForm(String name, String key) {
    assertThat(TextAnalysis.nameKey(name)).isEqualTo(key);
  }

  @Test
  void namesAreComparedInAnyWidthCaseAndSpacing() {
    assertThat(TextAnalysis.foldName("  ＮＨＫ　 ニュース ")).isEqualTo("nhk ニュース");
  }
}
