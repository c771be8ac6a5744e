package kiji.settings;

/// What may hold the index.
public enum EngineKind {
  /// Lucene generations in a folder.
  LUCENE,
  /// Indexes in an OpenSearch cluster.
  OPENSEARCH
}
