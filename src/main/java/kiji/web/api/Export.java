package kiji.web.api;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kiji.engine.Hit;
import kiji.query.Notice;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.WholeResults;

/// Every result of a search as a file: rows, lines or references, one after another as they are
/// read. What was searched, how it was understood, the generation and the time stand at its
/// beginning, in a way that each format allows.
public abstract sealed class Export permits CsvExport, JsonLinesExport, RisExport {
  private final Writer out;
  private final boolean full;

  /// @param full whether each story is written whole
  Export(Writer out, boolean full) {
    this.out = out;
    this.full = full;
  }

  /// What is told of a file once.
  ///
  /// @param query as typed
  /// @param understood the search written out in the query language
  /// @param time it was made
  record Head(
      String query, String understood, List<String> notices, String generation, Instant time) {}

  /// Whether a search asks for such a file rather than for a page of results.
  public static boolean isAsked(SearchParameters parameters) {
    return !parameters.get(SearchParameter.FORMAT).equals(SearchParameter.JSON);
  }

  /// The one that a search asks for, into a writer that is its caller's; empty where it asks for a
  /// page of results.
  public static Optional<Export> of(SearchParameters parameters, Writer out) {
    boolean full = parameters.get(SearchParameter.CONTENT);
    return switch (parameters.get(SearchParameter.FORMAT)) {
      case "csv" -> Optional.of(new CsvExport(out, full));
      case "jsonl" -> Optional.of(new JsonLinesExport(out, full));
      case "ris" -> Optional.of(new RisExport(out, full));
      default -> Optional.empty();
    };
  }

  /// Writes what stands at the beginning.
  public final void begin(WholeResults results) throws IOException {
    SearchAnswer answer = results.answer();
    head(
        new Head(
            answer.text(),
            answer.understood(),
            answer.notices().stream().map(Notice::text).toList(),
            answer.results().generation(),
            results.asOf().truncatedTo(ChronoUnit.SECONDS)));
  }

  /// Writes one result.
  public final void write(Hit hit) throws IOException {
    write(hit, full ? ApiArticle.whole(hit.article()) : ApiArticle.beginning(hit.article()));
  }

  /// The media type of the whole.
  public abstract String mediaType();

  /// What the file is called.
  public abstract String fileName();

  abstract void head(Head head) throws IOException;

  abstract void write(Hit hit, ApiArticle article) throws IOException;

  final void put(String text) throws IOException {
    out.write(text);
  }

  /// Without line ends, for where a line is a unit.
  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
