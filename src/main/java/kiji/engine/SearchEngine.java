package kiji.engine;

import java.util.List;
import java.util.Optional;

/// Where articles are indexed and searched. Opens nothing until it is used; safe for many threads;
/// closed once by whoever made it.
public interface SearchEngine extends AutoCloseable {
  /// A view on the published generation that stays whole while it is held; close it soon, for it
  /// keeps that generation's files. Notices a newly published generation by itself. Costs next to
  /// nothing.
  ///
  /// @throws EngineException when no clean generation can be opened; with nothing published yet the
  ///   view is empty
  Searcher searcher();

  /// Begins a new generation beside the published one, and deletes what a killed run left behind.
  /// Its [GenerationWriter#startedFrom] tells whether it began as asked for.
  ///
  /// @param start from the published generation's articles, or from nothing
  /// @throws EngineException when another process is building one, or the index cannot be written
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
  /// @throws EngineException when there is none such or it is damaged
  Generation rollback(Optional<String> id);

  /// Reads every byte of the published generation.
  EngineHealth verify();

  /// How the engine is now, from what is known already.
  EngineHealth health();

  @Override
  void close();

  /// What a new generation holds at first.
  enum StartFrom {
    PUBLISHED,
    NOTHING
  }
}
