package kiji.web;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kiji.search.ArticleSearch;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchParameters;
import kiji.search.WholeResults;
import kiji.web.api.ApiSearch;
import kiji.web.api.Export;
import kiji.web.edge.Json;
import kiji.web.request.ParameterReader;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;

/// The API's own reading and writing, for callers who do not come over HTTP: what they ask is read
/// by the same rules, and what they get is the same JSON.
public final class ApiText {
  private ApiText() {}

  /// Parameters, read.
  public sealed interface Read {
    /// All were understood.
    record Understood(SearchParameters parameters) implements Read {}

    /// One was not; the reason says which and what to write instead.
    record Bad(String parameter, String reason) implements Read {}
  }

  /// Reads the parameters of `/api/search`; never fails.
  ///
  /// @param parameters values by name
  /// @param zone in which a date alone means a day
  public static Read read(Map<String, List<String>> parameters, ZoneId zone) {
    List<Parameters.Given> all =
        parameters.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(value -> new Parameters.Given(entry.getKey(), value)))
            .toList();
    RequestedSearch read = RequestedSearch.read(new Parameters(all, List.of()), zone);
    if (read.bad().isEmpty()) {
      return new Read.Understood(read.parameters());
    }
    ParameterReader.Bad first = read.bad().getFirst();
    return new Read.Bad(first.name(), first.detail());
  }

  /// The body that `/api/search` answers.
  ///
  /// @param full whether each story is given whole
  public static String json(ExplainedAnswer explained, boolean full, Duration took) {
    return Json.MAPPER.writeValueAsString(ApiSearch.of(explained, full, took.toMillis()));
  }

  /// Whether a search asks for every result in a format of its own.
  public static boolean isExport(SearchParameters parameters) {
    return Export.isAsked(parameters);
  }

  /// Writes every result of a search that asks for them, as `/api/search` does.
  ///
  /// @throws IOException when they cannot be written
  public static void export(ArticleSearch search, SearchParameters parameters, Writer out)
      throws IOException {
    Export export = Export.of(parameters, out).orElseThrow();
    try (WholeResults results = search.everyResult(parameters)) {
      export.begin(results);
      while (results.hasNext()) {
        export.write(results.next());
      }
    }
    out.flush();
  }
}
