package kiji.engine;

/// The order of a list of results. Articles without a date come last where dates order; ties by id.
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST,
  /// What came into the archive last stands first; of what came at once, the newest.
  ARRIVED
}
