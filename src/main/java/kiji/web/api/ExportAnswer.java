package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kiji.engine.Hit;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameters;
import kiji.search.WholeResults;
import kiji.web.edge.Edge.CutShort;
import kiji.web.edge.Refused;
import kiji.web.edge.SearchGate;

/// Sends every result of a search as it is read: a few at a time go through the gate, so that other
/// searches go between, and who reads slowly holds no place. Where it cannot go on the connection
/// is broken, so that nobody takes a part for the whole.
final class ExportAnswer {
  private static final int AT_ONCE = 50;

  /// How often it waits for a place before it gives up: each time about a second.
  private static final int PATIENCE = 60;

  private final ArticleSearch search;
  private final SearchGate gate;

  ExportAnswer(ArticleSearch search, SearchGate gate) {
    this.search = search;
    this.gate = gate;
  }

  void send(Context ctx, SearchParameters parameters) {
    WholeResults results = gate.run(ctx, () -> search.everyResult(parameters));
    try (results) {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), 1 << 14);
      Export export = Export.of(parameters, out).orElseThrow();
      ctx.contentType(export.mediaType());
      ctx.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"");
      ctx.header(Header.CACHE_CONTROL, "no-store");
      if (ctx.method().name().equals("HEAD")) {
        return;
      }
      export.begin(results);
      for (List<Hit> hits = some(ctx, results); !hits.isEmpty(); hits = some(ctx, results)) {
        for (Hit hit : hits) {
          export.write(hit);
        }
      }
      out.flush();
    } catch (IOException gone) {
      throw new CutShort(new UncheckedIOException(gone));
    } catch (RuntimeException broken) {
      throw ctx.res().isCommitted() ? new CutShort(broken) : broken;
    }
  }

  private List<Hit> some(Context ctx, WholeResults results) {
    for (int tries = 1; ; tries++) {
      try {
        return gate.run(ctx, () -> next(results));
      } catch (Refused busy) {
        if (tries == PATIENCE) {
          throw busy;
        }
      }
    }
  }

  private static List<Hit> next(WholeResults results) {
    List<Hit> hits = new ArrayList<>();
    while (hits.size() < AT_ONCE && results.hasNext()) {
      hits.add(results.next());
    }
    return hits;
  }
}
