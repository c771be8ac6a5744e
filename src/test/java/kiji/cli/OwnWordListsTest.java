package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A word list of one's own, from the file to the article found.
class OwnWordListsTest {
  @TempDir Path folder;

  @BeforeEach
  void indexAnArticle() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("one.jsonl"),
        """
        {"id":"gull","title":"港のうみねこ食堂","body":"うみねこ食堂はもうかっている。店主が話した。","publishedAt":"2026-04-12"}
        {"id":"cat","title":"港の猫","body":"港に猫が戻った。","publishedAt":"2026-04-12"}
        """);
    settings("");
    assertThat(reindex().lastLine()).contains("2 new");
  }

  @Test
  void aSynonymIsFoundAtOnce() throws IOException {
    assertThat(search("にゃんこ").out()).doesNotContain("港の猫");
    Files.writeString(folder.resolve("syn.txt"), "bad line\nにゃんこ, 猫\n");
    settings("synonyms = " + folder.resolve("syn.txt"));
    Shell.Outcome told = search("にゃんこ");
    assertThat(told.out()).contains("港の猫").contains("Also searched: 猫");
    assertThat(told.err())
        .contains("Line 1 of " + folder.resolve("syn.txt") + " was left out: a line is two words");
    assertThat(reindex().lastLine()).startsWith("Nothing changed");
  }

  @Test
  void aWordOfTheUserDictionaryIsFoundAfterTheNextReindexWhichCleansNothingAnew()
      throws IOException {
    Files.writeString(folder.resolve("words.csv"), "うみねこ食堂,うみねこ食堂,ウミネコショクドウ,カスタム名詞\nbroken\n");
    settings("user-dictionary = " + folder.resolve("words.csv"));
    Shell.Outcome told = reindex();
    assertThat(told.lastLine())
        .startsWith("Published generation 000002: 2 articles (0 new, 0 changed, 2 unchanged)");
    assertThat(told.err())
        .contains("Line 2 of")
        .contains("all its articles were cut into words anew");
    assertThat(search("うみねこ食堂").out()).contains("港のうみねこ食堂");
    assertThat(reindex().lastLine()).startsWith("Nothing changed");
    settings("");
    assertThat(reindex().lastLine()).startsWith("Published").contains("2 unchanged");
  }

  @Test
  void aListThatIsNotThereIsNamed() throws IOException {
    settings("synonyms = " + folder.resolve("nowhere.txt"));
    assertThat(search("猫").err()).contains("nowhere.txt").contains("the setting 'synonyms' names");
  }

  private void settings(String lines) throws IOException {
    Files.writeString(folder.resolve("own.properties"), lines.replace("\\", "\\\\") + "\n");
  }

  private Shell.Outcome reindex() {
    return kiji(
        "reindex",
        folder.resolve("corpus").toString(),
        "--index",
        folder.resolve("index").toString(),
        "--config",
        folder.resolve("own.properties").toString());
  }

  private Shell.Outcome search(String text) {
    return kiji(
        "search",
        text,
        "--index",
        folder.resolve("index").toString(),
        "--config",
        folder.resolve("own.properties").toString());
  }
}
