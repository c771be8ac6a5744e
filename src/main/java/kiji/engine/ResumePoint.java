package kiji.engine;

/// Where a list of results goes on: after this place, in this generation.
///
/// @param generation the generation it was made in
/// @param place the engine's own words for the last hit shown; opaque to everyone else
public record ResumePoint(String generation, String place) {}
