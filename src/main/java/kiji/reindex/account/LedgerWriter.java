package kiji.reindex.account;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes a ledger: a JSON object a line, gzipped; what is absent is left out. A missing file or
/// full disk shows as [java.io.UncheckedIOException] or a Jackson exception of the same meaning.
public final class LedgerWriter implements AutoCloseable {
  private static final ObjectWriter LINES = new JsonMapper().writer().withRootValueSeparator("");

  private final JsonGenerator json;

  public LedgerWriter(OutputStream out) throws IOException {
    json = LINES.createGenerator(new GZIPOutputStream(out, 1 << 16));
  }

  public void write(LedgerRow row) {
    json.writeStartObject();
    json.writeStringProperty("path", row.path());
    json.writeStringProperty("outcome", row.outcome().name().toLowerCase(Locale.ROOT));
    if (!row.hash().isEmpty()) {
      json.writeStringProperty("hash", row.hash());
    }
    if (row.id() != null) {
      json.writeStringProperty("id", row.id());
    }
    if (!row.claim().equals(Claim.NONE)) {
      json.writeStringProperty("claim", row.claim().written());
    }
    if (row.published() != LedgerRow.NO_DATE) {
      json.writeNumberProperty("published", row.published());
    }
    if (!row.reason().isEmpty()) {
      json.writeStringProperty("reason", row.reason());
    }
    if (row.offset() != 0) {
      json.writeNumberProperty("offset", row.offset());
    }
    if (row.isRetried()) {
      json.writeBooleanProperty("retried", true);
    }
    if (!row.marks().site().isEmpty()) {
      json.writeStringProperty("site", row.marks().site());
      json.writeStringProperty("marks", row.marks().marks());
    }
    if (!row.marks().removed().isEmpty()) {
      json.writeStringProperty("cut", row.marks().removed());
    }
    if (!row.joined().isEmpty()) {
      json.writeStringProperty("joined", row.joined());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }
}
