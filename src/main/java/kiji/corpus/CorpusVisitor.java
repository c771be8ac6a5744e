package kiji.corpus;

/// Takes what walking a corpus comes upon, one entry at a time, on the thread that walks. The walk
/// reads on when it returns.
@FunctionalInterface
public interface CorpusVisitor {
  /// Takes one entry.
  ///
  /// @param bytesSoFar how many bytes of the corpus's files have been read, as they stand on the
  ///   disk; against [Corpus#size] it tells how far the walk is
  void visit(CorpusEntry entry, long bytesSoFar);
}
