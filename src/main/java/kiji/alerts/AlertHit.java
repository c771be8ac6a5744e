package kiji.alerts;

import java.time.Instant;

/// An article that a standing search found as it came.
///
/// @param article its id
/// @param story a hash, equal for copies of one story
/// @param arrived when it came into the archive
public record AlertHit(String article, String story, Instant arrived) {}
