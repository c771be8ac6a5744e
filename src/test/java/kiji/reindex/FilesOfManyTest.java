package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds and WARC files: one file, many inputs, each accounted for.
class FilesOfManyTest {
  @TempDir Path folder;
  private FolderArchive archive;

  @BeforeEach
  void open() {
    archive = new FolderArchive(folder);
  }

  @Test
  void everyItemOfAFeedIsAnInput() {
    archive.write("a.rss", feed(item("1", "One."), item("2", "Two."), item("3", "")));
    archive.reindex();
    assertThat(archive.ledger().stream().map(row -> row.split(":", 2)[0]))
        .containsExactly("a.rss#1 INDEXED", "a.rss#2 INDEXED", "a.rss#3 QUARANTINED");
    archive.reindex();
    assertThat(archive.cleaned).isEmpty();
  }

  @Test
  void anItemThatChangedIsCleanedAgainAndOneThatIsGoneLeaves() {
    archive.write("a.rss", feed(item("1", "One."), item("2", "Two."), item("3", "Three.")));
    archive.reindex();
    archive.write("a.rss", feed(item("1", "One."), item("2", "Two, mended.")));
    archive.reindex();
    assertThat(archive.cleaned).containsExactly("a.rss#2");
    assertThat(archive.published()).hasSize(2);
  }

  @Test
  void theSameStoryInTwoFeedsIsOneArticle() {
    archive.write("a.rss", feed(item("1", "One."))).write("b.atom", feed(item("1", "One.")));
    archive.reindex();
    assertThat(archive.published()).hasSize(1);
    assertThat(archive.ledger()).hasSize(2);
  }

  @Test
  void everyRecordOfAWarcFileIsAnInput() {
    archive.write("a.warc", record("request", "") + record("response", page()) + "junk\n");
    archive.reindex();
    assertThat(archive.ledger().stream().map(row -> row.split(":", 2)[0]))
        .containsExactly("a.warc#1 SKIPPED", "a.warc#2 INDEXED", "a.warc#3 QUARANTINED");
    archive.reindex();
    assertThat(archive.cleaned).isEmpty();
  }

  private static String feed(String... items) {
    return "<rss><channel><title>Ledger</title>" + String.join("", items) + "</channel></rss>";
  }

  private static String item(String number, String text) {
    return "<item><title>T</title><link>https://a.example/%s</link><description>%s</description></item>"
        .formatted(number, text);
  }

  private static String page() {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<article><h1>Ferry keeps going</h1>"
        + "<p>The ferry between the port and the island keeps its winter timetable, the company said"
        + " on Tuesday after a meeting with the island's council that lasted three hours.</p></article>";
  }

  private static String record(String type, String block) {
    return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://a.example/w\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        .formatted(type, block.length(), block);
  }
}
