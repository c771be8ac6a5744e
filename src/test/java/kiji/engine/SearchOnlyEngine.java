package kiji.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An engine of a test that is searched and nothing else: no generation of it is on disk, none can
/// be built or gone back to, and nothing is held that had to be closed.
public abstract class SearchOnlyEngine implements SearchEngine {
  private final EngineHealth health;

  protected SearchOnlyEngine(EngineHealth.State state, String generation, String detail) {
    this.health = new EngineHealth(state, generation, detail, Set.of());
  }

  @Override
  public final GenerationWriter newGeneration(StartFrom start) {
    throw new UnsupportedOperationException("nothing is built here");
  }

  @Override
  public final Optional<Generation> published() {
    return Optional.empty();
  }

  @Override
  public final List<Generation> generations() {
    return List.of();
  }

  @Override
  public final Generation rollback(Optional<String> id) {
    throw new UnsupportedOperationException("nothing is kept here");
  }

  @Override
  public final EngineHealth verify() {
    return health();
  }

  @Override
  public EngineHealth health() {
    return health;
  }

  @Override
  public void close() {}
}
