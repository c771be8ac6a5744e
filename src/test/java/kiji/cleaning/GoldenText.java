package kiji.cleaning;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kiji.article.Article;
import org.jspecify.annotations.Nullable;

/// What became of a page in the form of the golden files: a line for each field, an empty line, the
/// body.
final class GoldenText {
  private GoldenText() {}

  static String of(CleaningResult result) {
    return switch (result) {
      case CleaningResult.Cleaned cleaned -> of(cleaned.article());
      case CleaningResult.Rejected rejected -> "rejected: " + rejected.reason().words() + "\n";
    };
  }

  private static String of(Article article) {
    return String.join(
            "\n",
            List.of(
                line("title", article.title()),
                line("authors", String.join("; ", article.authors())),
                line("publishedAt", iso(article.publishedAt())),
                line("language", article.language().code()),
                line("source", article.outlet().name()),
                line("section", article.section()),
                line("url", article.url())))
        + "\n\n"
        + article.body()
        + "\n";
  }

  private static String line(String name, @Nullable String value) {
    return (name + ": " + (value == null ? "" : value)).strip();
  }

  private static String iso(@Nullable OffsetDateTime date) {
    return date == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
  }
}
