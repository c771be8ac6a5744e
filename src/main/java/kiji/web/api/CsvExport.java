package kiji.web.api;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.engine.Hit;

/// A table that spreadsheet programs open as it is (RFC 4180, UTF-8 with a byte order mark): every
/// value in quotes, and none that would run as a formula. What is told of the file stands in lines
/// that begin with `#`, as no row does.
final class CsvExport extends Export {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String END = "\r\n";

  /// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), the full-width
  /// forms too.
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "publishedAt",
          "arrivedAt",
          "source",
          "sourceId",
          "language",
          "section",
          "title",
          "author",
          "url",
          "description",
          "content",
          "copies");

  CsvExport(Writer out, boolean full) {
    super(out, full);
  }

  @Override
  public String mediaType() {
    return "text/csv;charset=utf-8";
  }

  @Override
  public String fileName() {
    return "kiji.csv";
  }

  @Override
  void head(Head head) throws IOException {
    put(BYTE_ORDER_MARK);
    comment("query: " + head.query());
    comment("understood: " + head.understood());
    for (String notice : head.notices()) {
      comment("note: " + notice);
    }
    comment("generation: " + head.generation());
    comment("date: " + head.time());
    put(COLUMNS.stream().map(CsvExport::quoted).collect(Collectors.joining(",")) + END);
  }

  private void comment(String text) throws IOException {
    put("# " + oneLine(text) + END);
  }

  @Override
  void write(Hit hit, ApiArticle article) throws IOException {
    String row =
        Stream.of(
                article.id(),
                article.publishedAt(),
                hit.arrived().toString(),
                article.source().name(),
                article.source().id(),
                article.language(),
                article.section(),
                article.title(),
                article.author(),
                article.url(),
                article.description(),
                article.content(),
                Integer.toString(hit.copies().size()))
            .map(value -> quoted(harmless(Objects.requireNonNullElse(value, ""))))
            .collect(Collectors.joining(","));
    put(row + END);
  }

  private static String harmless(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
