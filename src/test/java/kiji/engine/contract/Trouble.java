package kiji.engine.contract;

import kiji.engine.EngineException;
import org.assertj.core.api.Condition;

/// What tests say of the trouble that crosses the seam.
public final class Trouble {
  private Trouble() {}

  /// An [EngineException] of one kind, told in one line.
  public static Condition<Throwable> of(EngineException.Kind kind) {
    return new Condition<>(
        thrown ->
            thrown instanceof EngineException trouble
                && trouble.kind() == kind
                && !trouble.getMessage().contains("\n"),
        "EngineException of kind %s, in one line",
        kind);
  }
}
