package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.corpus.Corpus;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Small pages, each of one habit that pages have, in several shapes of templates: sentences that
/// look like none of the story's, captions, end notes, lists, live blogs, the state of scripts,
/// titles, bylines, dates, languages, encodings. What is right stands in `expected.txt` beside
/// them, a line a page.
class SmallPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/kiji/pages");
  private static final Map<String, CleaningResult> CLEANED = new HashMap<>();

  @BeforeAll
  static void cleanThem() {
    CorpusCleaning.alone(Corpus.of(FOLDER), ArticleCleaner.standard(), 2)
        .forEach(entry -> entry, SmallPagesTest::note, skipped -> {});
  }

  private static void note(CleanedEntry entry) {
    if (entry instanceof CleanedEntry.Page page) {
      CLEANED.putIfAbsent(page.path().replaceFirst("#.*", ""), page.trace().result());
    }
  }

  static Stream<JsonNode> expected() throws IOException {
    return Files.readAllLines(FOLDER.resolve("expected.txt")).stream()
        .map(line -> JsonMapper.shared().readTree(line));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void aPageComesOutRight(JsonNode wants) {
    CleaningResult result = CLEANED.get(wants.get("page").asString());
    if (wants.has("rejected")) {
      assertThat(result).isInstanceOf(CleaningResult.Rejected.class);
      return;
    }
    if (!(result instanceof CleaningResult.Cleaned cleaned)) {
      throw new AssertionError(wants.get("page").asString() + " came out as " + result);
    }
    Article article = cleaned.article();
    SoftAssertions.assertSoftly(
        softly -> {
          strings(wants, "has").forEach(text -> softly.assertThat(article.body()).contains(text));
          strings(wants, "not")
              .forEach(text -> softly.assertThat(article.body()).doesNotContain(text));
          if (wants.has("authors")) {
            softly.assertThat(article.authors()).isEqualTo(strings(wants, "authors"));
          }
          if (wants.has("title")) {
            softly.assertThat(article.title()).isEqualTo(wants.get("title").asString());
          }
          if (wants.has("language")) {
            softly
                .assertThat(article.language().code())
                .isEqualTo(wants.get("language").asString());
          }
          if (wants.has("url")) {
            softly.assertThat(article.url()).isEqualTo(wants.get("url").asString());
          }
          if (wants.has("publishedAt")) {
            softly
                .assertThat(iso(article.publishedAt()))
                .startsWith(wants.get("publishedAt").asString("null"));
          }
        });
  }

  @Test
  void everyPageIsAskedFor() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("expected.txt"),
                      expected().map(wants -> wants.get("page").asString()))
                  .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String iso(@Nullable OffsetDateTime when) {
    return when == null ? "null" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when);
  }

  private static List<String> strings(JsonNode wants, String name) {
    return wants.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
