package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static kiji.corpus.CorpusTest.gzip;
import static kiji.corpus.CorpusTest.joined;
import static kiji.corpus.WarcText.answer;
import static kiji.corpus.WarcText.chunked;
import static kiji.corpus.WarcText.page;
import static kiji.corpus.WarcText.pages;
import static kiji.corpus.WarcText.record;
import static kiji.corpus.WarcText.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Skipped;
import kiji.corpus.CorpusEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcTest {
  private static final String URL = "https://a.example/1.html";
  private static final byte[] ONE = page(URL, "<p>one");
  private static final byte[] TWO = page(URL, "<p>two");
  private static final byte[] THREE = page(URL, "<p>three");

  @TempDir Path folder;

  @Test
  void givesThePageOfAResponse() throws IOException {
    byte[] euc = "<p>日本".getBytes(Charset.forName("EUC-JP"));
    SourcePage page = onlyPage(response(URL, "content-type: text/html;charset=EUC-JP\r\n", euc));
    assertThat(page.path()).isEqualTo("x.warc#1");
    assertThat(page.content())
        .isInstanceOfSatisfying(
            PageContent.Html.class,
            html -> {
              assertThat(html.bytes()).isEqualTo(euc);
              assertThat(html.declaredCharset()).isEqualTo("EUC-JP");
            });
    assertThat(page.facts().fetch())
        .isEqualTo(new PageFacts.Fetch(URL, Instant.parse("2026-03-04T05:06:07Z")));
  }

  @Test
  void givesThePageOfAResource() throws IOException {
    byte[] html = "<p>one".getBytes(UTF_8);
    byte[] record = record("resource", "<" + URL + ">", "text/html", html, html.length);
    assertThat(onlyPage(record).facts().fetch()).extracting(PageFacts.Fetch::url).isEqualTo(URL);
  }

  @Test
  void skipsWhatIsNoPageAndCountsIt() throws IOException {
    byte[] nothing = new byte[0];
    List<CorpusEntry> entries =
        read(
            record("warcinfo", "", "application/warc-fields", nothing, 0),
            record("request", URL, "application/http; msgtype=request", nothing, 0),
            record("revisit", URL, "application/http; msgtype=response", nothing, 0),
            response(URL, "Content-Type: image/png\r\n", nothing),
            response(URL, "Content-Type: text/plain\r\n", "User-agent: *".getBytes(UTF_8)),
            answer(URL, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", nothing),
            record("response", "dns:a.example", "text/dns", "1".getBytes(UTF_8), 1),
            ONE);
    assertThat(entries.stream().limit(7))
        .containsExactly(
            new Skipped("x.warc#1", "a record that is no page: warcinfo"),
            new Skipped("x.warc#2", "a record that is no page: request"),
            new Skipped("x.warc#3", "a record that is no page: revisit"),
            new Skipped("x.warc#4", "not a web page: image/png"),
            new Skipped("x.warc#5", "not a web page: text/plain"),
            new Skipped("x.warc#6", "answered with status 404"),
            new Skipped("x.warc#7", "no answer of a web server: text/dns"));
    assertThat(pages(entries)).containsExactly("<p>one");
  }

  @Test
  void undoesChunksAndCompression() throws IOException {
    byte[] html = "<p>日本のニュース".getBytes(UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(html);
    }
    byte[] brotli = HexFormat.of().parseHex("1bba00f8c55396aa144cac8c979720bad501cc8c32dab90f5e");
    String type = "Content-Type: text/html; charset=utf-8\r\n";
    assertThat(
            pages(
                read(
                    response(URL, type + "Transfer-Encoding: chunked\r\n", chunked(html)),
                    response(URL, type + "Content-Encoding: gzip\r\n", gzip("<p>two")),
                    response(
                        URL,
                        type + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                        chunked(gzip("<p>three"))),
                    response(URL, type + "Content-Encoding: deflate\r\n", deflated.toByteArray()),
                    response(URL, type + "Content-Encoding: br\r\n", brotli))))
        .containsExactly(
            "<p>日本のニュース", "<p>two", "<p>three", "<p>日本のニュース", "<p>" + "story ".repeat(30) + "</p>");
  }

  @Test
  void takesContentAsItIsThatWasDecodedByTheCrawler() throws IOException {
    String type = "Content-Type: text/html\r\n";
    byte[] html = "<p>as it is".getBytes(UTF_8);
    assertThat(
            pages(
                read(
                    response(URL, type + "Content-Encoding: gzip\r\n", html),
                    response(URL, type + "Content-Encoding: br\r\n", html),
                    response(URL, type + "Transfer-Encoding: chunked\r\n", html),
                    response(URL, type + "Content-Length: 3\r\n", html),
                    response(URL, type + "Content-Length: soon\r\n", html))))
        .hasSize(5)
        .containsOnly("<p>as it is");
  }

  @Test
  void looksAtContentWithoutAType() throws IOException {
    List<CorpusEntry> entries =
        read(
            response(URL, "", "<!DOCTYPE HTML><p>one".getBytes(UTF_8)),
            response(URL, "", "GIF89a".getBytes(UTF_8)));
    assertThat(pages(entries)).containsExactly("<!DOCTYPE HTML><p>one");
    assertThat(entries.getLast()).isInstanceOf(Skipped.class);
  }

  @Test
  void saysWhenContentIsEncodedInAWayThatIsNotKnown() throws IOException {
    String header = "Content-Type: text/html\r\nContent-Encoding: exi\r\n";
    assertThat(read(response(URL, header, new byte[] {1, 2, 3})))
        .singleElement()
        .isInstanceOfSatisfying(
            Unreadable.class,
            e -> assertThat(e.reason()).isEqualTo("its content is encoded as 'exi'"));
  }

  @Test
  void goesOnBehindARecordThatLiesAboutItsLength() throws IOException {
    for (long lie : new long[] {-30, 7, 100, 5_000, 9_000_000, 11_000_000, 999_999_999_999_999L}) {
      byte[] block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>lie".getBytes(UTF_8);
      byte[] liar =
          record("response", URL, "application/http", block, Math.max(0, block.length + lie));
      byte[] after = page(URL, "<p>" + "after ".repeat(40));
      for (boolean gzipped : new boolean[] {false, true}) {
        List<CorpusEntry> entries =
            gzipped
                ? read("x.warc.gz", gzip(ONE), gzip(liar), gzip(TWO), gzip(after))
                : read(ONE, liar, TWO, after);
        assertThat(pages(entries).stream().map(String::strip))
            .as("by %s bytes, gzipped: %s", lie, gzipped)
            .containsSubsequence("<p>one", "<p>two", "<p>" + "after ".repeat(40).strip());
      }
    }
  }

  @Test
  void goesOnBehindBytesThatAreNoRecord() throws IOException {
    byte[] junk = "\0\1junk WARC/1.0 junk\nWARC/junk\r\n".getBytes(UTF_8);
    List<CorpusEntry> entries = read(junk, ONE, junk, junk, TWO, junk);
    assertThat(pages(entries)).containsExactly("<p>one", "<p>two");
    assertThat(entries).hasSize(5);
    assertThat(entries.get(2))
        .isEqualTo(
            new Unreadable(
                "x.warc#3", "bytes that belong to no record", junk.length + ONE.length, ""));
  }

  @Test
  void keepsEveryRecordBeforeACutWhereverItIs() throws IOException {
    byte[] plain = joined(ONE, TWO, THREE);
    byte[][] members = {gzip(ONE), gzip(TWO), gzip(THREE)};
    byte[] gzipped = joined(members);
    for (int cut = 0; cut < plain.length; cut += 7) {
      List<CorpusEntry> entries = read(Arrays.copyOf(plain, cut));
      int whole = cut / (ONE.length - 1);
      assertThat(pages(entries)).as("cut at %s", cut).hasSizeGreaterThanOrEqualTo(whole);
    }
    for (int cut = 0; cut < gzipped.length; cut += 3) {
      List<CorpusEntry> entries = read("x.warc.gz", Arrays.copyOf(gzipped, cut));
      int whole =
          cut >= members[0].length + members[1].length ? 2 : cut >= members[0].length ? 1 : 0;
      assertThat(pages(entries)).as("gzip cut at %s", cut).hasSize(whole);
      boolean atEnd = cut == 0 || cut == members[0].length;
      assertThat(entries.stream().filter(Unreadable.class::isInstance).count() == 0)
          .as("gzip cut at %s is told", cut)
          .isEqualTo(atEnd || cut == members[0].length + members[1].length);
    }
  }

  @Test
  void aDamagedMemberCostsItsRecordAlone() throws IOException {
    byte[][] members = {gzip(ONE), gzip(TWO), gzip(THREE)};
    int from = members[0].length;
    int to = from + members[1].length;
    for (int at = from; at < to; at++) {
      byte[] bytes = joined(members);
      bytes[at] ^= 0x55;
      List<CorpusEntry> entries = read("x.warc.gz", bytes);
      assertThat(pages(entries)).as("byte %s", at).contains("<p>one", "<p>three");
      assertThat(pages(entries)).as("byte %s", at).isSubsetOf("<p>one", "<p>two", "<p>three");
    }
  }

  @Test
  void readsAllRecordsOfOneMember() throws IOException {
    assertThat(pages(read("x.warc.gz", gzip(joined(ONE, TWO, THREE)))))
        .containsExactly("<p>one", "<p>two", "<p>three");
  }

  @Test
  void aBombCostsItsRecordAlone() throws IOException {
    byte[] zeros = new byte[9_000_000];
    String html = "Content-Type: text/html\r\n";
    byte[] member = gzip(response(URL, html, zeros));
    byte[] content = gzip(response(URL, html + "Content-Encoding: gzip\r\n", gzip(zeros)));
    byte[] large = response(URL, html, new byte[10_000_001]);
    byte[] video = response(URL, "Content-Type: video/mp4\r\n", new byte[10_200_000]);
    List<CorpusEntry> gzipped = read("x.warc.gz", gzip(ONE), member, content, gzip(TWO));
    assertThat(pages(gzipped)).containsExactly("<p>one", "<p>two");
    assertThat(reasons(gzipped))
        .containsExactly(
            "gunzips to more than 100 times its size",
            "its content unpacks to more than 100 times its size");
    List<CorpusEntry> plain = read(ONE, large, video, TWO);
    assertThat(pages(plain)).containsExactly("<p>one", "<p>two");
    assertThat(reasons(plain)).containsExactly("larger than 10,000,000 bytes");
    assertThat(plain.get(2)).isEqualTo(new Skipped("x.warc#3", "not a web page: video/mp4"));
  }

  @Test
  void anEmptyFileIsSkippedAndOneWithoutRecordsIsNot() throws IOException {
    assertThat(read(new byte[0]))
        .containsExactly(new Skipped("x.warc", "empty: there is no record in it"));
    assertThat(read("filedesc://old.arc 0.0.0.0".getBytes(UTF_8)))
        .containsExactly(new Unreadable("x.warc#1", "bytes that belong to no record", 0, ""));
  }

  private static List<String> reasons(List<CorpusEntry> entries) {
    return entries.stream()
        .filter(Unreadable.class::isInstance)
        .map(entry -> ((Unreadable) entry).reason())
        .toList();
  }

  private SourcePage onlyPage(byte[]... records) throws IOException {
    return ((Page) read(records).getFirst()).page();
  }

  private List<CorpusEntry> read(byte[]... records) throws IOException {
    return read("x.warc", records);
  }

  private List<CorpusEntry> read(String name, byte[]... records) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, joined(records));
    return all(Corpus.of(file));
  }
}
