package kiji.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.PublishStep;
import kiji.embedded.generation.StoredFile;
import kiji.engine.EngineException;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.engine.PublishPolicy;

/// Makes a built generation the published one: [kiji.embedded.generation.PublishStep] by step, all
/// or nothing.
final class Publication {
  private static final System.Logger LOG = System.getLogger(Publication.class.getName());

  /// Lets this process's searches see what the pointer names.
  @FunctionalInterface
  interface Show {
    void now() throws IOException;
  }

  private final IndexStore store;
  private final InstantSource clock;
  private final Show show;
  private final Predicate<String> isHeld;

  /// @param isHeld whether a searcher of this process is on a generation
  Publication(IndexStore store, InstantSource clock, Show show, Predicate<String> isHeld) {
    this.store = store;
    this.clock = clock;
    this.show = show;
    this.isHeld = isHeld;
  }

  /// Publishes what was built, or says why not. The generation's writer is closed afterwards.
  ///
  /// @param attached what was written beside Lucene's files
  PublishResult publish(Unfinished built, Collection<StoredFile> attached, PublishPolicy policy)
      throws IOException {
    before(PublishStep.COMMIT);
    built.writer().close();
    Seal seal = new Seal(store, built.folder());
    Seal.Contents contents = seal.readBack(built.directory(), attached);
    before(PublishStep.GATE);
    Optional<String> refusal =
        policy.refusal(
            built.previous().map(Manifest::generation).orElse(""),
            built.previous().map(Manifest::articles).orElse(0L),
            contents.articles());
    if (refusal.isPresent()) {
      return new PublishResult.Refused(refusal.get());
    }
    Manifest manifest = seal.put(contents, clock.instant(), built.analysis(), built.copied());
    store.pointer().moveTo(built.id());
    confirm(built.id());
    afterwards(built.id(), built.previous());
    return new PublishResult.Published(new KeptGeneration(built.folder(), manifest, true));
  }

  /// Publishes a generation that was published before and is clean.
  void again(String id, Optional<Manifest> previous) throws IOException {
    store.pointer().moveTo(id);
    confirm(id);
    afterwards(id, previous);
  }

  /// Makes the pointer's move safe against power loss.
  void confirm(String id) throws IOException {
    try {
      store.pointer().sync();
    } catch (IOException e) {
      throw new EngineException(
          EngineException.Kind.UNAVAILABLE,
          "generation "
              + id
              + " is published, but the disk of "
              + store.folder().root()
              + " did not confirm it: see that the disk is well",
          e);
    }
  }

  /// Lets this process's searches see what the pointer names.
  void show() throws IOException {
    show.now();
  }

  /// What may fail without harm: the next reindex does it then.
  private void afterwards(String id, Optional<Manifest> previous) {
    try {
      before(PublishStep.MARK);
      store.old().mark(id);
      before(PublishStep.SHOW);
      show.now();
      before(PublishStep.DELETE_OLD);
      Set<String> keep = new TreeSet<>(Set.of(id));
      previous.map(Manifest::generation).ifPresent(keep::add);
      store.old().tidyAllBut(keep, isHeld);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "generation " + id + " is published; tidying up is left to the next reindex",
          e);
    }
  }

  private void before(PublishStep step) {
    store.hook().before(step);
  }
}
