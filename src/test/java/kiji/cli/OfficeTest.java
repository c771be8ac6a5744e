package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a machine in an office is set up with.
class OfficeTest {
  @TempDir Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = folder.resolve("kiji.bash");
    Files.writeString(script, kiji("completion", "bash").out());
    assertThat(completed(script, "kiji", "re"))
        .contains("reindex", "restore")
        .doesNotContain("serve");
    assertThat(completed(script, "kiji", "reindex", "--st")).isEqualTo("--strict");
    assertThat(kiji("completion", "zsh").out()).contains("bashcompinit");
  }

  @Test
  void fishIsToldEveryCommandAndOption() {
    String lines = kiji("completion", "fish").out();
    assertThat(lines)
        .contains("complete -c kiji -n __fish_use_subcommand -a forget -d 'Takes articles")
        .contains("complete -c kiji -n '__fish_seen_subcommand_from reindex' -l strict -d ")
        .contains("__fish_seen_subcommand_from search' -l limit")
        .doesNotContain("null");
  }

  @Test
  void anotherShellIsToldWhichThereAre() {
    Shell.Outcome told = kiji("completion", "tcsh");
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err()).contains("tcsh", "bash", "fish").hasLineCount(1);
  }

  @Test
  void theUnitServesThisArchiveAndMayWriteToItsIndexAlone() {
    Path index = folder.resolve("my index");
    Shell.Outcome told =
        kiji(
            Map.of("JAVA_HOME", "/opt/jdk 25"),
            "service",
            "--watch",
            "--user",
            "kiji",
            "--index",
            index.toString());
    assertThat(told.exitCode()).isZero();
    assertThat(told.out())
        .containsPattern(
            "/kiji\"? serve --watch --index \"" + Pattern.quote(index.toString()) + "\"\n")
        .contains("ReadWritePaths=\"" + index + "\"\n")
        .contains("Environment=\"JAVA_HOME=/opt/jdk 25\"\n", "User=kiji\n")
        .contains("WorkingDirectory=" + Path.of("").toAbsolutePath() + "\n")
        .contains("ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=\n")
        .doesNotContain("MemoryDenyWriteExecute");
  }

  @Test
  void aReportThatCannotBeWrittenDoesNotHideWhatWasPublished() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.jsonl"), "{\"title\":\"Lamp\",\"body\":\"A lamp.\"}");
    String index = folder.resolve("index").toString();
    Shell.Outcome full =
        kiji("reindex", corpus.toString(), "--index", index, "--report", "/dev/full");
    assertThat(full.exitCode()).isEqualTo(3);
    assertThat(full.err())
        .contains("Published generation 000001: 1 article", "/dev/full (No space left on device)")
        .doesNotContain("Exception");
    Shell.Outcome nowhere = kiji("reindex", "--index", index, "--report", folder + "/no/report");
    assertThat(nowhere.exitCode()).isEqualTo(3);
    assertThat(nowhere.err()).contains("/no/report is missing").doesNotContain("Exception");
  }

  /// What bash offers for the last word.
  private static String completed(Path script, String... words)
      throws IOException, InterruptedException {
    String line =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_kiji; echo ${COMPREPLY[@]}"
            .formatted(script, String.join(" ", words), words.length - 1);
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", line)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }
}
