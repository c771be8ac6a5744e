package kiji.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kiji.engine.EngineHealth;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;

/// An engine that throws whenever it is searched.
final class FailingEngine implements SearchEngine {
  private final Supplier<? extends Throwable> failure;

  FailingEngine(Supplier<? extends Throwable> failure) {
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

  @Override
  public GenerationWriter newGeneration(StartFrom start) {
    throw new UnsupportedOperationException("nothing is built here");
  }

  @Override
  public Optional<Generation> published() {
    return Optional.empty();
  }

  @Override
  public List<Generation> generations() {
    return List.of();
  }

  @Override
  public Generation rollback(Optional<String> id) {
    throw new UnsupportedOperationException("nothing is kept here");
  }

  @Override
  public EngineHealth verify() {
    return health();
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(EngineHealth.State.DOWN, "000007", "it fails on purpose", Set.of());
  }

  @Override
  public void close() {}
}
