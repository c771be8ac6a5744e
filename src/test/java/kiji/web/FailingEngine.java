package kiji.web;

import java.util.function.Supplier;
import kiji.engine.EngineHealth;
import kiji.engine.SearchOnlyEngine;
import kiji.engine.Searcher;

/// An engine that throws whenever it is searched.
final class FailingEngine extends SearchOnlyEngine {
  private final Supplier<? extends Throwable> failure;

  FailingEngine(Supplier<? extends Throwable> failure) {
    super(EngineHealth.State.DOWN, "000007", "it fails on purpose");
    this.failure = failure;
  }

  @Override
  public Searcher searcher() {
    this.<RuntimeException>fail(failure.get());
    throw new IllegalStateException("a failing engine did not fail");
  }

  /// Throws it as it is, an Error or a checked exception too: the compiler alone minds which.
  @SuppressWarnings("unchecked")
  private <T extends Throwable> void fail(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
