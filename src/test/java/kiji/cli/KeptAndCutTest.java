package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees who judges the cleaning of a page.
class KeptAndCutTest {
  private static final String STORY =
      """
      <p>Keepers at Cape Toma fitted a new lamp on Monday, the first in forty years, after the old one had failed twice in a week of fog.</p>
      <p>The harbour office said ships will see it from thirty kilometres, and that it uses a tenth of the electricity of the old lamp.</p>
      <p>"We shall miss the old one &lt;script&gt;alert(1)&lt;/script&gt; all the same," said the oldest of the keepers, who had polished it every day.</p>
      """;

  @TempDir Path folder;

  @Test
  void storyAndMenuStandInTwoColoursWithTheReasonOnHover() throws IOException {
    String page =
        marked(
            "<title>A new lamp</title><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a href=/s>Sport</a></ul><article><h1>A new lamp</h1>"
                + STORY
                + "</article>");
    assertThat(page)
        .containsPattern("<p class=\"kept\" title=\"\\d+ % story\">Keepers at Cape Toma")
        .containsPattern("<p class=\"cut run\"><span title=\"[^\"]+\">Home</span> <span")
        .contains("<h3>A new lamp</h3>", "no date", "3 blocks kept")
        .doesNotContain("null");
  }

  @Test
  void textOfAPageIsNoMarkup() throws IOException {
    assertThat(marked("<title>A new lamp</title><article>" + STORY + "</article>"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void aStoryFromThePagesDataIsShown() throws IOException {
    String body = "Keepers at Cape Toma fitted a new lamp on Monday. ".repeat(6);
    assertThat(
            marked(
                "<title>A new lamp</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A new lamp\",\"articleBody\":\""
                    + body
                    + "\"}</script><div>Loading</div>"))
        .contains("<p class=\"kept\" title=\"from the page&#39;s data\"><small>")
        .contains("fitted a new lamp");
  }

  @Test
  void aPageWithoutAStorySaysWhy() throws IOException {
    assertThat(marked("<script>go()</script>"))
        .contains("<h3>Rejected: script only: its text is made by script, which is not run</h3>");
  }

  @Test
  void theSummaryTellsTheCommonestReasonsFirst() throws IOException {
    write("a.html", "<title>A new lamp</title><article>" + STORY + "</article>");
    write("b.html", "");
    write("c.html", "<script>go()</script>");
    write("d.html", "<script>go()</script>");
    write("e.pdf", "x");
    assertThat(kiji("clean", folder.toString()).err().lines())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("1 page cleaned (3 blocks kept, ")
                    .endsWith("cut), 3 rejected, 1 skipped"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "       2 rejected, script only: its text is made by script, which is not run"),
            third ->
                assertThat(third).isEqualTo("       1 rejected, empty: there is no text on it"),
            fourth ->
                assertThat(fourth).startsWith("       1 skipped, not a kind of file that is read"));
  }

  private String marked(String html) throws IOException {
    write("page.html", html);
    return kiji("clean", folder.resolve("page.html").toString(), "--format", "html").out();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
