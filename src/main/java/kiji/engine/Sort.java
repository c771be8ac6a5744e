package kiji.engine;

/// The order of a list of results. Articles without a date come last where dates order; ties by id.
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST
}
