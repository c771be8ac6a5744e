package kiji.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kiji.article.Article;
import kiji.engine.Hit;
import org.jspecify.annotations.Nullable;

/// References for citation programs (RIS): a newspaper article each. Programs pass over what stands
/// ahead of the first reference, where such files say where they come from.
final class RisExport extends Export {
  static final String MEDIA_TYPE = "application/x-research-info-systems;charset=utf-8";

  private static final String END = "\r\n";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT);

  RisExport(Writer out, boolean full) {
    super(out, full);
  }

  /// One article alone.
  static String reference(Article article) {
    StringWriter out = new StringWriter();
    try {
      new RisExport(out, false).reference(article.publishedAt(), ApiArticle.beginning(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String fileName() {
    return "kiji.ris";
  }

  @Override
  void head(Head head) throws IOException {
    put("Provider: Kiji" + END);
    put("Content: text/plain; charset=\"utf-8\"" + END);
    put("Query: " + oneLine(head.query()) + END);
    put("Understood: " + oneLine(head.understood()) + END);
    for (String notice : head.notices()) {
      put("Note: " + oneLine(notice) + END);
    }
    put("Generation: " + head.generation() + END);
    put("Date: " + head.time() + END + END);
  }

  @Override
  void write(Hit hit, ApiArticle article) throws IOException {
    reference(hit.article().publishedAt(), article);
  }

  private void reference(@Nullable OffsetDateTime published, ApiArticle article)
      throws IOException {
    tag("TY", "NEWS");
    tag("ID", article.id());
    tag("TI", article.title());
    for (String author : article.authors()) {
      tag("AU", author);
    }
    tag("T2", article.source().name());
    if (published != null) {
      LocalDate day = published.toLocalDate();
      tag("PY", Integer.toString(day.getYear()));
      tag("DA", DAY.format(day));
    }
    tag("LA", article.language());
    tag("KW", article.section());
    tag("UR", article.url());
    tag("AB", article.description());
    tag("N2", article.content());
    tag("DB", "Kiji");
    put("ER  - " + END + END);
  }

  private void tag(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isBlank()) {
      put(name + "  - " + oneLine(value) + END);
    }
  }
}
