package kiji.analysis.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedPairsTest {
  @ParameterizedTest
  @CsvSource({
    "会合には国際美術基金（IAF）も出た。, 国際美術基金, IAF",
    "「渡瀬水産会」(Watase Fisheries Union)は声明を出した。, 渡瀬水産会, Watase Fisheries Union",
    "The Bank of Watase (渡瀬銀行) raised rates., 渡瀬銀行, Bank of Watase",
    "ジョー・マルデン（Joe Malden）氏が語った。, ジョー・マルデン, Joe Malden"
  })
  void findsWordsGivenInBothLanguages(String text, String japanese, String english) {
    assertThat(PairFinder.find(text))
        .contains(new WordPair(WordPair.Kind.MEANS, japanese, english));
  }

  @Test
  void findsAbbreviationsOfEnglishNames() {
    assertThat(PairFinder.find("the International Art Fund (IAF) said"))
        .containsExactly(new WordPair(WordPair.Kind.SHORT_FOR, "International Art Fund", "IAF"));
    assertThat(PairFinder.find("He arrived late (IAF)")).isEmpty();
  }

  @Test
  void takesNoDatelineForATranslation() {
    assertThat(PairFinder.find("ロンドン（AFP）　市場は")).isEmpty();
  }

  @Test
  void passesOverBracketsOfOtherKinds() {
    assertThat(PairFinder.find("首相（６８）は、合意（昨年）を（笑）")).isEmpty();
    assertThat(PairFinder.find("（".repeat(5000))).isEmpty();
  }

  @Test
  void findsAWholeNameByWayOfItsAbbreviation() {
    LearnedPairs pairs = new LearnedPairs();
    pairs.learn("国際美術基金（IAF）は発表した。");
    pairs.learn("The International Art Fund (IAF) said so.");

    assertThat(texts(pairs.book().japanese("International Art Fund"))).containsExactly("国際美術基金");
    assertThat(texts(pairs.book().english("国際美術基金")))
        .containsExactlyInAnyOrder("IAF", "International Art Fund");
  }

  @Test
  void doesNotTrustAWordBehindManyOthers() {
    LearnedPairs pairs = new LearnedPairs();
    for (String place : List.of("東川", "西川", "南川", "北川", "中川")) {
      pairs.learn(place + "（XNP）　" + place + "で");
    }

    assertThat(pairs.book().japanese("XNP")).isEmpty();
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    LearnedPairs pairs = new LearnedPairs();
    pairs.learn("国際美術基金（IAF）と国際美術基金（IAF）、国際音楽基金（IMG）");
    LearnedPairs again = new LearnedPairs();
    again.read(new ByteArrayInputStream(written(pairs)));

    assertThat(written(again)).isEqualTo(written(pairs));
    assertThat(new String(written(pairs), StandardCharsets.UTF_8))
        .isEqualTo("2\tmeans\t国際美術基金\tIAF\n1\tmeans\t国際音楽基金\tIMG\n");
  }

  private static byte[] written(LearnedPairs pairs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pairs.write(out);
    return out.toByteArray();
  }

  private static List<String> texts(List<Translation> translations) {
    return translations.stream().map(Translation::text).toList();
  }
}
