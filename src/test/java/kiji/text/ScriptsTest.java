package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
  @ParameterizedTest
  @CsvSource({
    "a, true, false, false, false",
    "é, true, false, false, false",
    "7, true, false, false, false",
    "あ, false, true, true, true",
    "ゞ, false, true, true, true",
    "ア, false, false, true, true",
    "ー, false, false, true, true",
    "記, false, false, false, true",
    "。, false, false, false, true",
    "ａ, false, false, false, true",
    "ｱ, false, false, false, true",
    "я, false, false, false, false",
    "한, false, false, false, false"
  })
  void tellsScriptsApart(char c, boolean latin, boolean hiragana, boolean kana, boolean cjk) {
    assertThat(Scripts.isLatin(c)).isEqualTo(latin);
    assertThat(Scripts.isHiragana(c)).isEqualTo(hiragana);
    assertThat(Scripts.isKana(c)).isEqualTo(kana);
    assertThat(Scripts.isCjk(c)).isEqualTo(cjk);
  }

  /// Against what Unicode says of each character.
  @Test
  void agreesWithUnicodeOnLetters() {
    for (int c = 0; c < 0x10000; c++) {
      if (Character.isLetter(c)) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script == Character.UnicodeScript.HIRAGANA) {
          assertThat(Scripts.isHiragana(c)).as("%04X", c).isTrue();
        }
        if (Scripts.isHiragana(c) || Scripts.isKana(c)) {
          assertThat(script)
              .as("%04X", c)
              .isIn(
                  Character.UnicodeScript.HIRAGANA,
                  Character.UnicodeScript.KATAKANA,
                  Character.UnicodeScript.COMMON);
        }
        if (script == Character.UnicodeScript.HAN) {
          assertThat(Scripts.isCjk(c)).as("%04X", c).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tokyo 2020", "Beyoncé", "C++", "½"})
  void aTextIsLatinWhenNothingInItIsOfAnotherScript(String text) {
    assertThat(Scripts.isLatin(text)).isTrue();
    assertThat(Scripts.isLatin(text + "記")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"tokyo, true", "Tokyo, false", "tōkyō, false", "tokyo2, false", "'', false"})
  void aPlainWordIsOfSmallLettersAlone(String text, boolean plain) {
    assertThat(Scripts.isPlainLatin(text)).isEqualTo(plain);
  }
}
