package kiji.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static kiji.corpus.CorpusTest.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Skipped;
import kiji.corpus.CorpusEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final Path HOSTILE = Path.of("../shared/data/hostile");

  @TempDir Path folder;

  @Test
  void followsNoLinkOutOfTheFolder(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("canary.html"), "canary");
    Files.createSymbolicLink(folder.resolve("file.html"), outside.resolve("canary.html"));
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("dangling.html"), outside.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("zero.html"), Path.of("/dev/zero"));
    assertThat(all(Corpus.of(folder)))
        .hasSize(5)
        .allSatisfy(
            entry ->
                assertThat(entry)
                    .isEqualTo(new Skipped(entry.path(), "a link: links are not followed")));
  }

  @Test
  void followsNoLinkInPlaceOfASidecarOrAnIgnoreList(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("canary.json"), "{\"section\":\"canary\"}");
    Files.writeString(outside.resolve("list"), "*.html");
    Files.writeString(folder.resolve("a.html"), "x");
    Files.createSymbolicLink(folder.resolve("a.html.meta.json"), outside.resolve("canary.json"));
    Files.createSymbolicLink(folder.resolve(".ignore"), outside.resolve("list"));
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(paths(entries)).containsExactly(".ignore", "a.html", "a.html.meta.json");
    assertThat(((Page) entries.get(1)).page().facts()).isEqualTo(PageFacts.NONE);
  }

  @Test
  @Timeout(60)
  void waitsForNoPipe() throws IOException, InterruptedException {
    assumeTrue(
        new ProcessBuilder("mkfifo", folder.resolve("pipe.html").toString()).start().waitFor() == 0,
        "this machine cannot make a pipe");
    assertThat(all(Corpus.of(folder)))
        .containsExactly(
            new Skipped("pipe.html", "not a regular file: a pipe, a socket or a device"));
  }

  @Test
  void aBombCostsALine() throws IOException {
    zeros("bomb.html.gz", 30_000_000L);
    zeros("bomb.jsonl.gz", 30_000_000L);
    Files.writeString(folder.resolve("good.html"), "<p>good");
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(paths(entries)).containsExactly("bomb.html.gz", "bomb.jsonl.gz", "good.html");
    assertThat(((Unreadable) entries.get(0)).reason())
        .isEqualTo("gunzips to more than 100 times its size");
    assertThat(((Unreadable) entries.get(1)).reason())
        .isEqualTo("gunzips to more than 100 times its size (line 0 is the last one read)");
    assertThat(entries.get(2)).isInstanceOf(Page.class);
  }

  @Test
  void aPageBeyondTheLimitIsNotReadToItsEnd() throws IOException {
    Files.write(folder.resolve("a.html"), new byte[2_000]);
    ReadingLimits limits = new ReadingLimits(1_999, 100, Duration.ofSeconds(5));
    assertThat(((Unreadable) all(Corpus.of(List.of(folder), limits)).getFirst()).reason())
        .isEqualTo("larger than 1,999 bytes");
  }

  @Test
  void givesUpAPageThatTakesTooLong() throws IOException {
    Files.write(folder.resolve("a.html"), new byte[200_000]);
    Files.writeString(folder.resolve("b.jsonl"), "{\"body\":\"x\"}\n");
    ReadingLimits limits = new ReadingLimits(1_000_000, 100, Duration.ofNanos(1));
    assertThat(all(Corpus.of(List.of(folder), limits)))
        .allSatisfy(
            entry ->
                assertThat(((Unreadable) entry).reason())
                    .startsWith("reading it takes longer than 0 ms"));
  }

  @Test
  void aDamagedSidecarCostsItselfAlone() throws IOException {
    Files.writeString(folder.resolve("a.html"), "x");
    Files.writeString(folder.resolve("a.html.meta.json"), "{\"url\":");
    Files.writeString(folder.resolve("b.meta.json"), "{}");
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(paths(entries)).containsExactly("a.html", "a.html.meta.json", "b.meta.json");
    assertThat(entries.get(0)).isInstanceOf(Page.class);
    assertThat(((Unreadable) entries.get(1)).reason())
        .startsWith("not JSON: ")
        .endsWith("; its page is read without it");
    assertThat(entries.get(2))
        .isEqualTo(new Skipped("b.meta.json", "a sidecar whose page is not here"));
  }

  @Test
  void readsNamesThatAreNotInTheMachinesEncoding() throws IOException {
    for (String name :
        List.of("%E6%97%A5%E6%9C%AC.html", "%93%FA%96%7B.html", "a%23b%3F%25.html")) {
      Files.writeString(Path.of(URI.create(folder.toUri() + name)), "x");
    }
    assertThat(paths(all(Corpus.of(folder))))
        .containsExactly("%93%FA%96{.html", "a#b?%.html", "日本.html");
  }

  @Test
  void walksDeepFolders() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 200; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("a.html"), "x");
    assertThat(all(Corpus.of(folder))).hasSize(1).first().isInstanceOf(Page.class);
  }

  @Test
  void accountsForEveryFileOfTheHostileSet() throws IOException {
    assumeTrue(Files.isDirectory(HOSTILE), "no ../shared/data/hostile here");
    long files;
    try (var all = Files.walk(HOSTILE)) {
      files = all.filter(Files::isRegularFile).count();
    }
    assertThat(
            all(Corpus.of(HOSTILE)).stream()
                .map(entry -> CorpusPath.parse(entry.path()).file())
                .distinct()
                .count())
        .isEqualTo(files);
  }

  @Test
  void everyLineOfTheJsonSuiteIsAnEntry() throws IOException {
    Path suite = HOSTILE.resolve("json");
    assumeTrue(Files.isDirectory(suite), "no ../shared/data/hostile/json here");
    long lines = 0;
    try (OutputStream out = Files.newOutputStream(folder.resolve("x.jsonl"));
        var files = Files.list(suite)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String text = new String(Files.readAllBytes(file), ISO_8859_1);
        String line = text.replaceAll("[\\n\\r]", " ");
        if (!line.isBlank() && line.length() < 90_000) {
          out.write(line.getBytes(ISO_8859_1));
          out.write('\n');
          lines++;
        }
      }
      out.write("{\"body\":\"good\"}\n".getBytes(UTF_8));
    }
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(entries).hasSize((int) lines + 1);
    assertThat(entries.getLast()).isInstanceOf(Page.class);
  }

  private void zeros(String name, long count) throws IOException {
    byte[] chunk = new byte[1_000_000];
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (long written = 0; written < count; written += chunk.length) {
        out.write(chunk);
      }
    }
  }
}
