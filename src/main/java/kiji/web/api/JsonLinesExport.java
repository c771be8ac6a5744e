package kiji.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import kiji.engine.Hit;
import kiji.web.edge.Json;

/// A JSON object a line: first what is told of the file, then an article each, as `/api/search` has
/// it.
final class JsonLinesExport extends Export {
  /// The first line.
  record First(
      String query, String understood, List<String> notices, String generation, String date) {}

  /// The others.
  record Line(
      @JsonUnwrapped ApiArticle article, String arrivedAt, List<ApiSearch.ApiCopy> copies) {}

  JsonLinesExport(Writer out, boolean full) {
    super(out, full);
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson;charset=utf-8";
  }

  @Override
  public String fileName() {
    return "kiji.jsonl";
  }

  @Override
  void head(Head head) throws IOException {
    line(
        new First(
            head.query(),
            head.understood(),
            head.notices(),
            head.generation(),
            head.time().toString()));
  }

  @Override
  void write(Hit hit, ApiArticle article) throws IOException {
    line(
        new Line(
            article,
            hit.arrived().toString(),
            hit.copies().stream().map(ApiSearch.ApiCopy::of).toList()));
  }

  private void line(Object value) throws IOException {
    put(Json.MAPPER.writeValueAsString(value) + "\n");
  }
}
