package kiji.engine;

import java.util.List;
import java.util.Optional;

/// The states of an index: one that searches see, those before it, and the one being built.
public interface Generations {
  /// Begins a new generation beside the published one, and deletes what a killed run left behind.
  /// Its [GenerationWriter#startedFrom] tells whether it began as asked for.
  ///
  /// @param start from the published generation's articles, or from nothing
  /// @throws EngineException refused when another process is building one; unavailable when the
  ///   index cannot be written
  GenerationWriter newGeneration(StartFrom start);

  /// The generation that searches see; empty before the first publish.
  ///
  /// @throws EngineException when no clean generation can be opened
  Optional<Generation> published();

  /// All generations kept, newest first.
  List<Generation> generations();

  /// Publishes an earlier generation again: `id`, or the newest before the published one when
  /// absent.
  ///
  /// @throws EngineException refused when there is none such; damaged when it is not as it was
  ///   written
  Generation rollback(Optional<String> id);

  /// What a new generation holds at first.
  enum StartFrom {
    PUBLISHED,
    NOTHING
  }
}
