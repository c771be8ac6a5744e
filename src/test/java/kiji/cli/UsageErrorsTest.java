package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageErrorsTest {
  @TempDir Path folder;

  @Test
  void anUnknownCommandGetsTheNearestOne() {
    Shell.Outcome outcome = kiji("serch", "goldfish");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().strip())
        .isEqualTo("kiji: 'serch' is not a command. Did you mean 'search'? See 'kiji --help'.");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void anUnknownOptionGetsTheNearestOne() {
    Shell.Outcome outcome = kiji("search", "--limt", "5", "goldfish");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("'--limt' is not an option of 'kiji search'. Did you mean '--limit'?");
  }

  @Test
  void noCommandAtAllIsAskedFor() {
    Shell.Outcome outcome = kiji();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("a command is missing", "kiji --help");
  }

  @Test
  void anUnknownSettingInTheEnvironmentIsNamed() {
    Shell.Outcome outcome = kiji(Map.of("KIJI_PROT", "1"), "generations");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("'KIJI_PROT'", "Did you mean 'KIJI_PORT'?");
  }

  @Test
  void aBadValueOfAnOptionIsNamed() {
    Shell.Outcome outcome = kiji("serve", "--port", "eighty");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--port is 'eighty'");
  }

  @Test
  void aMissingCorpusIsOneSentence() {
    Shell.Outcome outcome =
        kiji("reindex", folder.resolve("nowhere").toString(), "--index", index());
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err().strip().lines()).hasSize(1);
    assertThat(outcome.err()).contains("nowhere");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        new String[] {
          "serve", "reindex", "search", "clean", "eval", "verify", "generations", "rollback"
        }) {
      Shell.Outcome outcome = kiji(command, "--help");
      assertThat(outcome.exitCode()).as(command).isZero();
      assertThat(outcome.out()).as(command).contains("Usage: kiji " + command);
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(kiji("version").out()).containsPattern("kiji \\d+\\.\\d+");
  }

  @Test
  void anUnknownSortOrderIsNamedAsTheApiNamesIt() {
    Shell.Outcome outcome = kiji("search", "--sort", "upwards", "goldfish", "--index", index());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("upwards", "newest");
  }

  private String index() {
    return folder.resolve("index").toString();
  }
}
