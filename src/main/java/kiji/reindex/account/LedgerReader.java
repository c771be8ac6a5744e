package kiji.reindex.account;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import kiji.cleaning.SiteMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads a ledger row by row, holding one.
public final class LedgerReader implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonParser json;

  LedgerReader(InputStream in) throws IOException {
    try {
      json = MAPPER.createParser(new GZIPInputStream(in, 1 << 16));
    } catch (JacksonException e) {
      in.close();
      throw damaged(e);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /// The next row; null at the end.
  ///
  /// @throws IOException when the ledger is damaged
  public @Nullable LedgerRow next() throws IOException {
    try {
      return json.nextToken() == JsonToken.START_OBJECT ? row() : null;
    } catch (JacksonException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /// In the words of whoever met it first, without where in the text that was.
  private static IOException damaged(RuntimeException e) {
    String why = e.getCause() instanceof IOException cause ? cause.getMessage() : e.getMessage();
    return new IOException("a damaged ledger: " + why, e);
  }

  @Override
  public void close() {
    json.close();
  }

  private LedgerRow row() {
    String path = "";
    LedgerRow.Outcome outcome = LedgerRow.Outcome.SKIPPED;
    String hash = "";
    String id = null;
    Claim claim = Claim.NONE;
    long published = LedgerRow.NO_DATE;
    String reason = "";
    long offset = 0;
    boolean retried = false;
    String site = "";
    String marks = "";
    String removed = "";
    String joined = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "path" -> path = json.getString();
        case "outcome" ->
            outcome = LedgerRow.Outcome.valueOf(json.getString().toUpperCase(Locale.ROOT));
        case "hash" -> hash = json.getString();
        case "id" -> id = json.getString();
        case "claim" -> claim = Claim.read(json.getString());
        case "published" -> published = json.getLongValue();
        case "reason" -> reason = json.getString();
        case "offset" -> offset = json.getLongValue();
        case "retried" -> retried = json.getBooleanValue();
        case "site" -> site = json.getString();
        case "marks" -> marks = json.getString();
        case "cut" -> removed = json.getString();
        case "joined" -> joined = json.getString();
        default -> json.skipChildren();
      }
    }
    SiteMarks told = site.isEmpty() ? SiteMarks.NONE : new SiteMarks(site, marks, removed);
    return new LedgerRow(
        path, outcome, hash, id, claim, published, reason, offset, retried, told, joined);
  }
}
