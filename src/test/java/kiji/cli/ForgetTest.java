package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What persons and courts may ask for: the article is in no file of the index any more, and stays
/// away whatever is read again.
class ForgetTest {
  private static final String RARE = "zyxwombat";
  private static final String URL = "https://news.example.com/" + RARE + "-arrested";

  @TempDir Path folder;
  private Path corpus;
  private Path index;

  @BeforeEach
  void writeAnArchiveOfTwoGenerations() throws IOException {
    folder = folder.toRealPath();
    corpus = folder.resolve("corpus");
    index = folder.resolve("index");
    for (int i = 0; i < 12; i++) {
      article(
          "other" + i, "https://news.example.com/" + i, "Story " + i, "Lanterns number " + i + ".");
    }
    page(RARE + "-page", URL, story("first"));
    reindex();
    page(RARE + "-page", URL, story("second"));
    article("later", "https://news.example.com/later", "Later", "A later story of lanterns.");
    reindex();
  }

  @Test
  void nothingOfTheArticleIsInAnyFileAnyMore() throws IOException {
    assertThat(IndexFiles.telling(index, RARE)).as("before").hasSizeGreaterThan(9);
    Set<String> before = attachments();
    Shell.Outcome told = on("forget", URL, "--reason", "a court's order of 2 May");
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.err())
        .contains(
            "Leaves: ",
            URL,
            "generations 000001, 000002",
            "Still tells it, and is not Kiji's to change: " + corpus.resolve(RARE + "-page.html"));
    assertThat(told.lastLine())
        .isEqualTo("Forgotten: 1 article; published generation 000004: 13 articles");
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
    assertThat(IndexFiles.telling(index, "ropemakers")).isEmpty();
    assertThat(attachments()).as("all else is kept").isEqualTo(with(before, "forgotten.tsv"));
    assertThat(on("search", RARE).out()).startsWith("0 results");
    assertThat(on("search", "lanterns").out()).startsWith("13 results");
    assertThat(on("verify").exitCode()).isZero();
    assertThat(on("forget").out())
        .matches("[0-9a-f]{10}  [0-9: -]{19}  a court's order of 2 May\n");
  }

  @Test
  void itStaysAwayHoweverOftenItsInputIsRead() throws IOException {
    on("forget", URL);
    Shell.Outcome again = reindex();
    assertThat(again.lastLine()).startsWith("Nothing changed").contains("1 skipped");
    assertThat(again.err()).contains(RARE + "-page.html tells what is forgotten; it was left out");
    reindex("--full");
    article("newer", "https://news.example.com/newer", "Newer", "Lanterns, newer.");
    reindex();
    page(RARE + "-page", URL, story("third"));
    assertThat(reindex().lastLine()).contains("14 articles", "1 skipped");
    assertThat(on("rollback").exitCode()).isZero();
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
    assertThat(on("search", RARE).out()).startsWith("0 results");
  }

  @Test
  void anEarlierGenerationIsMadeAnewAndCanBeRolledBackTo() throws IOException {
    on("forget", URL);
    Shell.Outcome back = on("rollback");
    assertThat(back.lastLine()).isEqualTo("Published generation 000003 again: 12 articles");
    assertThat(on("search", "lanterns").out()).startsWith("12 results");
    assertThat(on("verify").exitCode()).isZero();
  }

  @Test
  void copiesAtOtherAddressesLeaveAndStayAway() throws IOException {
    page(
        "copy",
        "https://copies.example.org/1",
        "Updated. " + story("second").replace("forty", "fifty"));
    reindex();
    Shell.Outcome told = on("forget", URL);
    assertThat(told.err()).contains("Leaves as a copy: ", "https://copies.example.org/1");
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
    page(
        "copy2",
        "https://copies.example.net/2",
        story("second").replace("Monday", "Tuesday") + " Ends.");
    assertThat(reindex().lastLine()).contains("13 articles", "3 skipped");
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
  }

  @Test
  void whatIsOnlyAlikeStays() throws IOException {
    page("alike", "https://news.example.com/alike", another());
    article("brief", "https://news.example.com/brief", "Quokkatte fined", "Quokkatte was fined.");
    article("brief2", "https://news.example.com/b2", "Quokkatte freed", "Quokkatte was freed.");
    reindex();
    Shell.Outcome told = on("forget", URL, "https://news.example.com/brief");
    assertThat(told.lastLine()).startsWith("Forgotten: 2 articles;").endsWith(": 15 articles");
    assertThat(told.err()).doesNotContain("as a copy");
    assertThat(on("search", "quokkatte").out()).startsWith("1 result");
    assertThat(reindex("--full").lastLine()).contains("15 articles");
  }

  @Test
  void whatTheReportNotesOfItGoesToo() throws IOException {
    write(
        RARE + "-dated.jsonl",
        "{\"url\":\"%s\",\"title\":\"T\",\"body\":\"Lanterns for %s.\",\"publishedAt\":\"%s\"}\n"
            .formatted("https://news.example.com/" + RARE + "-2", RARE, RARE));
    assertThat(reindex().lastLine()).contains("15 articles");
    on("forget", URL, "https://news.example.com/" + RARE + "-2");
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
  }

  @Test
  void manyAtOnceAreAllRemembered() throws IOException {
    List<Thread> asked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String url = "https://news.example.com/" + i;
      asked.add(Thread.ofPlatform().start(() -> on("forget", url)));
    }
    for (Thread one : asked) {
      try {
        one.join();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    assertThat(on("forget").out()).hasLineCount(4);
    reindex();
    assertThat(on("search", "lanterns").out()).startsWith("9 results");
  }

  @Test
  void anAddressWrittenOtherwiseNamesTheOneThatIsKept() {
    for (String other :
        List.of(URL.replace("https", "http"), URL + "/", URL.replace("news.", "www.news."))) {
      Shell.Outcome told = on("forget", other);
      assertThat(told.exitCode()).as(other).isEqualTo(2);
      assertThat(told.err()).contains("nothing is kept of it, but of '" + URL + "'");
    }
    assertThat(index.resolve("forgotten.tsv")).doesNotExist();
  }

  @Test
  void theAddressOfItsPageHereNamesAnArticle() throws IOException {
    write("id.jsonl", "{\"id\":\"日本/1\",\"title\":\"Here\",\"body\":\"Lanterns here.\"}\n");
    reindex();
    assertThat(on("search", "lanterns").out()).startsWith("14 results");
    assertThat(on("forget", "http://127.0.0.1:8080/articles/%E6%97%A5%E6%9C%AC%2F1?q=x").exitCode())
        .isZero();
    assertThat(on("search", "lanterns").out()).startsWith("13 results");
  }

  @Test
  void aDryRunFinishesNothing() throws IOException {
    Path before = folder.resolve("before");
    copy(index, before);
    on("forget", URL);
    Files.copy(index.resolve("forgotten.tsv"), before.resolve("forgotten.tsv"));
    index = before;
    assertThat(on("forget", "--dry-run", URL).exitCode()).isZero();
    assertThat(Files.readString(index.resolve("CURRENT"))).isEqualTo("000002\n");
    assertThat(on("forget", URL).out()).contains("cut short");
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
  }

  @Test
  void aShortTextIsKnownAgainAtAnotherAddress() throws IOException {
    article("brief", "https://news.example.com/brief", "Quokkatte fined", "Quokkatte was fined.");
    reindex();
    on("forget", "https://news.example.com/brief#top");
    article("brief2", "https://other.example.com/b", "Quokkatte fined", "Quokkatte was  fined");
    assertThat(reindex().lastLine()).contains("14 articles", "2 skipped");
    assertThat(IndexFiles.telling(index, "quokkatte")).isEmpty();
  }

  @Test
  void itComesAgainWhenItIsTakenBack() {
    on("forget", URL);
    reindex();
    Shell.Outcome back = on("forget", "--undo", URL);
    assertThat(back.exitCode()).as(back.err()).isZero();
    assertThat(on("forget").out()).isEqualTo("Nothing is forgotten.\n");
    assertThat(reindex().lastLine()).contains("14 articles (1 new");
    assertThat(on("search", RARE).out()).startsWith("1 result");
    on("forget", URL);
    String name = on("forget").out().substring(0, 10);
    assertThat(on("search", RARE).out()).startsWith("0 results");
    assertThat(on("forget", "--undo", name).exitCode()).isZero();
    reindex();
    assertThat(on("search", RARE).out()).startsWith("1 result");
  }

  @Test
  void anIdThatNamesNothingChangesNothing() throws IOException {
    Shell.Outcome told = on("forget", URL, "nosuchid");
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err())
        .contains("'nosuchid': no article", "nothing was changed")
        .hasLineCount(1);
    assertThat(on("search", RARE).out()).startsWith("1 result");
    assertThat(index.resolve("forgotten.tsv")).doesNotExist();
    assertThat(on("forget", "--undo", "nosuchid").exitCode()).isEqualTo(2);
  }

  @Test
  void anAddressMayBeForgottenBeforeItComes() throws IOException {
    Shell.Outcome told = on("forget", "https://news.example.com/ahead");
    assertThat(told.exitCode()).isEqualTo(1);
    assertThat(told.err()).contains("Nothing is kept of 'https://news.example.com/ahead'");
    article("ahead", "https://news.example.com/ahead?utm_source=x", "Ahead", "Ahead of lanterns.");
    assertThat(reindex().lastLine()).contains("14 articles", "1 skipped");
  }

  @Test
  void whatWouldLeaveIsToldWithoutDoingIt() {
    Shell.Outcome told = on("forget", "--dry-run", URL);
    assertThat(told.exitCode()).isZero();
    assertThat(told.err()).contains("Leaves: ", URL);
    assertThat(on("search", RARE).out()).startsWith("1 result");
    assertThat(index.resolve("forgotten.tsv")).doesNotExist();
  }

  @Test
  void aRunThatWasCutShortIsFinishedByTheNext() throws IOException {
    Path before = folder.resolve("before");
    copy(index, before);
    on("forget", URL);
    Files.copy(index.resolve("forgotten.tsv"), before.resolve("forgotten.tsv"));
    index = before;
    assertThat(IndexFiles.telling(index, RARE)).isNotEmpty();
    assertThat(reindex().exitCode()).isZero();
    assertThat(IndexFiles.telling(index, RARE)).isEmpty();
  }

  @Test
  void nothingIsReadWhileTheListCannotBe() throws IOException {
    on("forget", URL);
    Path list = index.resolve("forgotten.tsv");
    Files.writeString(list, Files.readString(list).replaceFirst("print:.", "print:"));
    Shell.Outcome told = reindex("--full");
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.err())
        .contains("the list of what is forgotten", list.toString(), "line 1")
        .hasLineCount(1);
    assertThat(on("search", RARE).out()).startsWith("0 results");
  }

  private Shell.Outcome reindex(String... more) {
    List<String> words = new ArrayList<>(List.of("reindex"));
    words.addAll(Arrays.asList(more));
    if (!Files.exists(index)) {
      words.add(corpus.toString());
    }
    return on(words.toArray(String[]::new));
  }

  private Shell.Outcome on(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--index", index.toString()));
    return kiji(all.toArray(String[]::new));
  }

  /// Of the published generation.
  private Set<String> attachments() throws IOException {
    String published = Files.readString(index.resolve("CURRENT")).strip();
    try (Stream<Path> files = Files.list(index.resolve("generations").resolve(published))) {
      return new TreeSet<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("_") && !name.startsWith("segments_"))
              .toList());
    }
  }

  private static Set<String> with(Set<String> names, String one) {
    Set<String> all = new TreeSet<>(names);
    all.add(one);
    return all;
  }

  private static String story(String version) {
    return """
      The clerk Mr. zyxwombat was taken to the harbour police station on Monday after the cashier of the ferry \
      company counted the money in the safe twice and found less than the books had promised for \
      the whole month of March. The company, which runs three ships between the islands, says that \
      it had trusted its people for forty years and never locked the office at noon. Neighbours in \
      the street of the ropemakers remember a quiet tenant who fed the gulls and paid the rent on \
      the first of each month. A judge will hear the case in the old town hall on the second \
      Thursday of May, when the tide allows the witnesses from the outer island to come across. \
      The lawyer, VERSION, asked the newspapers for patience until then, since nothing had been shown yet \
      and a drawer of unsorted receipts was found behind the stove only yesterday evening.\
      """
        .replace("VERSION", RARE + " (" + version + ")");
  }

  /// About another clerk of the same company, in some of the same words.
  private static String another() {
    return """
      The clerk Ms. Quigley was praised by the ferry company on Monday after she counted the money in \
      the safe twice and found more than the books had promised for the whole month of March. The \
      company, which runs three ships between the islands, will paint the harbour office green this \
      summer and has asked the children of the outer island to draw what should stand on its walls. \
      The gulls, says the harbour master, will not be asked, though they are there more often than \
      anybody else. The painters begin in June, and the ferries will leave from the northern quay.\
      """;
  }

  private void article(String name, String url, String title, String body) throws IOException {
    write(
        name + ".jsonl",
        "{\"url\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}\n".formatted(url, title, body));
  }

  private void page(String name, String url, String body) throws IOException {
    write(
        name + ".html",
        """
        <!doctype html><html lang="en"><head><title>Clerk %s heard</title>
        <link rel="canonical" href="%s"></head>
        <body><article><h1>Clerk %s heard</h1><p>%s</p></article></body></html>
        """
            .formatted(RARE, url, RARE, body));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(corpus);
    Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
