package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An article is new once.
class ArrivalsTest {
  @TempDir Path folder;
  private FolderArchive archive;

  @BeforeEach
  void open() {
    archive = new FolderArchive(folder);
  }

  @Test
  void anArticleArrivesOnceHoweverOftenItIsReadOrCleanedOrMoved() {
    archive
        .article("stays", "stays", "2024-01-01")
        .article("changes", "changes", "2024-01-02")
        .article("moves", "moves", "2024-01-03")
        .write("named-by-path.txt", FolderArchive.STORY);
    archive.reindex();
    Instant first = archive.arrived("stays");
    assertThat(archive.arrivals()).containsOnly(first);

    Instant later = afterwards();
    archive
        .article("changes", "changes", "2024-01-05")
        .delete("moves.jsonl")
        .article("elsewhere/moves", "moves", "2024-01-03")
        .delete("named-by-path.txt")
        .write("elsewhere/named-by-path.txt", FolderArchive.STORY)
        .article("comes", "comes", "2023-01-01");
    archive.reindex();
    assertThat(archive.arrived("comes")).isAfterOrEqualTo(later);
    assertThat(archive.arrivals())
        .containsExactlyInAnyOrder(first, first, first, first, archive.arrived("comes"));

    Instant second = archive.arrived("comes");
    archive.reindex(FolderArchive.options().withFull(true));
    assertThat(archive.arrivals()).containsExactlyInAnyOrder(first, first, first, first, second);
  }

  @Test
  void whereArrivalsWereNotKeptTheGenerationsTimeHolds() {
    archive.article("a", "a", "2024-01-01").reindex();
    Map<String, byte[]> kept = new HashMap<>(archive.engine.last().attachments());
    kept.remove("arrivals.bin");
    archive.engine.replaceAttachments(kept);
    archive.article("a", "a", "2024-01-02").reindex();
    assertThat(archive.arrived("a")).isEqualTo(archive.engine.last().publishedAt());
  }

  @Test
  void aLedgerThatCannotBeReadMakesNothingNew() {
    archive.article("a", "a", "2024-01-01").reindex();
    Instant first = archive.arrived("a");
    Map<String, byte[]> kept = new HashMap<>(archive.engine.last().attachments());
    kept.put("ledger.jsonl.gz", new byte[] {1, 2, 3});
    archive.engine.replaceAttachments(kept);
    afterwards();
    archive.article("b", "b", "2024-01-02").reindex();
    assertThat(archive.arrived("a")).isEqualTo(first);
    assertThat(archive.arrived("b")).isAfter(first);
  }

  /// A moment that the clock had not reached before.
  private static Instant afterwards() {
    Instant before = Instant.now();
    Instant now = before;
    while (now.toEpochMilli() <= before.toEpochMilli()) {
      Thread.onSpinWait();
      now = Instant.now();
    }
    return now.truncatedTo(ChronoUnit.MILLIS);
  }
}
