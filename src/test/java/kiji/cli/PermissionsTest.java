package kiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of the index that whoever runs Kiji may not read or delete. Root may read and delete all,
/// so that these commands are run without that power, in a process of their own.
class PermissionsTest {
  private static final String NONE = "---------";
  private static final String READ_ONLY = "r-xr-xr-x";

  /// What may not be done to what; the path is under the index.
  private record State(String path, String permissions) {}

  private static final Map<String, State> STATES = states();

  private static Map<String, State> states() {
    Map<String, State> states = new LinkedHashMap<>();
    states.put("a file of the newest", new State("generations/000002/segments_2", NONE));
    states.put("the newest's manifest", new State("generations/000002/manifest.json", NONE));
    states.put("the newest's ledger", new State("generations/000002/ledger.jsonl.gz", NONE));
    states.put("the newest's stories", new State("generations/000002/stories.bin", NONE));
    states.put("the newest's words", new State("generations/000002/words.suggest", NONE));
    states.put("the newest as a whole", new State("generations/000002", NONE));
    states.put("the older as a whole", new State("generations/000001", NONE));
    states.put("the older's manifest", new State("generations/000001/manifest.json", NONE));
    states.put("the older cannot be deleted", new State("generations/000001", READ_ONLY));
    return states;
  }

  @Test
  void areToldInASentenceAndNeverTheEndOfAReindex(@TempDir Path folder) throws Exception {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      assumeTrue(
          Stream.of("/usr/bin/setpriv", "/bin/setpriv").map(Path::of).anyMatch(Files::exists),
          "root reads everything, and setpriv, which takes that power away, is not here");
      String power = "-dac_override,-dac_read_search";
      command.addAll(List.of("setpriv", "--bounding-set=" + power, "--inh-caps=" + power));
    }
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            PermissionsTest.class.getName(),
            folder.toRealPath().toString()));
    Path told = folder.resolve("told.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(told)).isZero();
    assertThat(told).content().contains(STATES.size() + " states");
  }

  /// All states, each asked and mended.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path whole = folder.resolve("whole");
    for (int i = 1; i <= 11; i++) {
      if (i == 11) {
        assertThat(on(whole, "reindex", corpus.toString()).exitCode()).isZero();
      }
      Files.writeString(
          corpus.resolve("a" + i + ".jsonl"),
          "{\"title\":\"Harbour %d\",\"body\":\"Found everywhere.\"}".formatted(i),
          StandardCharsets.UTF_8);
    }
    assertThat(on(whole, "reindex").exitCode()).isZero();
    for (Map.Entry<String, State> state : STATES.entrySet()) {
      tryOut(state.getKey(), state.getValue(), whole, folder.resolve("index"), corpus);
    }
    System.out.println(STATES.size() + " states");
  }

  private static void tryOut(String name, State state, Path whole, Path index, Path corpus)
      throws IOException {
    copy(whole, index);
    Path forbidden = index.resolve(state.path());
    set(forbidden, state.permissions());
    for (String command :
        List.of("search everywhere", "verify", "generations", "rollback", "roots")) {
      Shell.Outcome told = on(index, command.split(" "));
      assertThat(told.exitCode()).as(name + ": " + command + told.err()).isIn(0, 1, 3);
      assertIsPlain(told, name + ": " + command);
    }
    try (Serving serving = Serving.of(index)) {
      assertThat(serving.answer("/api/search?q=everywhere"))
          .as(name)
          .containsPattern("\"totalResults\":(10|11),");
    }
    Files.writeString(corpus.resolve("new.jsonl"), "{\"title\":\"New\",\"body\":\"everywhere\"}");
    Shell.Outcome mended = on(index, "reindex", corpus.toString());
    assertIsPlain(mended, name + ": reindex");
    assertThat(mended.exitCode()).as(name + ": " + mended.err()).isZero();
    Files.delete(corpus.resolve("new.jsonl"));
    assertThat(on(index, "search", "everywhere").out()).as(name).startsWith("12 results");
    assertThat(on(index, "verify").exitCode()).as(name).isZero();
    if (Files.exists(forbidden)) {
      set(forbidden, "rwxr-xr-x");
    }
  }

  private static void assertIsPlain(Shell.Outcome told, String command) {
    assertThat(told.out() + told.err())
        .as(command)
        .doesNotContain("Exception", "\tat ", "should not happen");
  }

  private static void set(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static void copy(Path whole, Path index) throws IOException {
    if (Files.exists(index)) {
      IOUtils.rm(index);
    }
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path path : all.toList()) {
        Files.copy(path, index.resolve(whole.relativize(path).toString()));
      }
    }
  }

  private static Shell.Outcome on(Path index, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--index", index.toString()));
    return Shell.kiji(all.toArray(String[]::new));
  }
}
