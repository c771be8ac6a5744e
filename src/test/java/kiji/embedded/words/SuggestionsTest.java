package kiji.embedded.words;

import static kiji.engine.Articles.date;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Articles;
import kiji.engine.EngineHealth;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggestion;
import kiji.engine.Suggests.Suggestion.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
  @TempDir private Path folder;
  @AutoClose private EmbeddedEngine engine;

  @BeforeEach
  void index() {
    engine = new EmbeddedEngine(folder.resolve("index"), TextAnalysis.standard());
    publish(
        engine,
        japanese("tower", "東京タワーで催し", "東京タワーで秋の催しが開かれた。渡瀬市長の岸田文雄氏が出席した。")
            .publishedAt(date("2024-04-01T00:00Z"))
            .build(),
        japanese("snow", "東京で雪", "東京都心で雪が降った。コンピューターが止まった。")
            .publishedAt(date("2024-04-03T00:00Z"))
            .build(),
        english("camp", "Camp at the bay closes", "Officials in Guantanamo Bay said it closes.")
            .publishedAt(date("2024-04-02T00:00Z"))
            .build(),
        english("old", "Towers fall", "Old towers fell in Tokyo long ago.")
            .publishedAt(date("2001-01-01T00:00Z"))
            .build());
  }

  @ParameterizedTest
  @CsvSource({
    "tokyo, 東京",
    "toukyou, 東京",
    "Tōkyō, 東京",
    "toky, 東京",
    "とうきょう, 東京",
    "とうき, 東京",
    "トウキョウ, 東京",
    "とうk, 東京",
    "ｔｏｋｙｏ, 東京",
    "東, 東京",
    "わたせ, 渡瀬",
    "kishida, 岸田文雄",
    "こんぴゅ, コンピューター",
    "konpyu, コンピューター",
    "guant, Guantanamo Bay",
    "bay, Guantanamo Bay",
    "tower, towers",
    "たわー, タワー",
  })
  void wordsAndNamesComeInWhateverLettersTheyAreTyped(String typed, String expected) {
    assertThat(texts(typed)).contains(expected);
  }

  @Test
  void whatMostAndTheNewestArticlesTellOfComesFirst() {
    assertThat(texts("tokyo").getFirst()).isEqualTo("東京");
    assertThat(suggestions("tokyo").getFirst().kind()).isEqualTo(Kind.NAME);
  }

  @Test
  void headlinesFollowTheNewestFirst() {
    assertThat(headlines("東京")).containsExactly("東京で雪", "東京タワーで催し");
    assertThat(headlines("とうきょう")).containsExactly("東京で雪", "東京タワーで催し");
    assertThat(headlines("camp clo")).containsExactly("Camp at the bay closes");
    assertThat(suggestions("camp clo").getLast().article().orElseThrow().value()).isEqualTo("camp");
  }

  @Test
  void theLastWordGoesOnWhereItIsFoundWithThoseBeforeIt() {
    assertThat(texts("officials guan")).contains("officials Guantanamo Bay");
    assertThat(texts("towers guan")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "!!!", "qqqqq", "\uD800", "😀", "()\"*", "ー", "っ", "ｘ"})
  void nothingIsSuggestedForWhatNothingBeginsWith(String typed) {
    assertThat(texts(typed)).isEmpty();
  }

  @Test
  void longTextsCostNothing() {
    assertThat(texts("コンピュータ".repeat(50))).isEmpty();
    assertThat(texts("ア".repeat(64))).isEmpty();
    assertThat(texts("a ".repeat(30))).isEmpty();
  }

  @Test
  void changesComeWithTheGenerationThatHasThem() {
    publish(
        engine,
        StartFrom.PUBLISHED,
        Stream.of(Articles.indexed(japanese("osaka", "大阪で祭り", "大阪で祭りが始まった。").build())));
    assertThat(texts("oosaka")).contains("大阪");
    assertThat(texts("tokyo")).contains("東京");
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.of(Articles.indexed(japanese("osaka", "大阪で祭り", "大阪で祭りが始まった。").build())));
    assertThat(texts("tokyo")).isEmpty();
  }

  @Test
  void aDamagedFileOfWordsIsMadeUpForAndTold() throws Exception {
    List<Suggestion> whole = suggestions("とう");
    Path words = folder.resolve("index/generations/000001").resolve(SuggestionFile.NAME);
    byte[] bytes = Files.readAllBytes(words);
    bytes[bytes.length / 2] ^= 4;
    Files.write(words, bytes);
    assertThat(whole).extracting(Suggestion::kind).contains(Kind.WORD);
    // Files are looked at every so often, and a clock's tick may hide that one was written.
    for (int i = 0; i < 1_000 && engine.health().state() == EngineHealth.State.READY; i++) {
      Thread.sleep(20);
      Files.setLastModifiedTime(words, FileTime.from(Instant.now()));
      assertThat(suggestions("とう")).isEqualTo(whole);
    }
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.DEGRADED);
    assertThat(engine.health().detail())
        .contains(words.toString(), "gathered from the articles", "kiji reindex");
    Files.delete(words);
    try (SearchEngine fresh = new EmbeddedEngine(folder.resolve("index"), TextAnalysis.standard());
        Searcher searcher = fresh.searcher()) {
      assertThat(Suggests.of(searcher).suggest("とう", 8, Duration.ofMinutes(1)).suggestions())
          .isEqualTo(whole);
      assertThat(fresh.health().detail()).contains("gathered");
    }
    assertThat(engine.verify().state()).isNotEqualTo(EngineHealth.State.READY);
    assertThat(engine.verify().detail()).contains(SuggestionFile.NAME);
  }

  private List<Suggestion> suggestions(String typed) {
    try (Searcher searcher = engine.searcher()) {
      return Suggests.of(searcher).suggest(typed, 8, Duration.ofMinutes(1)).suggestions();
    }
  }

  private List<String> texts(String typed) {
    return suggestions(typed).stream().map(Suggestion::text).toList();
  }

  private List<String> headlines(String typed) {
    return suggestions(typed).stream()
        .filter(one -> one.kind() == Kind.HEADLINE)
        .map(Suggestion::text)
        .toList();
  }
}
