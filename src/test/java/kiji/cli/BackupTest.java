package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy of the index in another folder, and the way back.
class BackupTest {
  @TempDir Path folder;
  private Path corpus;
  private Path index;
  private Path backup;

  @BeforeEach
  void index() throws IOException {
    folder = folder.toRealPath();
    corpus = folder.resolve("corpus");
    index = folder.resolve("index");
    backup = folder.resolve("backup");
    write("lamp");
    on(index, "reindex", corpus.toString());
  }

  @Test
  void aBackupIsAnIndexAndIsRestoredOnAnotherMachine() throws IOException {
    Files.writeString(
        Files.createDirectories(index.resolve("clippings")).resolve("a.json"), "mine");
    assertThat(on(index, "backup", backup.toString()).out())
        .startsWith("Backed up generation 000001 to " + backup + ": 1 article, ")
        .contains("every byte read back", "linked");
    assertThat(backup.resolve("cursor.key")).doesNotExist();
    assertThat(found(backup)).containsExactly("lamp");
    assertThat(on(backup, "verify").exitCode()).isZero();

    Path other = folder.resolve("other/index");
    assertThat(on(other, "restore", backup.toString()).out())
        .startsWith("Restored " + backup + " as generation 000001: 1 article, ");
    assertThat(found(other)).containsExactly("lamp");
    assertThat(other.resolve("clippings/a.json")).hasContent("mine");
    assertThat(other.resolve("CURRENT")).hasContent("000001\n");
    write("goat");
    assertThat(on(other, "reindex").lastLine()).contains("2 articles (1 new", "1 unchanged");
  }

  @Test
  void aBackupIsRenewedAndWhatWasThereStaysUntilTheNextIs() throws IOException {
    on(index, "backup", backup.toString());
    write("goat");
    on(index, "reindex");
    assertThat(on(index, "backup", backup.toString()).exitCode()).isZero();
    assertThat(on(index, "backup", backup.toString()).exitCode()).isZero();
    assertThat(found(backup)).containsExactly("goat", "lamp");
    assertThat(on(backup, "generations").out()).hasLineCount(2);
  }

  @Test
  void whatWasPublishedBeforeARestorationCanBeRolledBackTo() throws IOException {
    on(index, "backup", backup.toString());
    write("goat");
    on(index, "reindex");
    assertThat(on(index, "restore", backup.toString()).exitCode()).isZero();
    assertThat(found(index)).containsExactly("lamp");
    assertThat(on(index, "rollback").exitCode()).isZero();
    assertThat(found(index)).containsExactly("goat", "lamp");
  }

  @Test
  void aDamagedBackupIsRefusedAndTheIndexIsAsItWas() throws IOException {
    on(index, "backup", backup.toString());
    Path largest;
    try (Stream<Path> files = Files.list(backup.resolve("generations/000001"))) {
      largest = files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 1;
    Files.delete(largest);
    Files.write(largest, bytes);
    write("goat");
    on(index, "reindex");
    Shell.Outcome told = on(index, "restore", backup.toString());
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.err()).contains(largest.getFileName().toString(), "is damaged").hasLineCount(1);
    assertThat(found(index)).containsExactly("goat", "lamp");
    assertThat(on(index, "generations").out()).hasLineCount(2);
  }

  @Test
  void aDamagedIndexDoesNotSpoilAnEarlierBackup() throws IOException {
    on(index, "backup", backup.toString());
    write("goat");
    on(index, "reindex");
    Path ledger = index.resolve("generations/000002/ledger.jsonl.gz");
    Files.write(ledger, new byte[3]);
    Shell.Outcome told = on(index, "backup", backup.toString());
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.err()).contains("ledger.jsonl.gz").hasLineCount(1);
    assertThat(found(backup)).containsExactly("lamp");
  }

  @Test
  void whatIsForgottenSinceStaysAwayWhenAnOlderBackupComesBack() throws IOException {
    write("zyxwombat");
    on(index, "reindex");
    on(index, "backup", backup.toString());
    on(index, "forget", "https://news.example.com/zyxwombat");
    assertThat(on(index, "restore", backup.toString()).exitCode()).isZero();
    assertThat(found(index)).containsExactly("lamp");
    assertThat(IndexFiles.telling(index, "zyxwombat")).isEmpty();

    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.copy(index.resolve("forgotten.tsv"), other.resolve("forgotten.tsv"));
    assertThat(on(other, "restore", backup.toString()).exitCode()).isZero();
    assertThat(IndexFiles.telling(other, "zyxwombat")).isEmpty();
    assertThat(found(other)).containsExactly("lamp");
  }

  @Test
  void theLaterWordOnAnArticleHoldsWhicheverListItStandsOn() throws IOException {
    write("zyxwombat");
    on(index, "reindex");
    on(index, "forget", "https://news.example.com/zyxwombat");
    on(index, "backup", backup.toString());
    on(index, "forget", "--undo", "https://news.example.com/zyxwombat");
    on(index, "restore", backup.toString());
    assertThat(on(index, "forget").out()).isEqualTo("Nothing is forgotten.\n");

    on(index, "forget", "https://news.example.com/lamp");
    Path other = folder.resolve("other");
    on(index, "backup", other.toString());
    on(index, "forget", "--undo", "https://news.example.com/lamp");
    on(other, "restore", index.toString());
    assertThat(on(other, "forget").out()).isEqualTo("Nothing is forgotten.\n");
  }

  @Test
  void foldersThatAreNoBackupsAreLeftAlone() throws IOException {
    Path mine = Files.writeString(Files.createDirectories(backup).resolve("mine"), "x");
    for (Path wrong : List.of(backup, mine, index.resolve("inside"), index)) {
      Files.createDirectories(index.resolve("inside"));
      Shell.Outcome told = on(index, "backup", wrong.toString());
      assertThat(told.exitCode()).as(wrong.toString()).isEqualTo(3);
      assertThat(told.err()).contains("name ").hasLineCount(1);
    }
    assertThat(mine).hasContent("x");
    Shell.Outcome told = on(index, "restore", folder.resolve("nowhere").toString());
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.err()).contains("no index is in").hasLineCount(1);
    assertThat(on(folder.resolve("empty"), "backup", folder.resolve("b").toString()).err())
        .contains("nothing is published in");
  }

  @Test
  void anotherIndexIsNeverTakenForABackup() throws IOException {
    Path other = folder.resolve("other");
    on(other, "reindex", corpus.toString());
    on(other, "forget", "https://news.example.com/gone");
    String list = Files.readString(other.resolve("forgotten.tsv"));
    Shell.Outcome told = on(index, "backup", other.toString());
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.err()).contains("holds something else than a backup").hasLineCount(1);
    assertThat(other.resolve("forgotten.tsv")).hasContent(list);
    assertThat(found(other)).containsExactly("lamp");
  }

  @Test
  void aFolderInTheIndexIsRefusedThoughItIsNotThereYet() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), index);
    for (Path same : List.of(index, link)) {
      assertThat(on(index, "backup", same.resolve("a/b").toString()).err())
          .contains("lies in the index itself");
    }
    assertThat(index.resolve("a")).doesNotExist();
  }

  @Test
  void aRenewedBackupKeepsNothingThatWasForgottenSince() throws IOException {
    write("zyxwombat");
    on(index, "reindex");
    on(index, "backup", backup.toString());
    on(index, "forget", "https://news.example.com/zyxwombat");
    on(index, "backup", backup.toString());
    assertThat(IndexFiles.telling(backup, "zyxwombat")).isEmpty();
    assertThat(found(backup)).containsExactly("lamp");
  }

  private void write(String word) throws IOException {
    Files.createDirectories(corpus);
    Files.writeString(
        corpus.resolve(word + ".jsonl"),
        "{\"url\":\"https://news.example.com/%s\",\"title\":\"Title-%s\",\"body\":\"Everywhere %s.\"}\n"
            .formatted(word, word, word));
  }

  private static List<String> found(Path index) {
    return on(index, "search", "everywhere")
        .out()
        .lines()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .filter(word -> word.startsWith("Title-"))
        .map(word -> word.substring("Title-".length()))
        .sorted()
        .toList();
  }

  private static Shell.Outcome on(Path index, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--index", index.toString()));
    return kiji(all.toArray(String[]::new));
  }
}
