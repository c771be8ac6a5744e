package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class CorpusTest {
  @TempDir Path folder;

  @Test
  void givesEveryFileOnceInPathOrder() throws IOException {
    for (String name :
        List.of("b.html", "a/z.txt", "a/b/c.htm", "a.xhtml", "a-1.html", "日本/一.html")) {
      put(name, "x");
    }
    assertThat(paths(entries()))
        .containsExactly("a-1.html", "a.xhtml", "a/b/c.htm", "a/z.txt", "b.html", "日本/一.html");
    assertThat(paths(entries()).stream().map(CorpusPath::parse)).isSorted();
  }

  @Test
  void keepsAPagesBytesAsTheyAre() throws IOException {
    byte[] bytes = {(byte) 0x93, (byte) 0xfa, 0, '<', 'p'};
    Files.write(folder.resolve("a.html"), bytes);
    assertThat(((PageContent.Html) page("a.html").content()).bytes()).isEqualTo(bytes);
  }

  @Test
  void gunzipsByContentNotByName() throws IOException {
    Files.write(folder.resolve("a.html.gz"), gzip("<p>one"));
    Files.write(folder.resolve("b.html"), gzip("<p>two"));
    put("c.html.gz", "<p>three");
    put("d.txt.gz", "");
    assertThat(text(page("a.html.gz"))).isEqualTo("<p>one");
    assertThat(text(page("b.html"))).isEqualTo("<p>two");
    assertThat(text(page("c.html.gz"))).isEqualTo("<p>three");
    assertThat(text(page("d.txt.gz"))).isEmpty();
  }

  @Test
  void readsGzipInSeveralMembers() throws IOException {
    Files.write(folder.resolve("a.txt.gz"), joined(gzip("one "), gzip("two"), new byte[300]));
    assertThat(text(page("a.txt.gz"))).isEqualTo("one two");
  }

  @Test
  void skipsWhatIsNoKindItReads() throws IOException {
    put("a.pdf", "x");
    put("b.tar.gz", "x");
    put("c.json", "x");
    put("README", "x");
    assertThat(entries()).allSatisfy(entry -> assertThat(entry).isInstanceOf(Skipped.class));
    assertThat(entries().stream().map(entry -> ((Skipped) entry).reason()))
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("not a kind of file that is read: no ending"),
            reason -> assertThat(reason).contains(": .pdf ("),
            reason -> assertThat(reason).contains(": .tar.gz ("),
            reason -> assertThat(reason).contains(": .json ("));
  }

  @Test
  void skipsHiddenFilesAndFolders() throws IOException {
    put(".git/objects/a.html", "x");
    put("._a.html", "x");
    assertThat(entries())
        .containsExactly(
            new Skipped("._a.html", "hidden: its name begins with a dot"),
            new Skipped(".git/", "hidden: its name begins with a dot"));
  }

  @Test
  void skipsWhatIgnoreLists() throws IOException {
    put(".ignore", "# drafts\ndraft-*.html\n/old/\nsub/*.txt\n**/tmp/**\n\n[0-9].htm\n");
    put("draft-1.html", "x");
    put("deep/draft-2.html", "x");
    put("old/a.html", "x");
    put("deep/old/a.html", "x");
    put("sub/a.txt", "x");
    put("sub/deep/a.txt", "x");
    put("x/tmp/y/a.html", "x");
    put("7.htm", "x");
    put("x.htm", "x");
    assertThat(skipped())
        .containsExactly(
            "7.htm", "deep/draft-2.html", "draft-1.html", "old/", "sub/a.txt", "x/tmp/");
    assertThat(pages()).containsExactly("deep/old/a.html", "sub/deep/a.txt", "x.htm");
  }

  @Test
  void anIgnoreListRulesItsOwnFolderOnly() throws IOException {
    put("a/.ignore", "*.txt");
    put("a/1.txt", "x");
    put("a/b/2.txt", "x");
    put("c/3.txt", "x");
    assertThat(skipped()).containsExactly("a/1.txt", "a/b/2.txt");
    assertThat(pages()).containsExactly("c/3.txt");
  }

  @Test
  void givesAFileNamedByItselfUnderItsName() throws IOException {
    put("in/a.html", "x");
    put("in/a.html.meta.json", "{\"url\":\"https://a.example/1\"}");
    List<CorpusEntry> entries = all(Corpus.of(folder.resolve("in/a.html")));
    assertThat(paths(entries)).containsExactly("a.html");
    assertThat(((Page) entries.getFirst()).page().facts().url()).isEqualTo("https://a.example/1");
  }

  @Test
  void namesEveryRootWhenThereAreSeveral() throws IOException {
    put("one/x/a.html", "x");
    put("two/x/a.html", "x");
    put("three/b.html", "x");
    put("b.html", "x");
    assertThat(paths(all(corpus("two/x", "one/x", "three", "b.html"))))
        .containsExactly("b.html", "one/x/a.html", "three/b.html", "two/x/a.html");
  }

  @Test
  void readsARootOnceThatIsNamedTwiceOrLiesInAnother() throws IOException {
    put("one/x/a.html", "x");
    assertThat(paths(all(corpus("one", "one/x", "one/../one", "one/x/a.html"))))
        .containsExactly("x/a.html");
  }

  @Test
  void saysThatACorpusIsMissing() {
    assertThatThrownBy(() -> corpus("nowhere"))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("nowhere': there is no such file or folder; name one that exists");
    assertThatThrownBy(() -> Corpus.of(List.of(), ReadingLimits.standard()))
        .isInstanceOf(CorpusException.class);
  }

  @Test
  void anEmptyFolderIsAnEmptyCorpus() {
    assertThat(entries()).isEmpty();
    assertThat(Corpus.of(folder).size()).isZero();
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    put("a.html", "12345");
    put("b.jsonl", "{\"body\":\"x\"}\n{\"body\":\"y\"}\n");
    put("c.pdf", "not counted");
    List<Long> bytes = new ArrayList<>();
    Corpus corpus = Corpus.of(folder);
    corpus.walk((entry, soFar) -> bytes.add(soFar));
    assertThat(bytes).isSorted().startsWith(5L).last().isEqualTo(corpus.size());
    assertThat(corpus.size()).isEqualTo(5 + 26);
  }

  @Test
  void opensOnlyTheFilesWanted() throws IOException {
    put("a.html", "x");
    put("b.jsonl", "{\"body\":\"x\"}\n{\"body\":\"y\"}\n");
    put("c.pdf", "x");
    List<String> paths = new ArrayList<>();
    Corpus.of(folder).walk("b.jsonl"::equals, (entry, bytes) -> paths.add(entry.path()));
    assertThat(paths).containsExactly("b.jsonl#1", "b.jsonl#2");
  }

  @Test
  void theSameInputHasTheSameHashWhereverItStands() throws IOException {
    put("a.html", "<p>one");
    put("b/c.html", "<p>one");
    put("d.html", "<p>two");
    put("e.txt", "<p>one");
    assertThat(page("a.html").hash()).hasSize(64).isEqualTo(page("b/c.html").hash());
    assertThat(page("a.html").hash())
        .isNotEqualTo(page("d.html").hash())
        .isNotEqualTo(page("e.txt").hash());
  }

  @Test
  void aSidecarChangesTheHash() throws IOException {
    put("a.html", "<p>one");
    String before = page("a.html").hash();
    put("a.html.meta.json", "{\"section\":\"Business\"}");
    assertThat(page("a.html").hash()).isNotEqualTo(before);
  }

  private Corpus corpus(String... roots) {
    return Corpus.of(Arrays.stream(roots).map(folder::resolve).toList(), ReadingLimits.standard());
  }

  private List<CorpusEntry> entries() {
    return all(Corpus.of(folder));
  }

  private SourcePage page(String path) {
    return entries().stream()
        .filter(entry -> entry.path().equals(path))
        .map(entry -> ((Page) entry).page())
        .findFirst()
        .orElseThrow();
  }

  private List<String> pages() {
    return paths(entries().stream().filter(Page.class::isInstance).toList());
  }

  private List<String> skipped() {
    return paths(entries().stream().filter(Skipped.class::isInstance).toList());
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public static List<CorpusEntry> all(Corpus corpus) {
    List<CorpusEntry> entries = new ArrayList<>();
    corpus.forEach(entries::add);
    return entries;
  }

  public static List<String> paths(List<CorpusEntry> entries) {
    return entries.stream().map(CorpusEntry::path).toList();
  }

  public static String text(SourcePage page) {
    return switch (page.content()) {
      case PageContent.Html html -> new String(html.bytes(), UTF_8);
      case PageContent.Text text -> new String(text.bytes(), UTF_8);
      case PageContent.Item item -> item.html();
      case PageContent.Ready ready -> ready.title() + "|" + ready.body();
    };
  }

  public static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(UTF_8));
  }

  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
