package kiji.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.article.Language;
import kiji.engine.Sort;
import kiji.query.Notice;
import kiji.query.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The interface says everything in each of its languages.
class TextsTest {
  private static final Pattern KEY_USED = Pattern.compile("exts\\.get\\(\\s*\"([a-zA-Z0-9.]+)\"");
  private static final Pattern COUNT_USED = Pattern.compile("\\.count\\(\\s*\"([a-zA-Z0-9.]+)\"");

  @Test
  void saysTheSameThingsInBothLanguages() {
    assertThat(Texts.in(PageLanguage.JA).keys())
        .containsExactlyInAnyOrderElementsOf(Texts.in(PageLanguage.EN).keys());
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void hasAWordForEveryKeyThatIsAskedFor(PageLanguage language) throws IOException {
    Texts texts = Texts.in(language);
    List<String> keys = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      KEY_USED.matcher(text).results().forEach(hit -> keys.add(hit.group(1)));
      COUNT_USED
          .matcher(text)
          .results()
          .forEach(
              hit -> {
                keys.add(hit.group(1) + ".one");
                keys.add(hit.group(1) + ".many");
              });
    }
    for (Notice.Kind kind : Notice.Kind.values()) {
      keys.add("notice." + kind.name());
    }
    for (Sort sort : Sort.values()) {
      keys.add("sort." + sort.name());
    }
    for (Language story : Language.values()) {
      keys.add("language." + story.code());
    }
    for (String tip : Texts.TIPS) {
      keys.add("tips." + tip + ".type");
      keys.add("tips." + tip + ".means");
    }
    assertThat(keys).hasSizeGreaterThan(60 + TextField.values().length);
    assertThat(texts.keys()).containsAll(keys.stream().filter(key -> !key.endsWith(".")).toList());
  }

  @Test
  void noTemplateSwitchesEscapingOff() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain("$unsafe", "@raw");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja                        | JA
          ja-JP,en;q=0.5            | JA
          en-US,ja;q=0.9            | EN
          fr,ja;q=0.8,en;q=0.2      | JA
          fr                        | EN
          *                         | EN
          ''                        | EN
          ;;;q=banana               | EN
          ja;q=0                    | EN
          """)
  void readsTheLanguageABrowserAsksFor(String header, PageLanguage expected) {
    assertThat(PageLanguage.accepted(header)).isEqualTo(expected);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"));
        Stream<Path> code = Files.walk(Path.of("src", "main", "java", "kiji", "web"))) {
      return Stream.concat(templates, code).filter(Files::isRegularFile).toList();
    }
  }
}
