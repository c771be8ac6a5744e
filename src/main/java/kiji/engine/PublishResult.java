package kiji.engine;

/// What became of publishing.
public sealed interface PublishResult {
  /// Searches see it from now on.
  record Published(Generation generation) implements PublishResult {}

  /// The published generation is as it was; the reason is a sentence for the person who started the
  /// reindex.
  record Refused(String reason) implements PublishResult {}
}
