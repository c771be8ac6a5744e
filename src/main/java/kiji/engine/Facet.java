package kiji.engine;

/// What results can be counted by.
public enum Facet {
  SOURCE,
  LANGUAGE,
  SECTION,
  AUTHOR,
  /// `2024-04`, in the zone of the publishing page.
  MONTH;

  /// How many results have a value.
  ///
  /// @param value what a filter names (an outlet's id, or its name where it has several; `ja`,
  ///   `2024-04`)
  /// @param label what a reader sees
  public record Count(String value, String label, long count) {}
}
