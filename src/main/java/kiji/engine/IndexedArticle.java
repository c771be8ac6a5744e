package kiji.engine;

import java.time.Instant;
import kiji.article.Article;

/// An article on its way into a generation, with what is kept about its coming.
///
/// @param sourcePath the input it was cleaned from
/// @param contentHash that input's hash
/// @param storyKey equal for copies of one story; unique for a story of its own
/// @param arrived when it came into the archive first: not when it was cleaned or read again
public record IndexedArticle(
    Article article, String sourcePath, String contentHash, String storyKey, Instant arrived) {
  /// One that was always there.
  public IndexedArticle(Article article, String sourcePath, String contentHash, String storyKey) {
    this(article, sourcePath, contentHash, storyKey, Instant.EPOCH);
  }
}
