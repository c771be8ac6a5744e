package kiji.engine;

/// How many of the words side by side a result must have. The score is that of OR, always.
public enum Matching {
  ALL,
  /// At least 60 %.
  MOST,
  ANY
}
