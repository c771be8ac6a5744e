package kiji.engine;

import java.io.OutputStream;
import java.util.Optional;
import kiji.article.ArticleId;

/// Builds a generation that nobody sees until it is published, whole. Safe for many threads.
/// Closing without publishing discards it and leaves nothing behind.
public interface GenerationWriter extends AutoCloseable {
  /// The number it will have.
  String id();

  /// The generation whose articles it holds at first; its attachments (the ledger) tell what those
  /// are. Empty when it holds nothing at first: as asked for, because nothing is published yet, or
  /// because the published one was analysed otherwise, so that every article must be added again.
  Optional<Generation> startedFrom();

  /// Why it started otherwise than asked for, as a sentence for the person who started the reindex;
  /// absent when it did not.
  Optional<String> notice();

  /// Whether it differs from the generation it started from although nothing was added or removed:
  /// all its articles were cut into words anew, since a word list or the program has changed.
  default boolean isWorthPublishing() {
    return false;
  }

  /// Adds an article, or puts it in the place of the one with the same id.
  ///
  /// @throws EngineException when it cannot be written (a full disk): the writer may then only be
  ///   closed
  void add(IndexedArticle article);

  /// Takes an article out; nothing happens when it is not there.
  void remove(ArticleId id);

  /// A file kept with the generation (ledger, report, quarantine): write it and close it before
  /// publishing. One thread at a time may write to one.
  ///
  /// @param name letters, digits, dots and dashes, beginning with a letter
  OutputStream attach(String name);

  /// Makes this the published generation: all or nothing. After a refusal the writer may only be
  /// closed.
  ///
  /// @throws EngineException when it could not be made safe on disk: the published generation is as
  ///   it was
  PublishResult publish(PublishPolicy policy);

  @Override
  void close();

  /// What became of publishing.
  sealed interface PublishResult {
    /// Searches see it from now on.
    record Published(Generation generation) implements PublishResult {}

    /// The published generation is as it was; the reason is a sentence for the person who started
    /// the reindex.
    record Refused(String reason) implements PublishResult {}
  }
}
