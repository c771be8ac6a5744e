package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {
  @ParameterizedTest
  @CsvSource({
    "ＮＨＫニュース, nhkニュース",
    "ﾆｭｰｽ, ニュース",
    "TOKYO, tokyo",
    "㈱記事, (株)記事",
    "Cafe\u0301, café",
    "½ km², 1⁄2 km2"
  })
  void foldsCaseAndWidth(String text, String folded) {
    assertThat(TextForms.folded(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "'Coast News | 浜風 新聞！', coastnews浜風新聞",
    "𠮷野家, 𠮷野家",
    "'…', ''",
    "Ｎ・Ｈ・Ｋ, nhk",
    "Ｇ７ (2024), g72024"
  })
  void aKeyIsLettersAndDigitsAlone(String text, String key) {
    assertThat(TextForms.key(text)).isEqualTo(key);
  }

  /// Texts of any characters are what the JDK makes of them, however they are looked up.
  @Test
  void formsAreThoseOfUnicode() {
    Random random = Seed.random();
    for (int i = 0; i < 3000; i++) {
      StringBuilder made = new StringBuilder();
      int limit = random.nextBoolean() ? 0x180 : 0xFFFF;
      for (int length = random.nextInt(8); length >= 0; length--) {
        made.appendCodePoint(random.nextInt(4) == 0 ? 0x0301 : 0x20 + random.nextInt(limit));
      }
      String text = made.toString();
      String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
      assertThat(TextForms.folded(text)).isEqualTo(compatible.toLowerCase(Locale.ROOT));
      assertThat(TextForms.composed(text))
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }
}
