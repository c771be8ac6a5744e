package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kiji.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories that stand on several pages, each an input of its own.
class FurtherPagesTest {
  private static final String ADDRESS = "https://coast.example/2026/pier";
  private static final List<String> TEXTS =
      List.of(
          "The harbour council voted on Tuesday to rebuild the old ferry pier, a decision that ends four years of argument in the town.",
          "Opponents fear that the larger ferries will bring lorries through streets built for carts, and collected two thousand signatures.",
          "The first ferry is to leave the new pier in October of next year, and until then passengers will be rowed to the anchorage.");

  @TempDir Path folder;

  private FolderArchive archive;

  @BeforeEach
  void open() {
    archive = new FolderArchive(folder);
  }

  @Test
  void areJoinedInTheirOrderHoweverTheFilesAreCalled() {
    write("c", 1, "");
    write("b", 2, "");
    write("a", 3, "");
    ReindexReport report = archive.reindex();
    assertThat(report.counts().articles()).isEqualTo(1);
    assertThat(report.counts().duplicates()).isEqualTo(2);
    assertThat(body()).isEqualTo(String.join("\n\n", TEXTS));
    assertThat(archive.published().getFirst()).endsWith(" from c.html");
  }

  @Test
  void areNotReadAgainWhileNothingChanges() {
    write("1", 1, "");
    write("2", 2, "");
    archive.reindex();
    var published = archive.published();
    archive.reindex();
    assertThat(archive.cleaned).isEmpty();
    assertThat(archive.published()).isEqualTo(published);
    assertThat(body()).contains(TEXTS.get(1));
  }

  @Test
  void comeGoAndChangeWithTheirInputs() {
    write("1", 1, "");
    archive.reindex();
    var id = archive.published();
    write("2", 2, "");
    archive.reindex();
    assertThat(body()).isEqualTo(TEXTS.get(0) + "\n\n" + TEXTS.get(1));
    write("2", 2, " The mayor was not among them, she told the paper on Friday.");
    archive.reindex();
    assertThat(body()).contains(TEXTS.get(0)).endsWith("told the paper on Friday.");
    write("1", 1, " Its chair abstained, which nobody had expected of her.");
    archive.reindex();
    assertThat(body()).contains("Its chair abstained").endsWith("told the paper on Friday.");
    archive.delete("2.html");
    archive.reindex();
    assertThat(body()).contains("Its chair abstained").doesNotContain("signatures");
    assertThat(archive.published()).isEqualTo(id);
  }

  @Test
  void areAnArticleWhereTheFirstIsNotThereAndGiveWayWhenItComes() {
    write("0", 2, "");
    archive.reindex();
    assertThat(body()).isEqualTo(TEXTS.get(1));
    write("1", 1, "");
    archive.reindex();
    assertThat(archive.published()).hasSize(1);
    assertThat(body()).isEqualTo(TEXTS.get(0) + "\n\n" + TEXTS.get(1));
  }

  @Test
  void goingOnComesToTheSameAsBeginningAnew() {
    Random random = Seed.random();
    for (int step = 0; step < 10; step++) {
      int page = 1 + random.nextInt(3);
      String name = page + (random.nextBoolean() ? "" : "x");
      if (random.nextInt(3) == 0 && folder.resolve(name + ".html").toFile().exists()) {
        archive.delete(name + ".html");
      } else {
        write(name, page, random.nextBoolean() ? "" : " It rained, people said, for hours.");
      }
      archive.reindex();
      FolderArchive anew = new FolderArchive(folder);
      anew.reindex();
      assertThat(archive.published()).as("after step " + step).isEqualTo(anew.published());
      assertThat(bodies(archive)).as("after step " + step).isEqualTo(bodies(anew));
    }
  }

  private void write(String name, int page, String more) {
    String own = page == 1 ? ADDRESS : ADDRESS + "?page=" + page;
    String before = page == 2 ? ADDRESS : ADDRESS + "?page=" + (page - 1);
    String numbers =
        IntStream.rangeClosed(1, TEXTS.size())
            .mapToObj(n -> "<a href=\"/2026/pier?page=" + n + "\">" + n + "</a> ")
            .reduce("", String::concat);
    archive.write(
        name + ".html",
        """
        <html lang="en"><head><title>Council votes to rebuild the ferry pier - Coast Gazette</title>
        <link rel="canonical" href="%s">%s</head><body><h1>Council votes to rebuild the ferry pier</h1>
        <div class="story"><p>%s</p></div><div class="pages">%s</div></body></html>
        """
            .formatted(
                own,
                page == 1 ? "" : "<link rel=\"prev\" href=\"" + before + "\">",
                TEXTS.get(page - 1) + more,
                numbers));
  }

  private String body() {
    List<String> bodies = bodies(archive);
    assertThat(bodies).hasSize(1);
    return bodies.getFirst();
  }

  private static List<String> bodies(FolderArchive archive) {
    return archive.engine.last().held().values().stream().map(a -> a.article().body()).toList();
  }
}
