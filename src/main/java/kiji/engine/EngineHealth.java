package kiji.engine;

import java.util.Set;

/// How an engine is.
///
/// @param state see there
/// @param generation the one that is searched; empty when none
/// @param detail a sentence for the person who runs it: what, which, what to do
/// @param capabilities what it does beyond the core, whatever its state
public record EngineHealth(
    State state, String generation, String detail, Set<Capability> capabilities) {
  public EngineHealth {
    capabilities = Set.copyOf(capabilities);
  }

  /// From well to ill.
  public enum State {
    READY,
    /// Nothing is published yet.
    EMPTY,
    /// Answers, but bytes are still being checked, or an older generation stands in for a damaged
    /// one.
    DEGRADED,
    /// Cannot answer.
    DOWN
  }
}
