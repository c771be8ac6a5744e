package kiji.analysis.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesBySoundTest {
  @ParameterizedTest
  @CsvSource({
    "バイデン, biden",
    "サッチャー, thatcher",
    "ヴィトン, vuitton",
    "シュレーダー, schroeder",
    "カーター, carter",
    "ロペス, lopez",
    "キャメロン, cameron",
    "ジョージ, george",
    "ハリー, harry",
    "フィリップス, phillips",
    "トランプ, trump",
    "マクドナルド, macdonald",
    "スティーブンス, stevens"
  })
  void findsANameInTheOtherScript(String katakana, String latin) {
    NamesBySound names = new NamesBySound();
    List.of("ゴルバチョフ", "ピカソ", "table", "window", katakana, latin).forEach(names::add);

    assertThat(texts(names.katakana(latin))).containsExactly(katakana);
    assertThat(texts(names.latin(katakana))).containsExactly(latin);
  }

  @Test
  void doesNotTakeAnyLikeConsonantsForTheName() {
    NamesBySound names = new NamesBySound();
    List.of("ビデオン", "ブーディーナ", "obedience").forEach(names::add);

    assertThat(names.latin("ブドウナエ")).isEmpty();
    assertThat(names.katakana("obedient")).isEmpty();
  }

  @Test
  void passesOverWhatIsNoName() {
    NamesBySound names = new NamesBySound();
    names.add("首相");
    names.add("a1b2");

    assertThat(names.katakana("首相")).isEmpty();
    assertThat(names.latin("")).isEmpty();
    assertThat(names.katakana("")).isEmpty();
  }

  @Test
  void passesOverAccentsAndPossessives() {
    NamesBySound names = new NamesBySound();
    names.add("ビヨンセ");

    assertThat(texts(names.katakana("Beyoncé's"))).containsExactly("ビヨンセ");
  }

  private static List<String> texts(List<Translation> translations) {
    return translations.stream().map(Translation::text).toList();
  }
}
