package kiji.engine;

/// Where articles are indexed and searched: the core that every engine has. What one may lack is a
/// [Capability] of its searchers. Opens nothing until it is used; safe for many threads; closed
/// once by whoever made it.
public interface SearchEngine extends Generations, AutoCloseable {
  /// A view on the published generation that stays whole while it is held; close it soon, for it
  /// keeps that generation's files. Notices a newly published generation by itself. Costs next to
  /// nothing.
  ///
  /// @throws EngineException when no clean generation can be opened; with nothing published yet the
  ///   view is empty
  Searcher searcher();

  /// A view on a generation that is kept, whether or not it is the published one: a list goes on in
  /// the generation that it was begun in. Costs opening it where nobody asked for it lately.
  ///
  /// @throws ResumePoint.Stale when it is not kept any more, or not as it was written
  default Searcher searcher(String generation) {
    Searcher published = searcher();
    if (published.generation().equals(generation)) {
      return published;
    }
    published.close();
    throw new ResumePoint.Stale(generation);
  }

  /// Reads every byte of the published generation.
  EngineHealth verify();

  /// How the engine is now, from what is known already.
  EngineHealth health();

  @Override
  void close();
}
