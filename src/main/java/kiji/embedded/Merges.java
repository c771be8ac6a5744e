package kiji.embedded;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/// Merges in threads of their own, silently: trouble met there (a full disk) stops the writer, and
/// whoever adds or publishes next is told. Lucene's own would print a stack trace beside that.
final class Merges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable trouble) {
    // IndexWriter keeps it as its tragic exception.
  }
}
