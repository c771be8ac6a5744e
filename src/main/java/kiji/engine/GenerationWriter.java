package kiji.engine;

import java.io.OutputStream;
import kiji.article.ArticleId;

/// Builds a generation that nobody sees until it is published, whole. Safe for many threads.
/// Closing without publishing discards it.
public interface GenerationWriter extends AutoCloseable {
  /// The number it will have.
  String id();

  /// Adds an article, or puts it in the place of the one with the same id.
  void add(IndexedArticle article);

  /// Takes an article out; nothing happens when it is not there.
  void remove(ArticleId id);

  /// A file kept with the generation (ledger, report, quarantine): write it and close it before
  /// publishing.
  ///
  /// @param name letters, digits, dots and dashes
  OutputStream attach(String name);

  /// Makes this the published generation: all or nothing. After a refusal the writer may only be
  /// closed.
  PublishResult publish(PublishPolicy policy);

  @Override
  void close();
}
