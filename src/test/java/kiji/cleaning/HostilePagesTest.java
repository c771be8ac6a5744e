package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kiji.Seed;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a page holds, it comes out as an article or as a reason.
class HostilePagesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();

  @TestFactory
  Stream<DynamicTest> collectedPagesAreCleanedOrRejected() {
    return Stream.of("html-fuzz", "html-odd", "html-tree", "html-encoding-sniff", "charset")
        .map(kind -> dynamicTest(kind, () -> everyFileComesOut(kind)));
  }

  private static void everyFileComesOut(String kind) throws IOException {
    Path folder = Path.of("../shared/data/hostile", kind);
    assumeThat(folder).as("the collected hostile pages are not on this machine").exists();
    List<Path> files;
    try (Stream<Path> list = Files.walk(folder)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      for (byte[] page : pages(file)) {
        comesOutWithinItself(html(page), page.length, file);
        comesOutWithinItself(text(page), page.length, file);
      }
    }
  }

  /// What comes out is no longer than what went in, but for entities that stand for several
  /// letters.
  private static void comesOutWithinItself(SourcePage page, int bytes, Path file) {
    CleaningResult result = CLEANER.clean(page);
    assertThat(result).as(file.toString()).isNotNull();
    if (result instanceof CleaningResult.Cleaned cleaned) {
      assertThat(cleaned.article().body().length()).as(file.toString()).isLessThan(2 * bytes + 99);
    }
    assertThat(CLEANER.trace(page, SiteTemplates.NONE).decisions()).as(file.toString()).isNotNull();
  }

  /// A file's pages: lists of test cases hold one a line, and some files are gzipped.
  private static List<byte[]> pages(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".jsonl")) {
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(line -> JSON.readTree(line).path("data").asString(line))
          .map(data -> data.getBytes(StandardCharsets.UTF_8))
          .toList();
    }
    boolean gzipped = bytes.length > 1 && bytes[0] == 31 && bytes[1] == (byte) 139;
    if (!gzipped) {
      return List.of(bytes);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return List.of(bytes, in.readAllBytes());
    }
  }

  @Test
  void tagsNestedAHundredThousandDeepAreTurnedAwayOrCleaned() {
    assertThat(clean("<div>".repeat(100_000) + "words")).isNotNull();
    assertThat(clean("<b><i><font color=x>".repeat(30_000) + "words")).isNotNull();
  }

  @Test
  void morePiecesThanAnyPageHasAreTooComplex() {
    assertThat(clean("<p>".repeat(300_000)))
        .isInstanceOfSatisfying(
            CleaningResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COMPLEX));
  }

  @Test
  void aMillionEntitiesAndOneEndlessLineAreRead() {
    assertThat(clean("<p>" + "&amp;".repeat(1_000_000))).isNotNull();
    assertThat(clean("<p>" + "word ".repeat(1_000_000))).isNotNull();
  }

  @Test
  void dataNestedWithoutEndIsReadAsFarAsItGoes() {
    assertThat(clean("<script type=application/ld+json>" + "[{\"@graph\":".repeat(50_000)))
        .isNotNull();
  }

  @Test
  void bytesWithoutSenseNeverThrow() {
    Random random = Seed.random();
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      assertThat(CLEANER.clean(html(bytes))).isNotNull();
      assertThat(CLEANER.clean(text(bytes))).isNotNull();
    }
  }

  private static CleaningResult clean(String page) {
    return CLEANER.clean(html(page.getBytes(StandardCharsets.UTF_8)));
  }

  private static SourcePage html(byte[] bytes) {
    return SourcePage.of("page.html", new PageContent.Html(bytes, null), PageFacts.NONE);
  }

  private static SourcePage text(byte[] bytes) {
    return SourcePage.of("page.txt", new PageContent.Text(bytes), PageFacts.NONE);
  }
}
