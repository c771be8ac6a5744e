package kiji.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Outlet;
import org.jspecify.annotations.Nullable;

/// One result.
///
/// @param score comparable within one answer only; 0 when sorted by date
/// @param title the headline with the words found marked
/// @param snippets places in the body that show why it was found, best first; empty when
///   highlighting was not asked for
/// @param copies other outlets' copies of the story that were folded into this hit, oldest first
/// @param arrived when it came into the archive
/// @param story the same for all copies of one story, and for them alone
public record Hit(
    Article article,
    float score,
    Snippet title,
    List<Snippet> snippets,
    List<Copy> copies,
    Instant arrived,
    String story) {
  public Hit {
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
  }

  /// One whose story no other article tells.
  public Hit(
      Article article,
      float score,
      Snippet title,
      List<Snippet> snippets,
      List<Copy> copies,
      Instant arrived) {
    this(article, score, title, snippets, copies, arrived, article.id().value());
  }

  /// A copy of a story in another outlet.
  public record Copy(
      ArticleId id,
      Outlet outlet,
      String title,
      @Nullable OffsetDateTime publishedAt,
      @Nullable String url) {
    /// An article as a copy of others.
    public static Copy of(Article article) {
      return new Copy(
          article.id(), article.outlet(), article.title(), article.publishedAt(), article.url());
    }
  }

  /// A piece of text and where in it the words found stand. Text, not markup: whoever shows it
  /// escapes it.
  ///
  /// @param spans in order, not overlapping, within the text
  public record Snippet(String text, List<Span> spans) {
    /// From `start` to before `end`, in UTF-16 units of the snippet's text.
    public record Span(int start, int end) {}

    public Snippet {
      spans = List.copyOf(spans);
    }
  }
}
