package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import kiji.article.Article;
import kiji.engine.Generation;
import kiji.engine.PublishPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexTest {
  @TempDir Path folder;
  private FolderArchive archive;

  @BeforeEach
  void open() {
    archive = new FolderArchive(folder);
  }

  @Test
  void publishesWhatTheCorpusTellsAndAccountsForTheRest() {
    archive
        .article("a", "a", "2024-01-01")
        .article("b/c", "c", "2024-01-02")
        .write("bad.jsonl", "{")
        .write("empty.txt", "")
        .write("notes.pdf", "x");
    ReindexReport report = archive.reindex();
    assertThat(report.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 2, 1));
    assertThat(report.sentence())
        .matches(
            "Published generation 000001: 2 articles \\(2 new, 0 changed, 0 unchanged\\), "
                + "2 quarantined \\(index/generations/000001/quarantine.jsonl\\), 1 skipped, "
                + "\\d+\\.\\d s");
    assertThat(archive.published()).containsExactly("a from a.jsonl#1", "c from b/c.jsonl#1");
    assertThat(archive.ledger().stream().map(row -> row.split(":", 2)[0]))
        .containsExactly(
            "a.jsonl#1 INDEXED",
            "b/c.jsonl#1 INDEXED",
            "bad.jsonl#1 QUARANTINED",
            "empty.txt QUARANTINED",
            "notes.pdf SKIPPED");
  }

  @Test
  void keepsTheQuarantineAndTheReportWithTheGeneration() {
    archive.article("a", "a", "soon").write("bad.jsonl", "{").write("empty.txt", "");
    archive.write("x.pdf", "x");
    archive.reindex(FolderArchive.options().withSettings(Map.of("threads", "2")));
    assertThat(archive.attachment("quarantine.jsonl"))
        .isEqualTo(
            """
            {"path":"bad.jsonl#1","offset":1,"reason":"%s","sha256":"%s"}
            {"path":"empty.txt","offset":0,"reason":"empty: there is no text on it","sha256":"%s"}
            """
                .formatted(reasonOf("bad.jsonl#1"), hashOf("bad.jsonl#1"), hashOf("empty.txt")));
    assertThat(archive.unzipped("ledger.jsonl.gz").lines())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).startsWith("{\"path\":").endsWith("}"));
    assertThat(archive.attachment("report.json"))
        .contains("\"generation\" : \"000001\"")
        .contains("\"inputs\" : 4")
        .contains("\"quarantined: empty\" : 1")
        .contains("\"skipped: not a kind of file that is read\" : 1")
        .contains("\"path\" : \"x.pdf\"")
        .contains("a.jsonl#1: publishedAt: no date in 'soon'")
        .contains("\"threads\" : \"2\"");
  }

  @Test
  void aSecondReindexCleansNothing() {
    archive
        .article("a", "a", "2024-01-01")
        .article("b", "b", "2024-01-01")
        .article("b2", "b", "2024-01-02")
        .write("empty.txt", "")
        .write("x.pdf", "x");
    archive.reindex();
    ReindexReport report = archive.reindex();
    assertThat(archive.cleaned).isEmpty();
    assertThat(report.counts()).isEqualTo(new Counts(0, 0, 2, 0, 1, 1, 1));
    assertThat(report.sentence())
        .startsWith(
            "Nothing changed: generation 000001 stands: 2 articles (0 new, 0 changed, 2 unchanged),"
                + " 1 duplicate, 1 quarantined (index/generations/000001/quarantine.jsonl), 1"
                + " skipped, ");
    assertThat(archive.engine.generations()).hasSize(1);
  }

  @Test
  void cleansOnlyWhatIsNewOrChanged() {
    archive.article("a", "a", "2024-01-01").article("b", "b", "2024-01-01");
    archive.reindex();
    archive.article("b", "b", "2024-01-03").article("c", "c", "2024-01-01");
    ReindexReport report = archive.reindex();
    assertThat(archive.cleaned).containsExactly("b.jsonl#1", "c.jsonl#1");
    assertThat(report.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0, 0, 0));
    assertThat(archive.published()).hasSize(3);
  }

  @Test
  void aRemovedFileLeavesTheIndex() {
    archive
        .article("a", "a", "2024-01-01")
        .article("b", "b", "2024-01-01")
        .article("c", "c", "2024-01-01");
    archive.reindex();
    archive.delete("b.jsonl");
    ReindexReport report = archive.reindex();
    assertThat(archive.published()).containsExactly("a from a.jsonl#1", "c from c.jsonl#1");
    assertThat(report.counts()).isEqualTo(new Counts(0, 0, 2, 1, 0, 0, 0));
    assertThat(report.sentence()).contains("2 unchanged), 1 removed, 0 quarantined, 0 skipped");
  }

  @Test
  void anArticleThatBecomesUnreadableLeavesTheIndex() {
    archive.article("a", "a", "2024-01-01").article("b", "b", "2024-01-01");
    archive.reindex();
    archive.write("a.jsonl", "{");
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(0, 0, 1, 1, 0, 1, 0));
    assertThat(archive.published()).containsExactly("b from b.jsonl#1");
  }

  @Test
  void aMovedFileStaysOneArticle() {
    archive.article("m", "a", "2024-01-01").article("n", "b", "2024-01-01");
    archive.reindex();
    String before = FolderArchive.line("a", "https://a.example/a", "2024-01-01", "Story of m.");
    archive.delete("m.jsonl").put("z/early", before);
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(0, 1, 1, 0, 0, 0, 0));
    archive.delete("z/early.jsonl").put("a/late", before);
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(0, 1, 1, 0, 0, 0, 0));
    assertThat(archive.published()).containsExactly("a from a/late.jsonl#1", "b from n.jsonl#1");
  }

  @Test
  void anIdThatChangesTakesTheOldArticleAway() {
    archive.article("a", "one", "2024-01-01");
    archive.reindex();
    archive.article("a", "two", "2024-01-01");
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0));
    assertThat(archive.published()).containsExactly("two from a.jsonl#1");
  }

  @Test
  void theNewestOfTheSameIdStaysAndOfTwoAtOnceTheLaterPath() {
    archive
        .article("a", "x", "2024-01-02")
        .article("b", "x", "2024-01-03")
        .article("c", "x", "2024-01-01")
        .article("d", "y", "2024-01-01")
        .article("e", "y", "2024-01-01")
        .article("f", "z", "")
        .article("g", "z", "2001-01-01");
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(3, 0, 0, 0, 4, 0, 0));
    assertThat(archive.published())
        .containsExactly("x from b.jsonl#1", "y from e.jsonl#1", "z from g.jsonl#1");
    assertThat(archive.ledger())
        .contains("a.jsonl#1 DUPLICATE: an article with the same id is newer");
  }

  @Test
  void theNewestOfTheSameAddressAndLanguageStays() {
    String url = "https://a.example/same";
    archive
        .put("a", FolderArchive.line("one", url, "2024-01-02", "First."))
        .put("b", FolderArchive.line("two", url, "2024-01-01", "Second."))
        .put(
            "c",
            FolderArchive.line("three", url, "2024-01-01", "三番目。").replace("\"en\"", "\"ja\""));
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(2, 0, 0, 0, 1, 0, 0));
    assertThat(archive.published()).containsExactly("one from a.jsonl#1", "three from c.jsonl#1");
    assertThat(archive.ledger())
        .contains("b.jsonl#1 DUPLICATE: an article with the same address and language is newer");
  }

  @Test
  void aDuplicateTakesThePlaceOfTheOneThatGoes() {
    archive
        .article("a", "x", "2024-01-01")
        .article("b", "x", "2024-01-02")
        .article("c", "c", "2024-01-01");
    archive.reindex();
    archive.delete("b.jsonl");
    ReindexReport report = archive.reindex();
    assertThat(archive.published()).containsExactly("c from c.jsonl#1", "x from a.jsonl#1");
    assertThat(archive.cleaned).containsExactly("a.jsonl#1");
    assertThat(report.counts()).isEqualTo(new Counts(0, 1, 1, 0, 0, 0, 0));
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(0, 0, 2, 0, 0, 0, 0));
  }

  @Test
  void anArticleIsNotLostToOneThatIsItselfADuplicate() {
    archive
        .put("a", FolderArchive.line("B", "https://a.example/2", "2024-01-01", "Kept."))
        .put("b", FolderArchive.line("B", "https://a.example/1", "2024-01-02", "A duplicate."))
        .put("c", FolderArchive.line("A", "https://a.example/1", "2024-01-03", "Kept."));
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(2, 0, 0, 0, 1, 0, 0));
    assertThat(archive.published()).containsExactly("A from c.jsonl#1", "B from a.jsonl#1");
  }

  @Test
  void aFullReindexCleansEverythingAgain() {
    archive.article("a", "a", "2024-01-01").article("b", "b", "2024-01-01");
    archive.reindex();
    ReindexReport report = archive.reindex(FolderArchive.options().withFull(true));
    assertThat(archive.cleaned).hasSize(2);
    assertThat(report.counts()).isEqualTo(new Counts(0, 2, 0, 0, 0, 0, 0));
    assertThat(report.sentence()).startsWith("Published generation 000002: ");
  }

  @Test
  void anotherCleanerCleansEverythingAgain() {
    archive.article("a", "a", "2024-01-01").write("empty.txt", "");
    archive.reindex();
    archive.reindex(ReindexOptions.standard(1, FolderArchive.ANY_SIZE, "cleaner 2"));
    assertThat(archive.cleaned).containsExactly("a.jsonl#1", "empty.txt");
  }

  @Test
  void whatIsAnalysedAnewIsCleanedAgain() {
    archive.article("a", "a", "2024-01-01");
    archive.reindex();
    archive.engine.analyseAnew();
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(0, 1, 0, 0, 0, 0, 0));
    assertThat(archive.published()).containsExactly("a from a.jsonl#1");
  }

  @Test
  void aDamagedLedgerCostsCleaningAgainAndSaysSo() {
    archive.article("a", "a", "2024-01-01");
    archive.reindex();
    Map<String, byte[]> damaged = new HashMap<>(archive.engine.last().attachments());
    damaged.put("ledger.jsonl.gz", new byte[] {31, (byte) 139, 8, 0, 0});
    archive.engine.replaceAttachments(damaged);
    ReindexReport report = archive.reindex();
    assertThat(archive.cleaned).containsExactly("a.jsonl#1");
    assertThat(report.notes())
        .singleElement()
        .asString()
        .startsWith("the ledger of generation 000001 cannot be read")
        .endsWith("everything is cleaned again");
  }

  @Test
  void aDryRunPublishesNothing() {
    archive.article("a", "a", "2024-01-01");
    archive.reindex();
    archive.article("b", "b", "2024-01-01");
    ReindexReport report = archive.reindex(FolderArchive.options().withDryRun(true));
    assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0));
    assertThat(report.sentence()).startsWith("Dry run, nothing published: 2 articles (1 new, ");
    assertThat(archive.published()).containsExactly("a from a.jsonl#1");
  }

  @Test
  void saysWhyTheEngineWouldNotPublish() {
    archive.article("a", "a", "2024-01-01").article("b", "b", "2024-01-01");
    archive.reindex();
    archive.delete("a.jsonl");
    ReindexReport report =
        archive.reindex(ReindexOptions.standard(1, new PublishPolicy(20, false), "cleaner 1"));
    assertThat(report.sentence())
        .startsWith("Not published: articles fall from 2 to 1 (1 article (");
    assertThat(archive.published()).hasSize(2);
  }

  @Test
  void writesTheReportWhereItIsAskedFor(@TempDir Path reports) throws IOException {
    archive.article("a", "a", "2024-01-01");
    Path file = reports.resolve("r.json");
    ReindexOptions options = FolderArchive.options().withReportFile(Optional.of(file));
    archive.reindex(options);
    assertThat(Files.readString(file)).contains("\"outcome\" : \"published\"");
    archive.reindex(options);
    assertThat(Files.readString(file))
        .contains("\"outcome\" : \"nothing changed\"")
        .contains("\"unchanged\" : 1");
  }

  @Test
  void saysBeforeAnythingElseThatTheReportCannotBeWritten() {
    archive.article("a", "a", "2024-01-01");
    Path nowhere = folder.resolve("no/such/folder/r.json");
    assertThatThrownBy(
            () -> archive.reindex(FolderArchive.options().withReportFile(Optional.of(nowhere))))
        .isInstanceOf(ReindexException.class)
        .hasMessageContaining("cannot write the report");
    assertThat(archive.engine.generations()).isEmpty();
  }

  @Test
  void tellsWhatArrived() {
    ConcurrentSkipListSet<String> arrived = new ConcurrentSkipListSet<>();
    ArticleListener listener =
        new ArticleListener() {
          @Override
          public void arrived(Article article, boolean isNew) {
            arrived.add(article.id() + (isNew ? " new" : " changed"));
          }

          @Override
          public void published(Generation generation) {
            arrived.add("published " + generation.id());
          }
        };
    archive.article("a", "a", "2024-01-01");
    archive.reindex(FolderArchive.options(), listener);
    archive.article("a", "a", "2024-01-02").article("b", "b", "2024-01-02");
    archive.reindex(FolderArchive.options(), listener);
    assertThat(arrived)
        .containsExactly("a changed", "a new", "b new", "published 000001", "published 000002");
  }

  @Test
  void copiesOfAStoryShareItsKeyFromOneGenerationToTheNext() {
    String wire =
        "The harbour authority of Watase said on Monday that the northern quay will close for repairs after an inspection found cracks in eleven of its forty concrete piles, and that ferries to the islands will leave from the fish market until the work is done in early spring. ";
    String text =
        wire
            + wire.replace("northern", "southern").replace("eleven", "six")
            + wire.replace("ferries", "freighters").replace("Monday", "Friday evening");
    archive.put("a", FolderArchive.line("a", "https://a.example/1", "2024-01-01", text));
    archive.reindex();
    archive.put("b", FolderArchive.line("b", "https://b.example/1", "2024-01-02", text));
    archive.put(
        "c", FolderArchive.line("c", "https://c.example/1", "2024-01-02", "Another story."));
    archive.reindex();
    List<String> keys =
        archive.engine.last().held().values().stream().map(kept -> kept.storyKey()).toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  private String hashOf(String path) {
    return row(path).replaceAll(".*\"hash\":\"([0-9a-f]+)\".*", "$1");
  }

  private String reasonOf(String path) {
    return row(path).replaceAll(".*\"reason\":\"(.+)\",\"offset\".*", "$1");
  }

  private String row(String path) {
    String ledger = archive.unzipped("ledger.jsonl.gz");
    return ledger.lines().filter(line -> line.contains(path)).findFirst().orElseThrow();
  }
}
