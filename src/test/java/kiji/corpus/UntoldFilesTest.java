package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Skipped;
import kiji.corpus.CorpusEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files whose names do not tell what they are, as copies of a site hold them.
class UntoldFilesTest {
  private static final String PAGE = "<!DOCTYPE html>\n<html><body><p>The pier is rebuilt.</html>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pier",
        "index.php?id=5",
        "index.html@id=5",
        "story.aspx",
        "2024.04.12",
        "pier.1",
        "news#2",
        "view.cgi"
      })
  void aPageIsToldByItsFirstBytes(String name) throws IOException {
    write(name, PAGE.getBytes(UTF_8));
    assertThat(pages()).containsExactly(name);
  }

  @Test
  void whateverStandsBeforeThePageAndHoweverItIsWritten() throws IOException {
    write(
        "a", ("\ufeff\n<?xml version=\"1.0\"?>\n<!-- made by\na press -->" + PAGE).getBytes(UTF_8));
    write("b", ("\ufeff" + PAGE).getBytes(UTF_16LE));
    write("c", CorpusTest.gzip(PAGE));
    write("d", "<HEAD><TITLE>Pier</TITLE><P>The pier is rebuilt.".getBytes(UTF_8));
    assertThat(pages()).containsExactly("a", "b", "c", "d");
  }

  /// Programs that print a page, notes about one, and what an editor leaves beside it.
  @Test
  void whatIsNoPageIsPassedOver() throws IOException {
    write("render", ("print('" + PAGE + "')").getBytes(UTF_8));
    write("README", "A page begins with <html>.".getBytes(UTF_8));
    write("empty", new byte[0]);
    write("pier.html~", PAGE.getBytes(UTF_8));
    write("pier.html.bak", PAGE.getBytes(UTF_8));
    write("pier.md", PAGE.getBytes(UTF_8));
    assertThat(all(Corpus.of(folder)))
        .hasSize(6)
        .allSatisfy(
            entry ->
                assertThat(entry)
                    .isInstanceOfSatisfying(
                        Skipped.class,
                        s -> assertThat(s.reason()).startsWith("not a kind of file that is read")));
  }

  @Test
  void aBombThatSaysNothingIsOneLine() throws IOException {
    byte[] empty = CorpusTest.gzip("");
    byte[] bomb = new byte[20_000 * empty.length];
    for (int i = 0; i < 20_000; i++) {
      System.arraycopy(empty, 0, bomb, i * empty.length, empty.length);
    }
    write("bomb", bomb);
    assertThat(all(Corpus.of(folder))).singleElement().isInstanceOf(Unreadable.class);
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private List<String> pages() {
    return all(Corpus.of(folder)).stream()
        .filter(Page.class::isInstance)
        .map(CorpusEntry::path)
        .toList();
  }
}
