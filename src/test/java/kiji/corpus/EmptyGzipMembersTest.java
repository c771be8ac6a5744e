package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static kiji.corpus.CorpusTest.gzip;
import static kiji.corpus.CorpusTest.joined;
import static kiji.corpus.CorpusTest.paths;
import static kiji.corpus.WarcText.page;
import static kiji.corpus.WarcText.pages;
import static kiji.corpus.WarcText.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiji.corpus.CorpusEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kilobyte from a web server, which unpacks to twenty thousand gzip members with nothing in
/// them: the JDK's own stream calls itself for each.
class EmptyGzipMembersTest {
  private static final int MANY = 20_000;
  private static final String REASON = "more than 1,000 gzip members in it have nothing in them";

  @TempDir Path folder;

  @Test
  void costEachFileALineAndNoOtherAnything() throws IOException {
    for (String name : List.of("a.html.gz", "a.jsonl.gz", "a.warc", "a.warc.gz", "a.xml.gz")) {
      Files.write(folder.resolve(name), empty(MANY));
    }
    Files.writeString(folder.resolve("good.html"), "<p>good");
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(paths(entries))
        .containsExactly("a.html.gz", "a.jsonl.gz", "a.warc", "a.warc.gz", "a.xml.gz", "good.html");
    assertThat(entries.subList(0, 5))
        .allSatisfy(entry -> assertThat(((Unreadable) entry).reason()).startsWith(REASON));
  }

  @Test
  void costAnAnswersRecordAloneALine() throws IOException {
    byte[] bomb =
        response(
            "https://a.example/1",
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            empty(MANY));
    byte[] whole = gzip(joined(bomb, page("https://a.example/2", "<p>good")));
    Files.write(folder.resolve("x.warc.gz"), whole);
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(((Unreadable) entries.getFirst()).reason()).isEqualTo(REASON);
    assertThat(pages(entries)).containsExactly("<p>good");
  }

  @Test
  void aFewAreLeftOut() throws IOException {
    Files.write(
        folder.resolve("a.html.gz"), joined(empty(3), gzip("<p>one".getBytes(UTF_8)), empty(2)));
    assertThat(pages(all(Corpus.of(folder)))).containsExactly("<p>one");
  }

  private static byte[] empty(int members) throws IOException {
    byte[] one = gzip(new byte[0]);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < members; i++) {
      all.write(one);
    }
    return all.toByteArray();
  }
}
