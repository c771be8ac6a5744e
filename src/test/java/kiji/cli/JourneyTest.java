package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kiji.InventedOutlet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small archive from folder to search, by the commands alone.
class JourneyTest {
  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void writeACorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    write(
        "two.jsonl",
        """
        {"id":"lamp","url":"https://news.example.com/lamp","title":"The lighthouse gets a new lamp","body":"Keepers at Cape Toma fitted a new lamp on Monday.","publishedAt":"2026-04-12T09:00:00+09:00","source":"Harbour Ledger"}
        {"id":"bridge","url":"https://news.example.jp/bridge","title":"渡瀬大橋が開通","body":"渡瀬市の新しい橋が12日に開通した。市民が祝った。","publishedAt":"2026-04-13"}
        """);
  }

  @Test
  void whatWasIndexedIsFound() {
    reindex();
    assertThat(search("lighthouse").out()).contains("The lighthouse gets a new lamp");
    assertThat(search("渡瀬大橋").out()).contains("渡瀬大橋が開通").doesNotContain("lighthouse");
  }

  @Test
  void theLastLineOfAReindexTellsWhatHappened() {
    assertThat(reindex().lastLine())
        .matches(
            "Published generation 000001: 2 articles \\(2 new, 0 changed, 0 unchanged\\), 0 quarantined, 0 skipped, [0-9.]+ s");
  }

  @Test
  void aSecondReindexFindsNothingToDo() {
    reindex();
    assertThat(reindex().lastLine()).startsWith("Nothing changed").contains("2 unchanged");
  }

  @Test
  void aRemovedFileLeavesTheIndex() throws IOException {
    write("third.jsonl", "{\"title\":\"Goldfish\",\"body\":\"A goldfish won the regatta.\"}\n");
    reindex();
    assertThat(search("goldfish").out()).contains("Goldfish");
    Files.delete(corpus.resolve("third.jsonl"));
    reindex("--force");
    assertThat(search("goldfish").out()).contains("0 results");
  }

  @Test
  void anUnreadableInputIsQuarantinedAndTheRestIsPublished() throws IOException {
    write("broken.jsonl", "{\"title\": \n");
    Shell.Outcome outcome = reindex();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lastLine()).contains("2 articles", "1 quarantined");
    assertThat(reindex("--full", "--strict").exitCode()).isEqualTo(1);
  }

  @Test
  void anArticleBearsTheDayOfItsOwnPage() throws IOException {
    write(
        "midnight.jsonl",
        """
        {"title":"Goldfish","body":"A goldfish won the regatta.","publishedAt":"2026-06-13T00:00:00+14:00"}
        {"title":"Goldfish again","body":"The goldfish won again.","publishedAt":"2026-08-13T23:30:00-11:00"}
        """);
    reindex();
    assertThat(search("goldfish").out())
        .contains(" 2026-06-13 ", " 2026-08-13 ")
        .doesNotContain("2026-06-12", "2026-08-14");
  }

  @Test
  void oneThingIsSpokenOfAsOne() throws IOException {
    write("two.jsonl", "{\"id\":\"a\",\"title\":\"Goldfish\",\"body\":\"It won the regatta.\"}\n");
    reindex();
    assertThat(onIndex("generations").out()).contains(" 1 article ");
    assertThat(search("goldfish").out()).startsWith("1 result,");
    assertThat(kiji("clean", corpus.toString()).err()).startsWith("1 page cleaned (");
  }

  @Test
  void theJsonOfTheCommandLineIsThatOfTheApi() {
    reindex();
    assertThat(search("lighthouse", "--json").out())
        .contains("\"status\":\"ok\"", "\"totalResults\":1", "<mark>lighthouse</mark>");
  }

  @Test
  void generationsAreListedVerifiedAndRolledBackTo() throws IOException {
    reindex();
    write("third.jsonl", "{\"title\":\"Goldfish\",\"body\":\"A goldfish won the regatta.\"}\n");
    reindex();
    assertThat(onIndex("generations").out().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("000002")
        .endsWith("published");
    assertThat(onIndex("verify").exitCode()).isZero();
    assertThat(onIndex("rollback").out()).contains("000001");
    assertThat(search("goldfish").out()).contains("0 results");
  }

  @Test
  void aDryRunPublishesNothing() {
    assertThat(reindex("--dry-run").exitCode()).isZero();
    assertThat(onIndex("generations").out()).contains("Nothing is published");
  }

  @Test
  void aRefusalToPublishIsSaidOnce() throws IOException {
    reindex();
    write("two.jsonl", "{\"id\":\"lamp\",\"title\":\"A new lamp\",\"body\":\"It is new.\"}\n");
    Shell.Outcome outcome = reindex();
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err().toLowerCase(Locale.ROOT).split("not published", -1)).hasSize(2);
    assertThat(outcome.err()).contains("--force");
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFailure() {
    reindex();
    for (String[] command :
        new String[][] {
          {"search", "lighthouse", "--index", index()}, {"clean", corpus.toString()}, {"--help"}
        }) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          Main.run(
              Map.of(),
              new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              command);
      assertThat(code).as(command[0]).isEqualTo(3);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .as(command[0])
          .contains("kiji: the output is not whole")
          .doesNotContain("pages cleaned");
    }
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void cleanPrintsAnObjectAPage() {
    Shell.Outcome outcome = kiji("clean", corpus.toString(), "--format", "jsonl");
    assertThat(outcome.out().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("\"path\":\"two.jsonl#1\"", "\"title\":\"The lighthouse gets a new lamp\"");
    assertThat(outcome.err()).contains("2 pages cleaned");
  }

  @Test
  void cleanLearnsWhatBelongsToTheSiteOverTheFolderGiven() throws IOException {
    InventedOutlet outlet = new InventedOutlet("courier.example", 5);
    String promo =
        "The Invented Courier walks through the lighthouse with our readers each Saturday, and the keeper tells what the sea brought in.";
    for (int i = 0; i < 12; i++) {
      List<String> story = new ArrayList<>(outlet.story(i, 3));
      story.add(2, promo);
      write("p" + i + ".html", outlet.html(i, story));
    }
    String folderGiven = corpus.toString();
    assertThat(kiji("clean", folderGiven).out()).doesNotContain(promo).contains("On day");
    assertThat(kiji("clean", folderGiven, "--alone").out()).contains(promo);
    assertThat(kiji("clean", corpus.resolve("p3.html").toString()).out()).contains(promo);
    assertThat(kiji("clean", folderGiven, "--format", "html").out())
        .contains("<p class=\"cut\" title=\"by template\">");
  }

  @Test
  void aQueryFileBecomesARunAndItsScoreIsPrinted() throws IOException {
    reindex();
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "q1\tlighthouse lamp\n");
    Path judgements = Files.writeString(folder.resolve("qrels.tsv"), "q1 0 lamp 1\n");
    Path run = folder.resolve("run.txt");
    assertThat(
            onIndex("search", "--queries", queries.toString(), "--trec", run.toString()).exitCode())
        .isZero();
    assertThat(Files.readString(run)).startsWith("q1 Q0 lamp 1 ");
    Shell.Outcome outcome =
        onIndex(
            "eval",
            "--queries",
            queries.toString(),
            "--qrels",
            judgements.toString(),
            "--at-least",
            "nDCG@10=0.9");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("ndcg10=1.0000");
  }

  @Test
  void evalMeasuresTheServedListWhenAsked() throws IOException {
    reindex();
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "q1\t\"lamp lighthouse\"\n");
    Path judgements = Files.writeString(folder.resolve("qrels.tsv"), "q1 0 lamp 1\n");
    String[] asked = {"eval", "--queries", queries.toString(), "--qrels", judgements.toString()};
    assertThat(onIndex(asked).out()).contains("ndcg10=1.0000");
    String[] served = Stream.concat(Stream.of(asked), Stream.of("--served")).toArray(String[]::new);
    assertThat(onIndex(served).out()).contains("ndcg10=0.0000");
  }

  @Test
  void bothTextCrawlsAreCleanedAndFound() {
    Path seeds = Path.of("..", "shared", "data", "seeds");
    assumeThat(seeds).as("the crawled pages beside the project are not on this machine").exists();
    assertThat(kiji("reindex", seeds.toString(), "--index", index()).exitCode()).isZero();
    String first = "Japan seeks to reclaim tech edge with overseas help";
    String second = "Is Japan Gaining Ground in the Global AI Race?";
    assertThat(search("Kishida TSMC").out()).contains(first);
    assertThat(search("goldfish").out()).contains(first).doesNotContain(second);
    assertThat(search("\"two-nanometre\"").out()).contains(first).doesNotContain(second);
    assertThat(search("Tortoise Media").out()).contains(second);
    for (String boilerplate :
        new String[] {
          "forever chemicals", "airships", "\"employee engagement\"", "newsletters", "GDPR"
        }) {
      assertThat(search(boilerplate).out()).as(boilerplate).doesNotContain(first, second);
    }
  }

  private Shell.Outcome reindex(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "reindex";
    arguments[1] = corpus.toString();
    arguments[2] = "--index";
    arguments[3] = index();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return kiji(arguments);
  }

  private Shell.Outcome search(String query, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "search";
    arguments[1] = query;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return onIndex(arguments);
  }

  private Shell.Outcome onIndex(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--index";
    all[arguments.length + 1] = index();
    return kiji(all);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private void write(String name, String lines) throws IOException {
    Files.writeString(corpus.resolve(name), lines);
  }
}
