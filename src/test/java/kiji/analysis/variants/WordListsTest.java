package kiji.analysis.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.analysis.BadLine;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
  @Test
  void badLinesOfSynonymsAreNumberedAndTheRestIsUsed() {
    WordGroups groups =
        WordGroups.read(
            "own.txt",
            List.of(
                "# remark",
                "首相, 総理",
                "alone",
                "a, , b",
                "",
                "x => y => z",
                "鳥フル => 鳥インフル # one way"));
    assertThat(groups.badLines()).extracting(BadLine::number).containsExactly(3, 4, 6);
    assertThat(groups.badLines().getFirst().text())
        .isEqualTo(
            "Line 3 of own.txt was left out: a line is two words or more with commas between, or word => other.");
    assertThat(groups.rules())
        .containsExactly(
            new WordGroups.Rule("首相", List.of("総理")),
            new WordGroups.Rule("総理", List.of("首相")),
            new WordGroups.Rule("鳥フル", List.of("鳥インフル")));
  }

  @Test
  void badLinesOfTheUserDictionaryAreNumberedAndTheRestIsUsed() {
    List<String> lines =
        List.of(
            "\uFEFF# remark",
            "海猫亭,海猫亭,ウミネコテイ,カスタム名詞",
            "only,three,columns",
            "関西国際空港,関西 国際,カンサイ コクサイ,カスタム名詞",
            "港町線,港町 線,ミナトマチ,カスタム名詞",
            "\uFFFD\uFFFD,\uFFFD,x,y");
    UserWords words = UserWords.read("own.csv", lines);
    assertThat(words.badLines()).extracting(BadLine::number).containsExactly(3, 4, 5, 6);
    assertThat(words.size()).isEqualTo(1);
    TextAnalysis analysis = TextAnalysis.with(new WordFile("own.csv", lines), WordFile.NONE);
    assertThat(analysis.cut(Layer.WORDS, "海猫亭で")).extracting(CutToken::term).containsExactly("海猫亭");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"\"",
        ",,,",
        "=>",
        "a,b,c,d",
        "a , b,c d,e",
        "\u0000,\u0000,\u0000,\u0000",
        "😀,😀,x,y"
      })
  void noLineStopsAnything(String line) {
    TextAnalysis analysis =
        TextAnalysis.with(
            new WordFile("own.csv", List.of(line)), new WordFile("own.txt", List.of(line)));
    assertThat(analysis.words(List.of("東京", line))).isNotEmpty();
  }

  @Test
  void badLinesOfBothListsAreToldOfWithTheirFiles() {
    TextAnalysis analysis =
        TextAnalysis.with(
            new WordFile("own.csv", List.of("only,three,columns")),
            new WordFile("own.txt", List.of("猫, ねこ", "alone")));
    assertThat(analysis.badLines())
        .extracting(bad -> bad.file() + ":" + bad.number())
        .containsExactly("own.csv:1", "own.txt:2");
    assertThat(TextAnalysis.standard().badLines()).isEmpty();
  }

  @Test
  void theListsThatShipHaveNoBadLine() {
    assertThat(UserWords.shipped().badLines()).isEmpty();
    assertThat(UserWords.shipped().size()).isGreaterThanOrEqualTo(150);
    assertThat(WordGroups.synonyms().badLines()).isEmpty();
    assertThat(WordGroups.synonyms().rules().stream().map(WordGroups.Rule::also).distinct().count())
        .isGreaterThanOrEqualTo(150);
    assertThat(WordGroups.spellings().badLines()).isEmpty();
  }

  @Test
  void synonymsChangeNothingInTheIndexAndWordsDo() {
    String standard = TextAnalysis.standard().described();
    WordFile synonyms = new WordFile("own", List.of("猫, ねこ"));
    WordFile words = new WordFile("own", List.of("海猫亭,海猫亭,ウミネコテイ,カスタム名詞"));
    assertThat(TextAnalysis.with(WordFile.NONE, synonyms).described()).isEqualTo(standard);
    assertThat(TextAnalysis.with(words, WordFile.NONE).described()).isNotEqualTo(standard);
  }
}
