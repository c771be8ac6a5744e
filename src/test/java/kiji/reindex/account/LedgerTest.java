package kiji.reindex.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kiji.Seed;
import kiji.article.Language;
import kiji.cleaning.SiteMarks;
import kiji.reindex.intake.KnownInputs;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final SiteMarks CUT = new SiteMarks("a.example", "AAAAAABBBBBBCCCCCC", "BBBBBB");

  private static final Claim CLAIM = new Claim(-7, false, 99, 21, -5, 6, Language.JA, 1);

  private static final List<LedgerRow> ROWS =
      List.of(
          LedgerRow.indexed("a.html", "ab", "id", CLAIM, 0, SiteMarks.NONE),
          LedgerRow.indexed("日本\n\"%FF.html", "ab", "髙", Claim.NONE, LedgerRow.NO_DATE, CUT),
          LedgerRow.indexed("b.html", "ab", "id", CLAIM, -1, SiteMarks.NONE).asDuplicate("older"),
          LedgerRow.indexed("b/c.html", "ab", "id", CLAIM, -1, CUT).asOnlyTemplate("only template"),
          LedgerRow.quarantined("c.jsonl#7", "", "not JSON", 7),
          LedgerRow.quarantined("d.html", "cd", "given up", 0).retried(),
          LedgerRow.skipped("e.pdf", "no"),
          LedgerRow.gone(LedgerRow.indexed("f.html", "ab", "id", CLAIM, 1, SiteMarks.NONE)));

  @Test
  void readsWhatWasWritten() throws IOException {
    assertThat(read(written(ROWS))).isEqualTo(ROWS);
    assertThat(read(written(List.of()))).isEmpty();
  }

  @Test
  void damageIsSaid() throws IOException {
    byte[] bytes = written(ROWS);
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[20])).isInstanceOf(IOException.class);
  }

  @Test
  void everyInputMeetsItsRowAndTheRestIsGone() throws IOException {
    List<String> gone = new ArrayList<>();
    LedgerReader ledger =
        new LedgerReader(
            new ByteArrayInputStream(
                written(
                    Arrays.asList("a.html", "b.jsonl#2", "b.jsonl#10", "c.html", "d.html").stream()
                        .map(path -> LedgerRow.skipped(path, ""))
                        .toList())));
    Consumer<LedgerRow> passed = row -> gone.add(row.path());
    try (KnownInputs known = new KnownInputs(ledger, Comparator.naturalOrder())) {
      assertThat(known.at("Z.html", passed)).isNull();
      assertThat(known.at("b.jsonl#2", passed)).isEqualTo(LedgerRow.skipped("b.jsonl#2", ""));
      assertThat(known.at("b.jsonl#3", passed)).isNull();
      assertThat(known.at("b.jsonl#10", passed)).isNotNull();
      assertThat(known.at("c.html", passed)).isNotNull();
      assertThat(known.at("cc.html", passed)).isNull();
      assertThat(gone).containsExactly("a.html");
      known.finish(passed);
      assertThat(gone).containsExactly("a.html", "d.html");
    }
  }

  @Test
  void theTableOfIdsFindsWhatWasPut() {
    Random random = Seed.random();
    IdTable table = new IdTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      long id = random.nextInt(4) == 0 ? random.nextInt(100) : random.nextLong();
      table.put(id, i);
      expected.put(id, i);
    }
    assertThat(expected).allSatisfy((id, number) -> assertThat(table.get(id)).isEqualTo(number));
    assertThat(IntStream.range(200, 1_000).map(table::get)).containsOnly(-1);
  }

  private static byte[] written(List<LedgerRow> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (LedgerWriter writer = new LedgerWriter(bytes)) {
      rows.forEach(writer::write);
    }
    return bytes.toByteArray();
  }

  private static List<LedgerRow> read(byte[] bytes) throws IOException {
    List<LedgerRow> rows = new ArrayList<>();
    try (LedgerReader reader = new LedgerReader(new ByteArrayInputStream(bytes))) {
      for (LedgerRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
