package kiji.evaluation;

/// A query to measure with.
///
/// @param id names it in judgements and runs; no white space
/// @param text as a reader types it
public record TestQuery(String id, String text) {}
