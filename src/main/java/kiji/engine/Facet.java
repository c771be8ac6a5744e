package kiji.engine;

/// What results can be counted by.
public enum Facet {
  SOURCE,
  LANGUAGE,
  SECTION,
  AUTHOR,
  /// `2024-04`, in the zone of the publishing page.
  MONTH
}
