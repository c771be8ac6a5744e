package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiji.article.Article;
import kiji.article.Language;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// The two text crawls that the project began from: the story's paragraphs, first to last, nothing
/// else.
class SeedCrawlsTest {
  private static final Path SEEDS = Path.of("../shared/data/seeds");

  @Test
  void theAgencyStoryComesOutWithItsSubheadingsAndNothingElse() throws IOException {
    String file = "000_b3f5c5f1f59b116d.txt";
    Article article = clean(file);
    assertThat(article.title()).isEqualTo("Japan seeks to reclaim tech edge with overseas help");
    assertThat(article.authors()).containsExactly("Hiroshi Hiyama", "Etienne Balmer");
    assertThat(article.publishedAt()).asString().startsWith("2024-04-12");
    assertThat(article.language()).isEqualTo(Language.EN);
    assertThat(paragraphs(article))
        .isEqualTo(linesBetween(file, "Massive overseas", "\"By fostering collaboration"))
        .contains("- Microchip 'revival' -", "- 'Crossroads' -");
  }

  @Test
  void theSecondStoryEndsBeforeTheTeasers() throws IOException {
    String file = "004_8b89b1dd57f98b7d.txt";
    Article article = clean(file);
    assertThat(article.title()).isEqualTo("Is Japan Gaining Ground in the Global AI Race?");
    assertThat(paragraphs(article))
        .isEqualTo(linesBetween(file, "In the fast-paced world", "In the dynamic realm"))
        .contains("The Symbiosis of Government and Industry");
  }

  private static Article clean(String file) throws IOException {
    Path path = SEEDS.resolve(file);
    assumeThat(path).as("the two seed crawls are not on this machine").exists();
    PageContent content = new PageContent.Text(Files.readAllBytes(path));
    CleaningResult result =
        ArticleCleaner.standard().clean(SourcePage.of(file, content, PageFacts.NONE));
    assertThat(result).isInstanceOf(CleaningResult.Cleaned.class);
    return ((CleaningResult.Cleaned) result).article();
  }

  private static List<String> paragraphs(Article article) {
    return List.of(article.body().split("\n\n", -1));
  }

  private static List<String> linesBetween(String file, String first, String last)
      throws IOException {
    List<String> lines =
        Files.readAllLines(SEEDS.resolve(file)).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.subList(place(lines, first), place(lines, last) + 1);
  }

  private static int place(List<String> lines, String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no line starts with " + start);
  }
}
