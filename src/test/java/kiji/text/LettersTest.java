package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void everyCharacterIsWhatTheJdkSaysItIs() {
    for (int code = Character.MIN_VALUE; code <= Character.MAX_VALUE; code++) {
      char c = (char) code;
      String name = "U+%04X".formatted(code);
      assertThat(Letters.isLetter(c)).as(name).isEqualTo(Character.isLetter(c));
      assertThat(Letters.isLetterOrDigit(c)).as(name).isEqualTo(Character.isLetterOrDigit(c));
      assertThat(Letters.isUpper(c)).as(name).isEqualTo(Character.isUpperCase(c));
      assertThat(Letters.lower(c)).as(name).isEqualTo(Character.toLowerCase(c));
    }
  }

  @Test
  void plainTextsAreNormalAndFoldByCharacter() {
    Random random = Seed.random();
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        letters.append((char) random.nextInt(random.nextBoolean() ? 0x200 : 0x10000));
      }
      String text = letters.toString();
      if (Letters.arePlain(text)) {
        plain++;
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(text).isTrue();
        String oneForm = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean foreign = text.chars().anyMatch(c -> c >= 0xC0);
        assertThat(byCharacter(text))
            .isEqualTo((foreign ? oneForm : text).toLowerCase(Locale.ROOT));
      }
    }
    assertThat(plain).isPositive();
  }

  private static String byCharacter(String text) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      lower.append(Letters.lower(text.charAt(i)));
    }
    return lower.toString();
  }
}
