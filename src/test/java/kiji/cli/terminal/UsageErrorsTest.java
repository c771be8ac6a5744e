package kiji.cli.terminal;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiji.cli.Shell;
import kiji.settings.SettingKey;
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
          "serve",
          "reindex",
          "search",
          "clean",
          "eval",
          "verify",
          "generations",
          "rollback",
          "version"
        }) {
      Shell.Outcome outcome = kiji(command, "--help");
      assertThat(outcome.exitCode()).as(command).isZero();
      assertThat(outcome.out()).as(command).contains("Usage: kiji " + command);
    }
  }

  @Test
  void aSettingsFileMayBeNamedBeforeTheCommandAsWellAsBehindIt() throws IOException {
    Path config = Files.writeString(folder.resolve("my.properties"), "engine = none\n");
    Path other = Files.writeString(folder.resolve("other.properties"), "engine = nothing\n");
    String refused = "engine in " + config + " is 'none'";
    assertThat(kiji("--config", config.toString(), "generations").err()).contains(refused);
    assertThat(kiji("generations", "--config", config.toString()).err()).contains(refused);
    assertThat(kiji("--config=" + config, "dictionary", "build").err()).contains(refused);
    assertThat(kiji("--config=" + other, "generations", "--config=" + config).err())
        .as("what stands with the command wins")
        .contains(refused);
  }

  @Test
  void cleaningHasNoOptionsOfAnIndexThatItDoesNotUse() {
    assertThat(kiji("clean", "--help").out())
        .contains("--config", "--threads")
        .doesNotContain("--index", "--engine");
    assertThat(kiji("dictionary", "--help").out()).contains("--index").doesNotContain("--engine");
    assertThat(kiji("clean", "--index", "i", "a.html").err())
        .contains("'--index' is not an option of 'kiji clean'");
  }

  @Test
  void everyCommandTellsItsVersion() {
    String version = kiji("version").out();
    for (String command : new String[] {"serve", "reindex", "search", "version"}) {
      assertThat(kiji(command, "--version").out()).as(command).isEqualTo(version);
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(kiji("version").out()).containsPattern("kiji \\d+\\.\\d+");
  }

  @Test
  void theHelpListsEverySetting() {
    String help = kiji("--help").out();
    for (SettingKey key : SettingKey.values()) {
      assertThat(help).containsPattern("(?m)^ +" + key.key() + " ");
    }
    assertThat(help.lines()).as("fits a terminal").allMatch(line -> line.length() <= 80);
  }

  @Test
  void aBadValueOfASearchNamesTheFlagThatWasTyped() {
    Map<String, String> flags = Map.of("--sort", "upwards", "--limit", "0", "--language", "fr");
    flags.forEach(
        (flag, value) -> {
          Shell.Outcome outcome = kiji("search", flag, value, "goldfish", "--index", index());
          assertThat(outcome.exitCode()).isEqualTo(2);
          assertThat(outcome.err())
              .startsWith("kiji: '" + value + "' cannot be taken as " + flag + ": expected ");
        });
  }

  @Test
  void aDepthThatIsNoneIsOneSentence() throws IOException {
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "q1\tlamp\n");
    Path judgements = Files.writeString(folder.resolve("qrels.tsv"), "q1 0 lamp 1\n");
    for (String depth : new String[] {"0", "5000", "-1", "ten", "99999999999"}) {
      String expected =
          "kiji: --depth is '" + depth + "'; it must be a whole number from 1 to 1000.";
      Shell.Outcome search =
          kiji("search", "--depth", depth, "--queries", queries.toString(), "--trec", index());
      assertThat(search.err().strip()).isEqualTo(expected);
      assertThat(search.exitCode()).isEqualTo(2);
      Shell.Outcome eval =
          kiji(
              "eval",
              "--depth=" + depth,
              "--queries=" + queries,
              "--qrels=" + judgements,
              "--index=" + index());
      assertThat(eval.err().strip()).isEqualTo(expected);
      assertThat(eval.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void aMeasureThatIsNoneIsAWrongUse() throws IOException {
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "q1\tlamp\n");
    Path judgements = Files.writeString(folder.resolve("qrels.tsv"), "q1 0 lamp 1\n");
    Shell.Outcome outcome =
        kiji("eval", "--queries=" + queries, "--qrels=" + judgements, "--at-least=speed=1");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("kiji: --at-least: 'speed' is no measure");
  }

  @Test
  void aSearchWhereNothingIsPublishedSaysSo() {
    Shell.Outcome outcome = kiji("search", "goldfish", "--index", index());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("0 results");
    assertThat(outcome.err())
        .startsWith("Note: nothing is published in " + index())
        .contains("kiji reindex");
  }

  @Test
  void anEmptyIndexHasNoFigures() throws IOException {
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "q1\tlamp\n");
    Path judgements = Files.writeString(folder.resolve("qrels.tsv"), "q1 0 lamp 1\n");
    Path run = folder.resolve("run");
    Shell.Outcome eval =
        kiji("eval", "--queries=" + queries, "--qrels=" + judgements, "--index=" + index());
    Shell.Outcome search =
        kiji("search", "--queries=" + queries, "--trec=" + run, "--index=" + index());
    for (Shell.Outcome outcome : List.of(eval, search)) {
      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.err()).startsWith("kiji: nothing is published in " + index());
      assertThat(outcome.out()).isEmpty();
    }
    assertThat(run).doesNotExist();
  }

  private String index() {
    return folder.resolve("index").toString();
  }
}
