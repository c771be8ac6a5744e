package kiji.engine;

import java.util.Optional;
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

  /// The same where something else is wrong besides, such as a reindex that does not go through:
  /// what was well is degraded, and the sentence stands behind the engine's own.
  public EngineHealth with(Optional<String> trouble) {
    if (trouble.isEmpty()) {
      return this;
    }
    String told = detail.isEmpty() ? trouble.get() : detail + "; " + trouble.get();
    return new EngineHealth(
        state == State.READY ? State.DEGRADED : state, generation, told, capabilities);
  }

  /// From well to ill.
  public enum State {
    READY,
    /// Nothing is published yet.
    EMPTY,
    /// Answers, but bytes are still being checked, an older generation stands in for a damaged one,
    /// or the index falls behind its corpus.
    DEGRADED,
    /// Cannot answer.
    DOWN
  }
}
