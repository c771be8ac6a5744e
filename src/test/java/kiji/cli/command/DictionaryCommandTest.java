package kiji.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kiji.cli.Shell;
import kiji.cli.Shell.Outcome;
import kiji.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryCommandTest {
  @TempDir private Path folder;
  private Path words;

  @BeforeEach
  void files() throws IOException {
    words = folder.resolve("edict");
    Files.writeString(
        words,
        "竜頭 [りゅうず] /(n) crown (of a watch)/winder/\nbroken\n時計台 [とけいだい] /(n) flurbish house/(P)/\n",
        Charset.forName("EUC-JP"));
    Files.writeString(
        folder.resolve("news.jsonl"),
        """
        {"id":"ja","title":"時計台が百年","body":"町の時計台が百年を迎えた。","language":"ja"}
        {"id":"en","title":"A garden opens","body":"The garden of the town is open.","language":"en"}
        """,
        StandardCharsets.UTF_8);
  }

  @Test
  void buildsADictionaryThatSearchesUse() {
    kiji("reindex", folder.resolve("news.jsonl").toString(), "--quiet");
    assertThat(kiji("search", "--translate", "flurbish", "house").out())
        .startsWith("Note: no word");

    Outcome built = kiji("dictionary", "build", words.toString());

    assertThat(built.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(built.err()).contains(words + " line 2:").contains("left out");
    assertThat(built.out()).contains("2 entries");
    assertThat(kiji("search", "--translate", "flurbish", "house").out())
        .contains("searched too: 時計台")
        .contains("1. 時計台が百年");
    assertThat(kiji("search", "flurbish", "house").out()).startsWith("0 results");
  }

  @Test
  void saysWhatIsInUse() {
    kiji("dictionary", "build", words.toString());

    Outcome told = kiji("dictionary");

    assertThat(told.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(told.out())
        .contains("Built-in news glossary")
        .contains(folder.resolve("index").resolve("dictionary.bin").toString())
        .contains("edict: 2 entries");
  }

  @Test
  void refusesWhatIsNoDictionary() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "nothing\n");

    assertThat(kiji("dictionary", "build", folder.resolve("absent").toString()).exitCode())
        .isEqualTo(ExitCode.USED_WRONGLY);
    Outcome refused = kiji("dictionary", "build", other.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("other").contains("EDICT");
  }

  @Test
  void goesOnWithoutADamagedDictionary() throws IOException {
    kiji("reindex", folder.resolve("news.jsonl").toString(), "--quiet");
    Files.writeString(folder.resolve("index").resolve("dictionary.bin"), "damaged");

    assertThat(kiji("search", "garden").out()).startsWith("1 result");
    assertThat(kiji("dictionary").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(kiji("dictionary").err()).contains("kiji dictionary build");
  }

  private Outcome kiji(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--index";
    all[arguments.length + 1] = folder.resolve("index").toString();
    return Shell.kiji(all);
  }
}
