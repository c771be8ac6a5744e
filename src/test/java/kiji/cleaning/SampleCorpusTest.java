package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kiji.Golden;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The archive that Kiji ships, against what its writers say of it.
final class SampleCorpusTest {
  private static final String ENDING = ".expected.txt";
  private static final ArticleCleaner CLEANER =
      ArticleCleaner.at(Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));
  private static final Path EXPECTED = Golden.folder("corpus");

  @Test
  void everyPageHasAnExpectationAndEveryExpectationAPage() throws IOException {
    assertThat(pages().stream().map(SourcePage::path).sorted())
        .hasSizeGreaterThanOrEqualTo(60)
        .containsExactlyElementsOf(expectations());
  }

  @Test
  void nothingInItIsUnreadable() {
    var unreadable = new ArrayList<CorpusEntry>();
    Corpus.of(Path.of("corpus"))
        .forEach(
            entry -> {
              if (entry instanceof CorpusEntry.Unreadable) {
                unreadable.add(entry);
              }
            });
    assertThat(unreadable).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyPageComesOutAsExpected() {
    return pages().stream()
        .map(
            page ->
                dynamicTest(
                    page.path(),
                    () ->
                        Golden.assertMatches(
                            EXPECTED.resolve(page.path() + ENDING),
                            GoldenText.of(CLEANER.clean(page)))));
  }

  @Test
  void halfOfItIsJapaneseAndHalfEnglish() throws IOException {
    int japanese = 0;
    for (String page : expectations()) {
      String expected = Files.readString(EXPECTED.resolve(page + ENDING));
      japanese += expected.contains("\nlanguage: ja\n") ? 1 : 0;
    }
    assertThat(japanese).isEqualTo(expectations().size() / 2);
  }

  private static List<SourcePage> pages() {
    var pages = new ArrayList<SourcePage>();
    Corpus.of(Path.of("corpus"))
        .forEach(
            entry -> {
              if (entry instanceof CorpusEntry.Page(var page)) {
                pages.add(page);
              }
            });
    return pages;
  }

  private static List<String> expectations() throws IOException {
    try (Stream<Path> files = Files.walk(EXPECTED)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> EXPECTED.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }
}
