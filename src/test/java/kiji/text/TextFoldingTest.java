package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {
  private static final VariantTable VARIANTS = VariantTable.standard();

  @ParameterizedTest
  @CsvSource({
    "ＦＵＬＬ　width, FULL width",
    "ﾊﾝｶｸ, ハンカク",
    "ｶﾞﾀﾞﾙｶﾅﾙ, ガダルカナル",
    "㈱日立, (株)日立",
    "髙島屋, 高島屋",
    "國々, 国国",
    "馬鹿々々しい, 馬鹿馬鹿しい",
    "いすゞ, いすず",
    "ヴァイオリン, バイオリン",
    "イヴ, イブ",
    "齋藤, 斎藤",
    "斉藤, 斎藤",
    "一斉に, 一斉に",
    "渡邊, 渡辺",
    "𠮷野家, 吉野家",
    "五ヶ月, 五カ月",
    "Wałęsa in Łódź, Walesa in Lodz",
    "Königstraße, Konigstrasse",
    "Ångström, Angstrom",
    "Kōbe and Ôsaka, Kobe and Osaka",
    "Beyoncé's Ærø, Beyonce AEro",
    "Nguyễn Ưng, Nguyen Ung",
    "渦を巻く烟, 渦を巻く煙",
    "驅込み寺, 駆込み寺",
    "齒醫者の狀差し, 歯医者の状差し",
    "蠣殼町, 蛎殻町",
    "⻘い⻄の空, 青い西の空",
    "散〻な目, 散散な目",
    "メ―トル, メートル",
    "ホ−ムペ−ジ, ホームページ",
    "バタ-, バタ-",
    "バタ-ロ-ル, バターロール",
    "ト〜スト, トースト",
    "ド一ナツ屋, ドーナツ屋",
    "ノ─トとペ━ジ, ノートとページ",
    "ボ－ル投げ, ボール投げ",
    "キ‐ワ‐ド, キーワード",
    "カ−用品, カー用品",
    "ヤクルト-ロッテ, ヤクルト-ロッテ",
    "ドル―ユーロ, ドル―ユーロ",
    "アジア一の高さ, アジア一の高さ",
    "コピ―機, コピ―機",
    "Japan’s, Japan",
    "iPhone™, iPhone",
    "ダ・ヴィンチ, ダ・ビンチ",
  })
  void readsOneWayWhatIsWrittenInMany(String written, String read) {
    assertThat(folded(written, VARIANTS)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "C++, Cǂǂ",
    "Ｃ＋＋言語, Cǂǂ言語",
    "C++20, Cǂǂ20",
    "F#と.NET, FǁとǀNET",
    "Canal+ and S10+, Canalǂ and S10ǂ",
    "1+1 a+b c+++, 1+1 a+b c+++",
    "issue#1 No#, issue#1 Noǁ",
    "end.Next ...then ./run, end.Next ...then ./run",
  })
  void keepsSignsWithTheNamesTheyBelongTo(String written, String read) {
    assertThat(folded(written, VARIANTS)).isEqualTo(read);
    assertThat(folded(written, VariantTable.NONE)).isEqualTo(read);
  }

  @Test
  void dropsWhatNobodySees() {
    assertThat(folded("安倍\u200B晋\u00AD三\u202E", VARIANTS)).isEqualTo("安倍晋三");
  }

  @Test
  void joinsAKanaAndItsVoicingMark() {
    assertThat(folded("か\u3099き\u3099", VARIANTS)).isEqualTo("がぎ");
  }

  @Test
  void withoutATableEveryKanjiStaysAsItIs() {
    assertThat(folded("髙島屋と國々", VariantTable.NONE)).isEqualTo("髙島屋と國々");
  }

  @Test
  void boundsRunsOfOneCharacter() {
    assertThat(folded("あ" + "ー".repeat(100_000) + "い" + "々".repeat(1000), VARIANTS))
        .isEqualTo("あ" + "ー".repeat(TextFolding.LONGEST_RUN) + "い" + "々".repeat(64));
  }

  @Test
  void survivesHalfACharacterAndTowersOfMarks() {
    assertThat(folded("\uD842", VARIANTS)).isEqualTo("\uD842");
    assertThat(folded("e" + "\u0301".repeat(10_000), VARIANTS))
        .startsWith("e")
        .hasSizeLessThan(200);
  }

  @Test
  void aBadLineOfATableIsSkipped() {
    VariantTable table = VariantTable.read(List.of("# only a comment", "甲", "乙 丙", "丁 戊 己"));
    assertThat(folded("甲乙丁", table)).isEqualTo("甲丙丁");
  }

  private static String folded(String text, VariantTable variants) {
    return new TextFolding(text, variants, (at, difference) -> {}).fold();
  }
}
