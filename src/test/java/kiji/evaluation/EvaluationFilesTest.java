package kiji.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kiji.evaluation.Run.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationFilesTest {
  @TempDir Path folder;

  @Test
  void queriesAreAnIdATabAndAText() throws IOException {
    Path file = write("queries.tsv", "\uFEFFq1\t半導体 輸出\n\n# a remark\nq2\ta\tb\r\n");
    assertThat(QueryFile.read(file))
        .containsExactly(new TestQuery("q1", "半導体 輸出"), new TestQuery("q2", "a\tb"));
  }

  @Test
  void aLineThatIsNoQueryIsNamed() throws IOException {
    Path file = write("queries.tsv", "q1\ta\nno tab here\n");
    assertThatThrownBy(() -> QueryFile.read(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            "%s, line 2: expected an id without spaces, a tab, and the text of a query,"
                + " found 'no tab here'",
            file);
    Path twice = write("twice.tsv", "q1\ta\nq1\tb\n");
    assertThatThrownBy(() -> QueryFile.read(twice)).hasMessageContaining("line 2");
  }

  @Test
  void aMissingOrUnreadableFileIsNamed() throws IOException {
    Path missing = folder.resolve("missing.tsv");
    assertThatThrownBy(() -> QueryFile.read(missing)).hasMessage("there is no file " + missing);
    Path sjis = folder.resolve("sjis.tsv");
    Files.write(sjis, "q1\t日本\n".getBytes(Charset.forName("windows-31j")));
    assertThatThrownBy(() -> QueryFile.read(sjis)).hasMessageEndingWith("save it as UTF-8");
  }

  @Test
  void judgementsAreTrecsQrels() throws IOException {
    Judgements read = Judgements.read(write("qrels", "q1 0 a 3\nq1\t0\tb\t0\nq2 0 a 1\nq2 0 c -1"));
    assertThat(read.of(new TestQuery("q1", ""))).containsOnly(Map.entry("a", 3), Map.entry("b", 0));
    assertThat(read.of(new TestQuery("q2", ""))).containsEntry("c", 0);
    assertThat(read.of(new TestQuery("q3", ""))).isEmpty();
  }

  @Test
  void aLineThatIsNoJudgementIsNamed() throws IOException {
    for (String line : List.of("q1 0 a", "q1 0 a high", "q1 0 a 3 x", "q1 0 a 11")) {
      Path file = write("qrels", "q1 0 a 3\n" + line);
      assertThatThrownBy(() -> Judgements.read(file)).hasMessageContaining("line 2");
    }
  }

  @Test
  void aRunIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("kiji.run");
    Files.writeString(file, "what was there before");
    RunFile.write(run(), file, "kiji");
    assertThat(file)
        .hasContent(
            """
            q1 Q0 a 1 2.5 kiji
            q1 Q0 b 2 1.25 kiji
            q2 Q0 c 1 1.0E-6 kiji
            """);
    Run read = RunFile.read(file);
    assertThat(ids(read, "q1")).containsExactly("a", "b");
    assertThat(ids(read, "q2")).containsExactly("c");
    assertThat(ids(read, "q3")).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theOrderOfARunIsByScoreAndTiesByRank() throws IOException {
    Path file = write("x.run", "q Q0 c 3 1 x\nq Q0 b 2 1 x\nq Q0 a 9 7.5 x\nq Q0 a 4 0 x\n");
    assertThat(ids(RunFile.read(file), "q")).containsExactly("a", "b", "c");
  }

  @Test
  void aGzippedRunIsReadToo() throws IOException {
    Path file = folder.resolve("x.run.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("q Q0 a 1 1 x\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(ids(RunFile.read(file), "q")).containsExactly("a");
  }

  @Test
  void aLineThatIsNoneOfARunIsNamed() throws IOException {
    for (String line : List.of("q Q0 a 1", "q Q0 a one 1 x", "q Q0 a 1 much x")) {
      Path file = write("x.run", line);
      assertThatThrownBy(() -> RunFile.read(file))
          .hasMessageContaining("line 1: expected 'query Q0 article rank score tag'");
    }
  }

  @Test
  void aRunThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path nowhere = folder.resolve("no").resolve("such.run");
    assertThatThrownBy(() -> RunFile.write(run(), nowhere, "kiji"))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("cannot write the run file " + nowhere);
    assertThatThrownBy(() -> RunFile.write(run(), folder, "kiji"))
        .isInstanceOf(EvaluationException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static List<String> ids(Run run, String query) {
    return run.ids(new TestQuery(query, ""));
  }

  private static Run run() {
    SequencedMap<String, List<Ranked>> rankings = new LinkedHashMap<>();
    rankings.put("q1", List.of(new Ranked("a", 2.5, "A"), new Ranked("b", 1.25, "")));
    rankings.put("q2", List.of(new Ranked("c", 1e-6, "")));
    return new Run(rankings);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
