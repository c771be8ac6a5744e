package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kiji.Golden;
import kiji.article.Article;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Small pages, each showing one habit of real sites, against what they should come out as.
class GoldenCleaningTest {
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();

  @TestFactory
  Stream<DynamicTest> everyHabitComesOutAsExpected() {
    return Golden.inputs("cleaning", ".html", ".txt").stream()
        .filter(file -> !file.toString().endsWith(".expected.txt"))
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> Golden.assertMatches(expected(file), GoldenText.of(clean(file)))));
  }

  /// What came out clean is a page of plain text too: cleaning it again takes nothing away.
  @TestFactory
  Stream<DynamicTest> cleaningTwiceEqualsCleaningOnce() {
    return Golden.inputs("cleaning", ".html").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> cleanedTwice(file)));
  }

  private static void cleanedTwice(Path file) throws IOException {
    if (clean(file) instanceof CleaningResult.Cleaned once) {
      Article article = once.article();
      PageContent again = new PageContent.Ready(article.title(), article.body());
      CleaningResult twice = CLEANER.clean(SourcePage.of("again", again, PageFacts.NONE));
      assertThat(twice).isInstanceOf(CleaningResult.Cleaned.class);
      Article same = ((CleaningResult.Cleaned) twice).article();
      assertThat(same.body()).isEqualTo(article.body());
      assertThat(same.title()).isEqualTo(article.title());
      assertThat(same.language()).isEqualTo(article.language());
    }
  }

  static Path expected(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.txt");
  }

  static CleaningResult clean(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    PageContent content =
        name.endsWith(".txt") ? new PageContent.Text(bytes) : new PageContent.Html(bytes, null);
    return CLEANER.clean(SourcePage.of(name, content, PageFacts.NONE));
  }
}
