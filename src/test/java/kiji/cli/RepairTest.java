package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// States in which a person may find the index's folder: whatever is asked is answered in a
/// sentence, and one reindex makes all well.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairTest {
  private static final String NEWER = "generations/000002";

  private final Path folder;
  private final Path whole;

  /// What befalls an index.
  private interface Mishap {
    void befall(Path index) throws IOException;
  }

  private static final Map<String, Mishap> MISHAPS = mishaps();

  private static Map<String, Mishap> mishaps() {
    Map<String, Mishap> mishaps = new LinkedHashMap<>();
    mishaps.put("the pointer is empty", index -> write(index.resolve("CURRENT"), ""));
    mishaps.put("the pointer is garbage", index -> write(index.resolve("CURRENT"), "\0\u0001ÿ?"));
    mishaps.put("the pointer is gone", index -> Files.delete(index.resolve("CURRENT")));
    mishaps.put(
        "the pointer names what is gone", index -> write(index.resolve("CURRENT"), "000099"));
    mishaps.put(
        "the pointer is a folder",
        index -> {
          Files.delete(index.resolve("CURRENT"));
          Files.createDirectory(index.resolve("CURRENT"));
        });
    mishaps.put("the generation is gone", index -> IOUtils.rm(index.resolve(NEWER)));
    mishaps.put(
        "the generations are a file",
        index -> {
          IOUtils.rm(index.resolve("generations"));
          write(index.resolve("generations"), "x");
        });
    mishaps.put(
        "a file stands among the generations",
        index -> write(index.resolve("generations/000077"), "x"));
    for (String file :
        List.of(
            "manifest.json",
            "ledger.jsonl.gz",
            "ledger-key.txt",
            "roots.json",
            "templates.jsonl",
            "stories.bin",
            "report.json",
            "words.suggest",
            "segments_2")) {
      Path path = Path.of(NEWER, file);
      mishaps.put(file + " is gone", index -> Files.delete(index.resolve(path.toString())));
      mishaps.put(file + " is cut short", index -> cutShort(index.resolve(path.toString())));
    }
    mishaps.put(
        "no manifest can be read",
        index -> {
          write(index.resolve(NEWER + "/manifest.json"), "x");
          write(index.resolve("generations/000001/manifest.json"), "x");
        });
    return mishaps;
  }

  RepairTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.whole = this.folder.resolve("whole");
  }

  static Stream<String> states() {
    return MISHAPS.keySet().stream();
  }

  @BeforeAll
  void index() throws IOException {
    for (int i = 1; i <= 11; i++) {
      if (i == 11) {
        assertThat(on(whole, "reindex", corpus().toString()).exitCode()).isZero();
      }
      Files.createDirectories(corpus());
      write(
          corpus().resolve("a" + i + ".jsonl"),
          "{\"title\":\"Harbour %d\",\"body\":\"Found everywhere.\"}".formatted(i));
    }
    assertThat(on(whole, "reindex").lastLine()).startsWith("Published generation 000002");
  }

  @ParameterizedTest
  @MethodSource("states")
  void isToldInASentenceAndMendedByAReindex(String state) throws IOException {
    for (String command :
        List.of("search everywhere", "verify", "generations", "rollback", "roots")) {
      Path index = after(state);
      Shell.Outcome told = on(index, command.split(" "));
      assertThat(told.exitCode()).as(command).isIn(0, 1, 3);
      assertIsPlain(told, command);
    }
    Path index = after(state);
    Shell.Outcome mended = on(index, "reindex", corpus().toString());
    assertIsPlain(mended, "reindex");
    assertThat(mended.exitCode()).as(mended.err()).isZero();
    assertThat(on(index, "verify").exitCode()).as("verified").isZero();
    assertThat(on(index, "search", "everywhere").out()).startsWith("11 results");
    assertThat(on(index, "reindex").lastLine()).startsWith("Nothing changed");
  }

  @Test
  void anIndexThatIsAFileIsNotReplaced() throws IOException {
    Path file = write(folder.resolve("file"), "mine");
    for (String command : List.of("search everywhere", "verify", "generations", "reindex")) {
      Shell.Outcome told = on(file, command.split(" "));
      assertThat(told.exitCode()).as(command).isEqualTo(3);
      assertIsPlain(told, command);
    }
    assertThat(file).hasContent("mine");
  }

  private static void assertIsPlain(Shell.Outcome told, String command) {
    assertThat(told.out() + told.err())
        .as(command)
        .doesNotContain("Exception", "\tat ", "should not happen");
  }

  private Path after(String state) throws IOException {
    Path index = folder.resolve("index");
    if (Files.exists(index)) {
      IOUtils.rm(index);
    }
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path path : all.toList()) {
        Files.copy(path, index.resolve(whole.relativize(path).toString()));
      }
    }
    Objects.requireNonNull(MISHAPS.get(state), state).befall(index);
    return index;
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private static Shell.Outcome on(Path index, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--index", index.toString()));
    return kiji(all.toArray(String[]::new));
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cutShort(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }
}
