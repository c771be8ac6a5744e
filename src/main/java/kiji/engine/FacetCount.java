package kiji.engine;

/// How many results have a value.
///
/// @param value what a filter names (an outlet's id, or its name where it has several; `ja`,
///   `2024-04`)
/// @param label what a reader sees
public record FacetCount(String value, String label, long count) {}
