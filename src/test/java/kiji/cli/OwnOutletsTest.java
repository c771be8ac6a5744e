package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An `outlets.csv` of one's own, from the file to the article's outlet.
class OwnOutletsTest {
  @TempDir Path folder;

  @BeforeEach
  void indexTwoArticles() throws IOException {
    Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        folder.resolve("corpus/one.jsonl"),
        """
        {"id":"seal","url":"https://news.coast.example.com/1","title":"Seal keeps ferry in port","body":"A seal slept on the slipway."}
        {"id":"gull","url":"https://shore.example.net/1","title":"Gull takes lunch","body":"A gull took a lunch."}
        """);
    settings("");
    assertThat(reindex().lastLine()).contains("2 new");
  }

  @Test
  void twoDomainsBecomeOneOutletWithTheNextReindex() throws IOException {
    assertThat(source("seal")).contains("\"news.coast.example.com\"");
    Files.writeString(
        folder.resolve("outlets.csv"),
        "domain,id,name\r\ncoast.example.com,coast,Coast Gazette\r\nshore.example.net,coast,Coast Gazette\r\nno domain,x,X\r\n");
    settings("outlets = " + folder.resolve("outlets.csv"));
    Shell.Outcome told = reindex();
    assertThat(told.err()).contains("Line 4 of " + folder.resolve("outlets.csv") + " was left out");
    assertThat(told.lastLine()).contains("2 changed");
    assertThat(source("seal")).contains("{\"id\":\"coast\",\"name\":\"Coast Gazette\"");
    assertThat(source("gull")).contains("{\"id\":\"coast\",\"name\":\"Coast Gazette\"");
    assertThat(reindex().lastLine()).startsWith("Nothing changed");
  }

  @Test
  void cleaningKnowsThemToo() throws IOException {
    Files.writeString(
        folder.resolve("outlets.csv"), "domain,name\ncoast.example.com,Coast Gazette\n");
    settings("outlets = " + folder.resolve("outlets.csv"));
    Shell.Outcome told =
        kiji(
            "clean",
            folder.resolve("corpus").toString(),
            "--format",
            "jsonl",
            "--config",
            folder.resolve("own.properties").toString());
    assertThat(told.out()).contains("\"source\":\"Coast Gazette\"");
  }

  @Test
  void aListThatIsNotThereIsNamed() throws IOException {
    settings("outlets = " + folder.resolve("nowhere.csv"));
    assertThat(reindex().err()).contains("nowhere.csv").contains("the setting 'outlets' names");
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

  private String source(String text) {
    return kiji(
            "search",
            text,
            "--json",
            "--index",
            folder.resolve("index").toString(),
            "--config",
            folder.resolve("own.properties").toString())
        .out();
  }
}
