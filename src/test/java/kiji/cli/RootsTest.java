package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an archive is made of: remembered, and never changed unless someone says so.
class RootsTest {
  @TempDir Path folder;
  private Path news;
  private Path letters;

  @BeforeEach
  void writeTwoFolders() throws IOException {
    folder = folder.toRealPath();
    news = folder.resolve("news");
    letters = folder.resolve("letters");
    write(news.resolve("april/lamp.jsonl"), "lamp");
    write(news.resolve("may/bridge.jsonl"), "bridge");
    write(letters.resolve("april/goat.jsonl"), "goat");
  }

  @Test
  void anotherFolderIsRefusedAndBothWaysOutAreNamed() {
    reindex(news);
    Shell.Outcome refused = reindex(letters);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith("kiji: '" + letters + "': not part of this archive, which has 2 articles of ")
        .contains("'" + news + "'", "--add", "--only")
        .hasLineCount(1);
    assertThat(found()).containsExactly("bridge", "lamp");
  }

  @Test
  void oneArticleIsSpokenOfAsOne() {
    reindex(letters);
    assertThat(reindex(news).err()).contains("which has 1 article of '" + letters + "'");
  }

  @Test
  void anAddedFolderStandsBesideTheFirst() {
    reindex(news);
    assertThat(reindex("--add", letters).lastLine()).contains("3 articles (1 new, ", "2 unchanged");
    assertThat(found()).containsExactly("bridge", "goat", "lamp");
    assertThat(onIndex("roots").out())
        .isEqualTo(news + "  2 articles\n" + letters + "  1 article\n");
    assertThat(reindex().lastLine()).startsWith("Nothing changed").contains("3 unchanged");
    assertThat(reindex("--full").lastLine()).contains("3 articles (0 new, ");
  }

  @Test
  void aFolderThatIsStillEmptyIsRememberedToo() throws IOException {
    Path later = Files.createDirectory(folder.resolve("later"));
    reindex(news);
    assertThat(reindex("--add", later).exitCode()).isZero();
    write(later.resolve("cat.jsonl"), "cat");
    reindex();
    assertThat(found()).containsExactly("bridge", "cat", "lamp");
  }

  @Test
  void inputsOfOneNameInTwoFoldersStayTwo() throws IOException {
    write(news.resolve("a.jsonl"), "first");
    write(letters.resolve("a.jsonl"), "second");
    reindex(news);
    reindex("--add", letters);
    assertThat(found()).containsExactly("bridge", "first", "goat", "lamp", "second");
    Files.delete(letters.resolve("a.jsonl"));
    reindex();
    assertThat(found()).containsExactly("bridge", "first", "goat", "lamp");
  }

  @Test
  void aPartIsReadAgainAlone() throws IOException {
    reindex(news);
    write(news.resolve("april/lamp.jsonl"), "lantern");
    write(news.resolve("may/bridge.jsonl"), "ferry");
    Files.delete(reportOf(news.resolve("may")));
    assertThat(reindex(news.resolve("april")).lastLine()).contains("2 articles");
    assertThat(found()).containsExactly("bridge", "lantern");
    reindex("--force", news.resolve("may/bridge.jsonl"));
    assertThat(found()).containsExactly("ferry", "lantern");
    reindex("--add", letters);
    Files.delete(letters.resolve("april/goat.jsonl"));
    Files.delete(news.resolve("may/bridge.jsonl"));
    reindex("--force", letters.resolve("april"));
    assertThat(found()).containsExactly("ferry", "lantern");
    reindex("--force");
    assertThat(found()).containsExactly("lantern");
  }

  @Test
  void onlyOneFolderIsToldWhatLeavesAndStandsBeforeTheGate() {
    reindex(news);
    Shell.Outcome refused = reindex("--only", letters);
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("2 articles leave", "--force");
    assertThat(found()).containsExactly("bridge", "lamp");
    assertThat(reindex("--only", "--force", letters).exitCode()).isZero();
    assertThat(found()).containsExactly("goat");
    assertThat(onIndex("roots").out()).isEqualTo(letters + "  1 article\n");
  }

  @Test
  void aRootIsTakenOutAndNoOtherIsRead() throws IOException {
    reindex(news);
    reindex("--add", letters);
    write(letters.resolve("april/goat.jsonl"), "sheep");
    assertThat(onIndex("roots", "remove", news.toString()).exitCode()).isEqualTo(3);
    assertThat(onIndex("roots", "remove", "--force", news.toString()).exitCode()).isZero();
    assertThat(found()).containsExactly("goat");
    Shell.Outcome last = onIndex("roots", "remove", letters.toString());
    assertThat(last.exitCode()).isEqualTo(2);
    assertThat(last.err()).contains("all that this archive is made of", "--only");
    assertThat(onIndex("roots", "remove", news.toString()).err()).contains("no root");
  }

  @Test
  void aFolderAroundTheArchiveIsNotAddedToIt() {
    reindex(news);
    Shell.Outcome refused = reindex("--add", folder);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("holds what this archive is made of", "--only");
  }

  @Test
  void aRootThatIsNotThereTakesNothingAway() throws IOException {
    reindex(news);
    reindex("--add", letters);
    Files.move(news, folder.resolve("unplugged"));
    Shell.Outcome broken = reindex("--force");
    assertThat(broken.exitCode()).isEqualTo(3);
    assertThat(broken.err()).contains("'" + news + "'", "is not there", "kiji roots remove");
    assertThat(found()).containsExactly("bridge", "goat", "lamp");
    write(letters.resolve("april/goat.jsonl"), "sheep");
    assertThat(reindex(letters).exitCode()).as("the other can still be read").isZero();
    assertThat(found()).containsExactly("bridge", "lamp", "sheep");
  }

  @Test
  void theIndexIsNeverReadAsACorpus() {
    reindex(folder);
    String first = reindex().lastLine();
    assertThat(first).startsWith("Nothing changed").contains("1 skipped");
    assertThat(found()).containsExactly("bridge", "goat", "lamp");
    Shell.Outcome index = reindex("--add", folder.resolve("index"));
    assertThat(index.exitCode()).isEqualTo(2);
    assertThat(index.err()).contains("is the index, which is never read");
  }

  @Test
  void theShippedSampleGivesWayUnlessSomeoneAddedToIt() throws IOException {
    Path sample = folder.resolve("sample");
    copy(Path.of("corpus"), sample);
    reindex(sample);
    Shell.Outcome replaced = reindex(news);
    assertThat(replaced.exitCode()).isZero();
    assertThat(replaced.err()).contains("The sample that ships with Kiji gives way.");
    assertThat(found()).containsExactly("bridge", "lamp");

    write(sample.resolve("own.jsonl"), "own");
    reindex("--only", "--force", sample);
    assertThat(reindex(news).exitCode()).isEqualTo(2);
  }

  @Test
  void aServerDoesNotChangeWhatTheArchiveIsMadeOf() {
    reindex(news);
    Shell.Outcome refused = onIndex("serve", "--port", "0", "--corpus", letters.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("not part of this archive", "--add", "--only");
    assertThat(found()).containsExactly("bridge", "lamp");
  }

  @Test
  void aCorpusThatIsSetCountsWhereTheArchiveIsMadeOfIt() throws IOException {
    reindex(news);
    reindex("--add", letters);
    write(letters.resolve("april/goat.jsonl"), "sheep");
    Path settings = folder.resolve("kiji.properties");
    Files.writeString(settings, "corpus = " + news + "\n");
    reindex("--config", settings);
    assertThat(found()).as("all roots are read").containsExactly("bridge", "lamp", "sheep");
    write(folder.resolve("elsewhere/cat.jsonl"), "cat");
    Files.writeString(settings, "corpus = " + folder.resolve("elsewhere") + "\n");
    assertThat(reindex("--config", settings).exitCode()).isEqualTo(2);
    assertThat(found()).containsExactly("bridge", "lamp", "sheep");
  }

  @Test
  void addingAndReplacingNeedAName() {
    reindex(news);
    assertThat(reindex("--only").exitCode()).isEqualTo(2);
    assertThat(reindex("--add", "--only", letters).exitCode()).isEqualTo(2);
    assertThat(found()).containsExactly("bridge", "lamp");
  }

  @Test
  void anEmptyArchiveSaysSo() {
    assertThat(onIndex("roots").out()).contains("is empty", "kiji reindex");
  }

  /// Beside a file that is not read again.
  private static Path reportOf(Path month) throws IOException {
    return Files.writeString(month.resolve("report.pdf"), "x");
  }

  private Shell.Outcome reindex(Object... words) {
    return onIndex(
        Stream.concat(Stream.of("reindex"), Stream.of(words).map(Object::toString))
            .toArray(String[]::new));
  }

  private List<String> found() {
    return onIndex("search", "--sort", "newest", "--limit", "50", "everywhere")
        .out()
        .lines()
        .flatMap(line -> Stream.of(line.split(" ")))
        .filter(word -> word.startsWith("Title-"))
        .map(word -> word.substring("Title-".length()))
        .sorted()
        .toList();
  }

  private Shell.Outcome onIndex(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--index", folder.resolve("index").toString()));
    return kiji(all.toArray(String[]::new));
  }

  /// A file of one article, whose id comes from its path.
  private static void write(Path file, String title) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"title\":\"Title-%s\",\"body\":\"Found everywhere: the %s.\"}%n"
            .formatted(title, title));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          path -> {
            try {
              Files.copy(path, to.resolve(from.relativize(path).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
