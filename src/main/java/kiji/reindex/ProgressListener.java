package kiji.reindex;

/// Is told how far a reindex is, after every input; called from one thread.
@FunctionalInterface
public interface ProgressListener {
  /// For a run nobody watches.
  ProgressListener NONE = progress -> {};

  /// Takes a state of the run; keep it short, the run waits.
  void progressed(Progress progress);
}
