package kiji.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import kiji.engine.Capability;
import kiji.engine.Searcher;
import org.junit.jupiter.api.Test;

/// What is kept of every capability; an engine that has it runs the contract of its own.
public abstract class CapabilityContract extends EngineContract {
  private final Capability capability;

  CapabilityContract(Capability capability) {
    this.capability = capability;
  }

  /// Which it is.
  public final Capability capability() {
    return capability;
  }

  @Test
  void theEngineSaysThatItHasIt() {
    assertThat(engine.health().capabilities()).contains(capability);
    try (Searcher searcher = engine.searcher()) {
      assertThat(capability.isOf(searcher)).isTrue();
    }
  }
}
