package kiji.reindex.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import kiji.article.ArticleId;
import kiji.cleaning.SiteMarks;
import org.junit.jupiter.api.Test;

/// What is kept of when articles came.
class ArrivalsFileTest {
  private static final Instant MONDAY = Instant.parse("2024-06-03T07:00:00.123Z");

  @Test
  void isReadAsItWasWritten() throws IOException {
    Arrivals read = Arrivals.read(new ByteArrayInputStream(file()));
    assertThat(read.of(hash("a"), "")).hasValue(MONDAY.toEpochMilli());
    assertThat(read.of(hash("moved"), "hash of b")).hasValue(MONDAY.toEpochMilli());
    assertThat(read.of(hash("other"), "other hash")).isEmpty();
  }

  @Test
  void anArticleThatIsForgottenLeavesItWithItsInputAndTheOthersStay() throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    Arrivals.copy(new ByteArrayInputStream(file()), copy, id -> id != hash("b"));
    Arrivals read = Arrivals.read(new ByteArrayInputStream(copy.toByteArray()));
    assertThat(read.of(hash("b"), "hash of b")).isEmpty();
    assertThat(read.of(hash("a"), "")).hasValue(MONDAY.toEpochMilli());
  }

  @Test
  void whatIsNewComesAfterAllElseThoughTheClockWasSetBack() throws IOException {
    Arrivals read = Arrivals.read(new ByteArrayInputStream(file()));
    assertThat(read.next(MONDAY.plusNanos(5_000_100))).isEqualTo(MONDAY.plusMillis(5));
    assertThat(read.next(MONDAY)).isEqualTo(MONDAY.plusMillis(1));
    assertThat(read.next(MONDAY.minusSeconds(3_600))).isEqualTo(MONDAY.plusMillis(1));
    assertThat(Arrivals.none().next(MONDAY)).isEqualTo(MONDAY);
  }

  private static byte[] file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Arrivals.Writer writer = new Arrivals.Writer(out, Arrivals.none(), MONDAY)) {
      writer.take(indexed("a"));
      writer.take(indexed("b"));
      writer.take(LedgerRow.skipped("notes.pdf", "no kind of file that is read"));
    }
    return out.toByteArray();
  }

  private static LedgerRow indexed(String id) {
    return LedgerRow.indexed(
        id + ".html", "hash of " + id, id, Claim.NONE, LedgerRow.NO_DATE, SiteMarks.NONE);
  }

  private static long hash(String id) {
    return ArticleId.hash64(id);
  }
}
