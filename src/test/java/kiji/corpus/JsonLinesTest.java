package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static kiji.corpus.CorpusTest.gzip;
import static kiji.corpus.CorpusTest.joined;
import static kiji.corpus.CorpusTest.paths;
import static kiji.corpus.CorpusTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kiji.article.ArticleId;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private static final String GOOD = "{\"id\":\"a\",\"title\":\"T\",\"body\":\"B\"}\n";

  @TempDir Path folder;

  @Test
  void aLineWithABodyIsReady() throws IOException {
    SourcePage page =
        page(
            """
            {"id":"a1","url":"https://a.example/1","title":"見出し","body":"本文。","language":"ja",\
            "publishedAt":"2024-04-12","source":"NHK","section":"経済","authors":["山田太郎"," ",7]}
            """);
    assertThat(page.path()).isEqualTo("x.jsonl#1");
    assertThat(page.content()).isEqualTo(new PageContent.Ready("見出し", "本文。"));
    assertThat(page.facts())
        .isEqualTo(
            new PageFacts(
                "a1",
                "https://a.example/1",
                null,
                "NHK",
                "2024-04-12",
                "ja",
                "経済",
                List.of("山田太郎")));
  }

  @Test
  void aLineWithHtmlIsToBeCleaned() throws IOException {
    SourcePage page = page("{\"url\":\"https://a.example/1\",\"html\":\"<p>日本\"}");
    assertThat(text(page)).isEqualTo("<p>日本");
    assertThat(((PageContent.Html) page.content()).declaredCharset()).isEqualTo("UTF-8");
  }

  @Test
  void takesFieldsOfOddShapesAsFarAsTheyGo() throws IOException {
    SourcePage page =
        page(
            """
            {"id":17,"body":"B","title":null,"authors":"One","source":{"id":"bbc","name":"BBC"},\
            "url":["x"],"language":""}
            """);
    assertThat(page.content()).isEqualTo(new PageContent.Ready("", "B"));
    assertThat(page.facts())
        .isEqualTo(new PageFacts("17", null, null, "BBC", null, null, null, List.of("One")));
  }

  @Test
  void anIdThatCannotStandGivesWayToOneMadeFromIt() throws IOException {
    assertThat(page("{\"id\":\"two words\",\"body\":\"B\"}").facts().id())
        .isEqualTo(ArticleId.derivedFrom("two words").value());
  }

  @Test
  void aBadLineCostsItselfAlone() throws IOException {
    put(
        "x.jsonl",
        "\ufeff"
            + GOOD
            + "{\"title\":\r\n\r\n  \n[1]\n"
            + GOOD
            + "{\"id\":\"c\"}\n{} {}\n"
            + GOOD.strip());
    List<CorpusEntry> entries = entries();
    assertThat(paths(entries))
        .containsExactly(
            "x.jsonl#1",
            "x.jsonl#2",
            "x.jsonl#5",
            "x.jsonl#6",
            "x.jsonl#7",
            "x.jsonl#8",
            "x.jsonl#9");
    assertThat(pages(entries)).containsExactly("x.jsonl#1", "x.jsonl#6", "x.jsonl#9");
    Unreadable bad = (Unreadable) entries.get(1);
    assertThat(bad.reason()).startsWith("not JSON: ");
    assertThat(bad.offset()).isEqualTo(2);
    assertThat(bad.hash()).hasSize(64);
    assertThat(((Unreadable) entries.get(2)).reason()).isEqualTo("not a JSON object");
    assertThat(((Unreadable) entries.get(4)).reason())
        .isEqualTo("has neither a \"body\" nor \"html\"");
  }

  @Test
  void aLineBeyondTheLimitCostsItselfAlone() throws IOException {
    put("x.jsonl", GOOD + "{\"body\":\"" + "x".repeat(300_000) + "\"}\n" + GOOD);
    ReadingLimits limits = new ReadingLimits(100_000, 100, Duration.ofSeconds(5));
    List<CorpusEntry> entries = all(Corpus.of(List.of(folder), limits));
    assertThat(pages(entries)).containsExactly("x.jsonl#1", "x.jsonl#3");
    assertThat(((Unreadable) entries.get(1)).reason()).isEqualTo("larger than 100,000 bytes");
  }

  @Test
  void nestingWithoutEndCostsItselfAlone() throws IOException {
    put("x.jsonl", "[".repeat(200_000) + "\n{\"a\":".repeat(1) + "[".repeat(9_000) + "\n" + GOOD);
    assertThat(pages(entries())).containsExactly("x.jsonl#3");
  }

  @Test
  void whatWasReadOfADamagedGzipStands() throws IOException {
    byte[] whole = gzip(GOOD.repeat(5) + noise());
    Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 2_000));
    byte[] flipped = whole.clone();
    Arrays.fill(flipped, whole.length / 2, whole.length / 2 + 200, (byte) 0xff);
    Files.write(folder.resolve("flipped.jsonl.gz"), flipped);
    List<CorpusEntry> entries = entries();
    assertThat(entries)
        .filteredOn(Unreadable.class::isInstance)
        .extracting(CorpusEntry::path)
        .contains("cut.jsonl.gz", "flipped.jsonl.gz");
    assertThat(entries)
        .filteredOn(entry -> entry.path().equals("cut.jsonl.gz"))
        .first()
        .satisfies(
            entry -> {
              assertThat(((Unreadable) entry).reason())
                  .matches("its gzip data ends too early \\(line \\d+ is the last one read\\)");
              assertThat(((Unreadable) entry).offset()).isPositive();
            });
    assertThat(pages(entries)).contains("cut.jsonl.gz#1", "cut.jsonl.gz#5", "flipped.jsonl.gz#5");
  }

  @Test
  void aDamagedLaterMemberIsNotPassedOver() throws IOException {
    byte[] second = gzip(GOOD);
    second[0] = 'x';
    Files.write(folder.resolve("x.jsonl.gz"), joined(gzip(GOOD), second));
    List<CorpusEntry> entries = entries();
    assertThat(paths(entries)).containsExactly("x.jsonl.gz#1", "x.jsonl.gz");
    assertThat(((Unreadable) entries.getLast()).reason())
        .startsWith("bytes that are not gzip follow");
  }

  @Test
  void ordersLinesByNumber() {
    assertThat(CorpusPath.parse("a.jsonl#9")).isLessThan(CorpusPath.parse("a.jsonl#10"));
    assertThat(CorpusPath.parse("a.jsonl.gz#9")).isEqualTo(new CorpusPath("a.jsonl.gz", 9));
    assertThat(CorpusPath.parse("a#9")).isEqualTo(new CorpusPath("a#9", 0));
    assertThat(CorpusPath.parse("a.jsonl#x")).isEqualTo(new CorpusPath("a.jsonl#x", 0));
  }

  private static String noise() {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      lines.append("{\"body\":\"").append(Long.toHexString(random.nextLong())).append("\"}\n");
    }
    return lines.toString();
  }

  private SourcePage page(String line) throws IOException {
    put("x.jsonl", line);
    return ((Page) entries().getFirst()).page();
  }

  private static List<String> pages(List<CorpusEntry> entries) {
    return paths(entries.stream().filter(Page.class::isInstance).toList());
  }

  private List<CorpusEntry> entries() {
    return all(Corpus.of(folder));
  }

  private void put(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }
}
