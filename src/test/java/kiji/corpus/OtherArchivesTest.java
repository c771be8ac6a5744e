package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static kiji.corpus.CorpusTest.gzip;
import static kiji.corpus.CorpusTest.joined;
import static kiji.corpus.CorpusTest.paths;
import static kiji.corpus.WarcText.page;
import static kiji.corpus.WarcText.pages;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Skipped;
import kiji.corpus.CorpusEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives of pages that are no WARC files: WARC's forerunner, and WARC files zipped together.
class OtherArchivesTest {
  private static final byte[] ARC_HEAD =
      arc("filedesc://x.arc", "text/plain", "1 0 Invented Archive\nURL IP-address Archive-date\n");
  private static final byte[] ARC_ONE = arc("https://a.example/1", "text/html", answer("<p>one"));
  private static final byte[] ARC_TWO = arc("https://a.example/2", "text/html", answer("<p>two"));
  private static final byte[] ONE = page("https://a.example/1", "<p>one");
  private static final byte[] TWO = page("https://a.example/2", "<p>two");
  private static final byte[] THREE = page("https://a.example/3", "<p>three");

  @TempDir Path folder;

  @Test
  void anArcFileGivesThePagesOfItsAnswers() throws IOException {
    byte[] name =
        arc("dns:a.example", "text/dns", "20090417112233\na.example. 30 IN A 192.0.2.1\n");
    List<CorpusEntry> entries = read("x.arc", joined(ARC_HEAD, name, ARC_ONE, ARC_TWO));
    assertThat(pages(entries)).containsExactly("<p>one", "<p>two");
    assertThat(paths(entries)).containsExactly("x.arc#1", "x.arc#2", "x.arc#3", "x.arc#4");
    assertThat(entries.get(2))
        .isInstanceOfSatisfying(
            Page.class,
            one ->
                assertThat(one.page().facts().fetch())
                    .isEqualTo(
                        new PageFacts.Fetch(
                            "https://a.example/1", Instant.parse("2009-04-17T11:22:33Z"))));
  }

  @Test
  void eachRecordOfAnArcFileMayBeGzippedByItself() throws IOException {
    List<CorpusEntry> entries =
        read("x.arc.gz", joined(gzip(ARC_HEAD), gzip(ARC_ONE), gzip(ARC_TWO)));
    assertThat(pages(entries)).containsExactly("<p>one", "<p>two");
  }

  @Test
  void theSecondVersionHasMoreFields() throws IOException {
    String answer = answer("<p>one");
    String line =
        "https://a.example/1 192.0.2.1 20090417112233 text/html 200 ab12cd - 0 x.arc "
            + answer.length()
            + "\n";
    assertThat(pages(read("x.arc", (line + answer + "\n").getBytes(UTF_8))))
        .containsExactly("<p>one");
  }

  /// A record says that it is longer than it is, another is cut in the middle of its line.
  @Test
  void aDamagedRecordOfAnArcFileCostsItselfAlone() throws IOException {
    byte[] wrong = new String(ARC_ONE, UTF_8).replaceFirst("html \\d+", "html 90").getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(ARC_TWO, 30);
    List<CorpusEntry> entries =
        read("x.arc", joined(ARC_HEAD, cut, "\n".getBytes(UTF_8), wrong, ARC_TWO));
    assertThat(pages(entries)).containsExactly("<p>one\n", "<p>two");
    assertThat(entries.get(1)).isInstanceOf(Unreadable.class);
  }

  @Test
  void aWaczFileGivesThePagesOfItsWarcFilesNumberedThrough() throws IOException {
    zip(
        new Zipped("datapackage.json", "{}".getBytes(UTF_8), false),
        new Zipped("archive/b.warc", joined(THREE), true),
        new Zipped("archive/a.warc.gz", joined(gzip(ONE), gzip(TWO)), false));
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(pages(entries)).containsExactly("<p>one", "<p>two", "<p>three");
    assertThat(paths(entries)).containsExactly("x.wacz#1", "x.wacz#2", "x.wacz#3");
  }

  @Test
  void whatIsDamagedInAWaczFileCostsTheRestOfThatPartAlone() throws IOException {
    zip(
        new Zipped("archive/a.warc", joined(ONE, new byte[100_000_000]), true),
        new Zipped("archive/b.warc", THREE, true));
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(pages(entries)).containsExactly("<p>one", "<p>three");
    assertThat(entries)
        .filteredOn(Unreadable.class::isInstance)
        .singleElement()
        .satisfies(bomb -> assertThat(((Unreadable) bomb).reason()).contains("100 times its size"));
  }

  @Test
  void aWaczFileThatIsNoneIsOneLine() throws IOException {
    assertThat(read("x.wacz", "no zip".getBytes(UTF_8)))
        .singleElement()
        .satisfies(
            entry -> assertThat(((Unreadable) entry).reason()).isEqualTo("it is no zip file"));
    zip(new Zipped("pages/pages.jsonl", "{}".getBytes(UTF_8), false));
    assertThat(all(Corpus.of(folder)))
        .containsExactly(new Skipped("x.wacz", "there is no WARC file in it"));
  }

  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  private record Zipped(String name, byte[] content, boolean isDeflated) {}

  private void zip(Zipped... files) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("x.wacz"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Zipped file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        if (!file.isDeflated()) {
          CRC32 crc = new CRC32();
          crc.update(file.content());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(file.content().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(file.content());
        zip.closeEntry();
      }
    }
  }

  private List<CorpusEntry> read(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return all(Corpus.of(folder));
  }

  private static String answer(String html) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
  }

  private static byte[] arc(String url, String type, String block) {
    String line = url + " 192.0.2.1 20090417112233 " + type + " " + block.length() + "\n";
    return (line + block + "\n").getBytes(UTF_8);
  }
}
