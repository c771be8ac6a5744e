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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kiji.cli.terminal.Failures;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterAll;
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

  /// What Kiji did not foresee goes to the log, with its stack.
  private static final List<String> UNFORESEEN = new CopyOnWriteArrayList<>();

  private static final Handler BOOK =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          String told = entry.getMessage() + " " + entry.getThrown();
          if (!told.contains("InterruptedException")) { // how these tests end a server
            UNFORESEEN.add(told);
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  private final Path folder;
  private final Path whole;
  private int copies;

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
    for (String file : List.of("arrivals.bin", "quarantine.jsonl")) {
      Path path = Path.of(NEWER, file);
      mishaps.put(file + " is gone", index -> Files.delete(index.resolve(path.toString())));
    }
    mishaps.put(
        "segments_2 is a folder",
        index -> {
          Files.delete(index.resolve(NEWER + "/segments_2"));
          Files.createDirectory(index.resolve(NEWER + "/segments_2"));
        });
    mishaps.put(
        "the manifest is a folder",
        index -> {
          Files.delete(index.resolve(NEWER + "/manifest.json"));
          Files.createDirectory(index.resolve(NEWER + "/manifest.json"));
        });
    mishaps.put("the lock is garbage", index -> write(index.resolve("reindex.lock"), "\0\u0001ÿ?"));
    mishaps.put("the lock is gone", index -> Files.delete(index.resolve("reindex.lock")));
    mishaps.put(
        "half a pointer was left",
        index -> {
          write(index.resolve("CURRENT.tmp"), "0000");
          write(index.resolve("CURRENT"), "000001\n");
        });
    mishaps.put(
        "an unfinished generation was left",
        index -> {
          Files.createDirectory(index.resolve("generations/000003"));
          write(index.resolve("generations/000003/_0.cfs"), "half");
        });
    mishaps.put(
        "the pointer names the unfinished",
        index -> {
          Files.createDirectory(index.resolve("generations/000003"));
          write(index.resolve("CURRENT"), "000003\n");
        });
    mishaps.put("the mark is gone", index -> Files.delete(index.resolve(NEWER + "/published")));
    mishaps.put("a stranger's file", index -> write(index.resolve(NEWER + "/notes.txt"), "mine"));
    mishaps.put(
        "the pointer has a byte order mark",
        index -> write(index.resolve("CURRENT"), "\uFEFF000002\r\n"));
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
    LOG.addHandler(BOOK);
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

  @AfterAll
  static void letGo() {
    LOG.removeHandler(BOOK);
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
    assertIsServed(after(state));
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

  /// A server says where it is, answers, and ends; or says in a sentence why it does not.
  private void assertIsServed(Path index) throws IOException {
    try (Serving serving = Serving.of(index, "--corpus", corpus().toString())) {
      String health = serving.answer("/health/ready");
      assertThat(health).containsAnyOf("ready", "degraded");
      assertThat(serving.answer("/api/search?q=everywhere"))
          .containsPattern("\"totalResults\":(10|11),");
    } catch (Serving.Ended ended) {
      assertThat(ended.outcome().exitCode()).isIn(1, 3);
      assertIsPlain(ended.outcome(), "serve");
    }
  }

  private static void assertIsPlain(Shell.Outcome told, String command) {
    assertThat(UNFORESEEN).as(command).isEmpty();
    assertThat(told.out() + told.err())
        .as(command)
        .doesNotContain("Exception", "\tat ", "should not happen");
  }

  private Path after(String state) throws IOException {
    Path index = folder.resolve("index" + copies++); // threads of a server may end after it
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
