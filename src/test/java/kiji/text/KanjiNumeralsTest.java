package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanjiNumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "〇, 0",
    "零, 0",
    "五, 5",
    "十, 10",
    "二十, 20",
    "三十一, 31",
    "百, 100",
    "二百五, 205",
    "千九百四十五, 1945",
    "二千二十四, 2024",
    "二〇二四, 2024",
    "一九八〇, 1980",
    "〇四, 04",
    "一二, 12"
  })
  void readsWhatIsCountedOrSpelled(String numeral, String digits) {
    assertThat(KanjiNumerals.arabic(numeral)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "十十", "百千", "一二十", "二十三四", "万", "12", "十a", "三 十"})
  void readsNothingElse(String text) {
    assertThat(KanjiNumerals.arabic(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "令和六年四月十二日, 令和6年4月12日",
    "二〇二四 年 十二 月三十一日午後零時五分, 2024 年 12 月31日午後0時5分",
    "三人が一日千秋の思い, 三人が1日千秋の思い",
    "八百屋, 八百屋",
    "十十年, 十十年"
  })
  void inTextOnlyDatesAreReadAsNumbers(String text, String read) {
    assertThat(KanjiNumerals.OF_DATES.matcher(text).replaceAll(KanjiNumerals::arabic))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"二〇二四-〇四, 2024-04", "二○二四, 2024", "三か月, 3か月", "十十, 十十", "today, today"})
  void inATypedDateEveryNumeralIs(String text, String read) {
    assertThat(KanjiNumerals.inArabic(text)).isEqualTo(read);
  }

  @Test
  void readsBackWhatItWrites() {
    Random random = Seed.random();
    for (int i = 0; i < 2000; i++) {
      int value = 1 + random.nextInt(9_999);
      String digits = Integer.toString(value);
      assertThat(KanjiNumerals.arabic(KanjiNumerals.counted(value))).contains(digits);
      assertThat(KanjiNumerals.arabic(KanjiNumerals.spelled(value))).contains(digits);
    }
  }
}
