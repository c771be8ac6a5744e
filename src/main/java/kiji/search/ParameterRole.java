package kiji.search;

/// What a parameter does to a search.
public enum ParameterRole {
  /// Decides what is found and in which order: a cursor is good for one value alone.
  LIST,
  /// Decides what is found as well, and only ever takes results away: what readers see as filters.
  NARROWING,
  /// Decides what is shown of the results; every page of a list may choose.
  VIEW,
  /// Says which part of the list: gone when anything else changes.
  PLACE;

  /// Whether another value makes another list.
  public boolean decidesTheList() {
    return this == LIST || this == NARROWING;
  }
}
