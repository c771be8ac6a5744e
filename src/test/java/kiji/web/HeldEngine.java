package kiji.web;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import kiji.engine.EngineHealth;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;

/// An engine whose searches begin and then wait to be let go.
final class HeldEngine implements SearchEngine {
  private final SearchEngine engine;
  private final Semaphore entered;
  private final CountDownLatch leave;

  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  /// @param entered gets a permit for each search that has begun
  /// @param leave opens for all
  HeldEngine(SearchEngine engine, Semaphore entered, CountDownLatch leave) {
    this.engine = engine;
    this.entered = entered;
    this.leave = leave;
  }

  /// On which searches began.
  List<Thread> threads() {
    return List.copyOf(threads);
  }

  @Override
  public Searcher searcher() {
    threads.add(Thread.currentThread());
    entered.release();
    try {
      leave.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return engine.searcher();
  }

  @Override
  public GenerationWriter newGeneration(StartFrom start) {
    return engine.newGeneration(start);
  }

  @Override
  public Optional<Generation> published() {
    return engine.published();
  }

  @Override
  public List<Generation> generations() {
    return engine.generations();
  }

  @Override
  public Generation rollback(Optional<String> id) {
    return engine.rollback(id);
  }

  @Override
  public EngineHealth verify() {
    return engine.verify();
  }

  @Override
  public EngineHealth health() {
    return engine.health();
  }

  @Override
  public void close() {
    engine.close();
  }
}
