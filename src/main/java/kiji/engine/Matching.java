package kiji.engine;

/// The step of a search: how many of the words side by side a result must have. The score is that
/// of OR, always.
public enum Matching {
  ALL,
  /// At least 60 %.
  MOST,
  ANY;

  /// Fewer results than this are few, and a wider step is tried.
  public static final int FEW = 10;
}
