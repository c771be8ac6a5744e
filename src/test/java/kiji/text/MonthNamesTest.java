package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {
  @Test
  void knowsTheMonthsOfItsLanguagesAsTheyAreWrittenThere() {
    for (Month month : Month.values()) {
      for (Locale language :
          List.of(
              Locale.FRENCH,
              Locale.GERMAN,
              Locale.ITALIAN,
              Locale.of("es"),
              Locale.of("pt"),
              Locale.of("nl"))) {
        String name = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
        assertThat(MonthNames.inOtherLanguages(name)).as(name).contains(month.getValue());
      }
    }
  }

  @Test
  void knowsTheEnglishMonthsWholeAndShortened() {
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      assertThat(MonthNames.isEnglish(name)).as(name).isTrue();
      assertThat(name).matches(MonthNames.ENGLISH);
      assertThat(MonthNames.ofEnglish(name)).isEqualTo(month.getValue());
      assertThat(MonthNames.ofEnglish(name.substring(0, 3))).isEqualTo(month.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "monday", "Janvier", "marcher", "janu"})
  void othersAreNoMonths(String word) {
    assertThat(MonthNames.inOtherLanguages(word)).isEmpty();
    assertThat(MonthNames.isEnglish(word)).isFalse();
  }
}
