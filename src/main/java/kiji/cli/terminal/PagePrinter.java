package kiji.cli.terminal;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.cleaning.CleanedEntry;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.CleaningTrace;
import kiji.cleaning.FieldReading;
import kiji.cleaning.KeptAndCutPage;
import kiji.corpus.SourcePage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What `kiji clean` prints of each page. What is printed may be made in any thread, the printing
/// is done in one.
public final class PagePrinter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CleanFormat format;
  private boolean first = true;

  public PagePrinter(CleanFormat format) {
    this.format = format;
  }

  /// A page's part of the output, ready to print.
  ///
  /// @param rejection why there is no story; empty when there is one
  /// @param kept blocks in the body
  /// @param cut blocks that are not
  /// @param byTemplate those of them that belong to the site
  public record Printed(
      String path, String text, String rejection, int kept, int cut, int byTemplate) {}

  /// Prints what stands before the first page.
  public void begin(PrintStream out) {
    switch (format) {
      case JSON -> out.println("[");
      case HTML -> out.println(KeptAndCutPage.begin());
      case TEXT, JSONL -> {}
    }
  }

  /// Prints what stands behind the last page.
  public void end(PrintStream out) {
    switch (format) {
      case JSON -> out.println(first ? "]" : "\n]");
      case HTML -> out.println(KeptAndCutPage.end());
      case TEXT, JSONL -> {}
    }
  }

  /// Prints one page.
  public void print(Printed printed, PrintStream out) {
    if (format == CleanFormat.JSON) {
      out.print(first ? "" : ",\n");
      out.print(printed.text());
    } else {
      out.println(printed.text());
    }
    first = false;
  }

  /// What to print of an entry.
  public Printed printed(CleanedEntry entry) {
    return switch (entry) {
      case CleanedEntry.Unread(String path, String reason) -> rejected(path, reason);
      case CleanedEntry.Page(SourcePage page, CleaningTrace trace) -> printed(page.path(), trace);
    };
  }

  private Printed printed(String path, CleaningTrace trace) {
    return switch (trace.result()) {
      case CleaningResult.Rejected rejected when format == CleanFormat.HTML ->
          new Printed(path, KeptAndCutPage.of(path, trace), rejected.words(), 0, 0, 0);
      case CleaningResult.Rejected rejected -> rejected(path, rejected.words());
      case CleaningResult.Cleaned cleaned ->
          new Printed(
              path,
              switch (format) {
                case TEXT -> plain(path, cleaned.article());
                case JSON, JSONL -> JSON.writeValueAsString(fields(path, cleaned));
                case HTML -> KeptAndCutPage.of(path, trace);
              },
              "",
              cleaned.kept(),
              cleaned.removed(),
              cleaned.marks().blocksRemoved());
    };
  }

  private Printed rejected(String path, String reason) {
    String text =
        switch (format) {
          case TEXT -> "== " + path + "\nrejected: " + reason + "\n";
          case JSON, JSONL -> JSON.writeValueAsString(rejection(path, reason));
          case HTML -> KeptAndCutPage.unread(path, reason);
        };
    return new Printed(path, text, reason, 0, 0, 0);
  }

  private static Map<String, String> rejection(String path, String reason) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("path", path);
    fields.put("rejected", reason);
    return fields;
  }

  private static Map<String, Object> fields(String path, CleaningResult.Cleaned cleaned) {
    Article article = cleaned.article();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", path);
    fields.put("url", article.url());
    fields.put("title", article.title());
    fields.put("authors", article.authors());
    if (article.agency() != null) {
      fields.put("agency", article.agency());
    }
    fields.put("publishedAt", date(article));
    fields.put("language", article.language().code());
    fields.put("source", article.outlet().name());
    fields.put("section", article.section());
    fields.put("body", article.body());
    fields.put("blocks", blocks(cleaned));
    fields.put("readFrom", readFrom(cleaned));
    if (!cleaned.notes().isEmpty()) {
      fields.put("notes", cleaned.notes());
    }
    return fields;
  }

  /// Where each field was read; of one that is absent, why, in brackets.
  private static Map<String, String> readFrom(CleaningResult.Cleaned cleaned) {
    Map<String, String> from = new LinkedHashMap<>();
    for (FieldReading field : cleaned.fields()) {
      from.put(field.name(), field.isRead() ? field.words() : "(" + field.words() + ")");
    }
    return from;
  }

  /// In this order always, so that two runs can be held against each other byte by byte.
  private static Map<String, Integer> blocks(CleaningResult.Cleaned cleaned) {
    Map<String, Integer> blocks = new LinkedHashMap<>();
    blocks.put("kept", cleaned.kept());
    blocks.put("cut", cleaned.removed());
    return blocks;
  }

  private static String plain(String path, Article article) {
    String about =
        Stream.of(
                date(article),
                article.outlet().name(),
                article.authors().isEmpty() ? null : String.join(", ", article.authors()),
                article.section(),
                article.language().code(),
                article.url())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return "== " + path + "\n" + article.title() + "\n" + about + "\n\n" + article.body() + "\n";
  }

  private static @Nullable String date(Article article) {
    return article.publishedAt() == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.publishedAt());
  }
}
