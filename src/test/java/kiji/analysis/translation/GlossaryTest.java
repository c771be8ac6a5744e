package kiji.analysis.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
  private final Glossary glossary = new Glossary();

  @ParameterizedTest
  @CsvSource({
    "首相, prime minister",
    "日銀, Bank of Japan",
    "国際通貨基金, IMF",
    "豪州, Australia",
    "津波, tsunami",
    "ＥＵ, European Union"
  })
  void knowsWordsOfTheNewsBothWays(String japanese, String english) {
    assertThat(texts(glossary.english(japanese))).contains(english);
    assertThat(texts(glossary.japanese(english)).stream().map(WordKeys::japanese))
        .contains(WordKeys.japanese(japanese));
  }

  @Test
  void findsPluralsAndOtherForms() {
    assertThat(texts(glossary.japanese("Earthquakes"))).contains("地震");
    assertThat(texts(glossary.japanese("exporting"))).contains("輸出");
  }

  @Test
  void takesAnAbbreviationForItself() {
    assertThat(texts(glossary.japanese("US"))).startsWith("アメリカ").doesNotContain("利用");
  }

  @Test
  void putsTheUsualWordFirst() {
    WordBook pairs = Glossary.pairs(List.of("首相;総理 = prime minister;PM # comment", "broken line"));

    assertThat(texts(pairs.japanese("PM"))).containsExactly("首相", "総理");
    assertThat(texts(pairs.english("総理"))).containsExactly("prime minister", "PM");
  }

  @Test
  void holdsMoreThanAThousandWords() {
    assertThat(glossary.size()).isGreaterThan(1000);
  }

  private static List<String> texts(List<Translation> translations) {
    return translations.stream().map(Translation::text).toList();
  }
}
