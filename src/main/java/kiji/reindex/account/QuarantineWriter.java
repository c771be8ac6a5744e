package kiji.reindex.account;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes the quarantined inputs as JSON lines.
public final class QuarantineWriter implements AutoCloseable {
  private static final ObjectWriter LINES = new JsonMapper().writer().withRootValueSeparator("");

  private final JsonGenerator json;

  public QuarantineWriter(OutputStream out) {
    json = LINES.createGenerator(out);
  }

  public void take(LedgerRow row) {
    if (row.outcome() != LedgerRow.Outcome.QUARANTINED) {
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("path", row.path());
    json.writeNumberProperty("offset", row.offset());
    json.writeStringProperty("reason", row.reason());
    json.writeStringProperty("sha256", row.hash());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }
}
