package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import kiji.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvenTextTest {
  private static final String[] PIECES = {
    "a", "É", "e\u0301", "ｶﾞ", "㋿", "㌔", "½", "2024", "１２", "年", "正午", "𠮷", "İ", " ", "ﬁ", "が",
    "\u0301"
  };

  @ParameterizedTest
  @CsvSource({
    "㋿6年, 令和, ㋿",
    "Ｒ６年 ４月, r6年, Ｒ６年",
    "ｶﾞ行, ガ, ｶﾞ",
    "Cafe\u0301 1, café, Cafe\u0301",
    "10 MARCH, march, MARCH",
  })
  void knowsWhatEachPlaceWasReadFrom(String original, String found, String written) {
    EvenText even = EvenText.of(original);
    int at = even.toString().indexOf(found);
    assertThat(original.substring(even.from(at), even.to(at + found.length()))).isEqualTo(written);
  }

  @Test
  void knowsItBehindAReplacementToo() {
    EvenText even = EvenText.of("Ａ正午Ｂ").replaced(Pattern.compile("正午"), noon -> "12:00");
    assertThat(even).hasToString("a12:00b");
    assertThat(even.from(1)).isEqualTo(1);
    assertThat(even.to(6)).isEqualTo(3);
    assertThat(even.from(6)).isEqualTo(3);
    assertThat(even.to(7)).isEqualTo(4);
  }

  @Test
  void everyPlaceLiesInTheOriginalAndNoneGoesBack() {
    Random random = Seed.random();
    for (int i = 0; i < 500; i++) {
      StringBuilder original = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        original.append(PIECES[random.nextInt(PIECES.length)]);
      }
      EvenText even =
          EvenText.of(original.toString()).replaced(Pattern.compile("[0-9]+|年"), found -> "<n>");
      int before = 0;
      for (int at = 0; at < even.toString().length(); at++) {
        assertThat(even.from(at)).as(original.toString()).isBetween(before, original.length() - 1);
        assertThat(even.to(at + 1)).isBetween(even.from(at) + 1, original.length());
        before = even.from(at);
      }
      assertThat(even.to(even.toString().length())).isEqualTo(original.length());
    }
  }
}
