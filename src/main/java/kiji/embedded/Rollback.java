package kiji.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kiji.embedded.generation.DamagedFile;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.ReindexLock;
import kiji.engine.EngineException;
import kiji.engine.Generation;

/// Publishes an earlier generation again, after reading every byte of it.
final class Rollback {
  private final IndexStore store;
  private final Publication publication;
  private final Predicate<String> isHeld;

  Rollback(IndexStore store, Publication publication, Predicate<String> isHeld) {
    this.store = store;
    this.isHeld = isHeld;
    this.publication = publication;
  }

  /// Makes it the published one.
  ///
  /// @param wanted its id; absent: the newest before the published one
  /// @throws EngineException when it is not kept, is published already or is damaged
  Generation to(Optional<String> wanted) throws IOException {
    if (store.folder().ids().isEmpty()) {
      throw new EngineException(
          EngineException.Kind.REFUSED,
          "no generation is kept in " + store.folder().root() + ": run kiji reindex first");
    }
    try (ReindexLock _ = ReindexLock.take(store.folder())) {
      store.old().settle(isHeld);
      return underLock(wanted);
    }
  }

  private Generation underLock(Optional<String> wanted) throws IOException {
    Optional<String> named = store.pointer().read();
    String id = wanted.isPresent() ? kept(wanted.get()) : before(named);
    if (named.equals(Optional.of(id))) {
      throw new EngineException(
          EngineException.Kind.REFUSED, "generation " + id + " is the published one already");
    }
    try {
      new Health(store).readThrough(id);
    } catch (DamagedFile e) {
      throw new EngineException(
          EngineException.Kind.DAMAGED,
          "generation " + id + " is not published again: " + e.getMessage(),
          e);
    }
    Optional<Manifest> previous =
        named.isPresent() && IndexFolder.isId(named.get())
            ? store.readable(named.get())
            : Optional.empty();
    store.damages().forget(id);
    publication.again(id, previous);
    Manifest manifest = Manifest.read(store.folder().generation(id));
    return new KeptGeneration(store.folder().generation(id), manifest, true);
  }

  private String kept(String typed) throws IOException {
    String id = typed.matches("[0-9]{1,6}") ? IndexFolder.id(Long.parseLong(typed)) : typed;
    if (!IndexFolder.isId(id) || !store.folder().wasPublished(id)) {
      throw new EngineException(
          EngineException.Kind.REFUSED,
          "generation '" + id + "' is not kept; these are: " + String.join(", ", ids()));
    }
    return id;
  }

  private List<String> ids() throws IOException {
    return store.folder().publishedIds();
  }

  private String before(Optional<String> named) throws IOException {
    List<String> kept = ids();
    long published =
        named.filter(IndexFolder::isId).map(IndexFolder::number).orElse(Long.MAX_VALUE);
    return kept.stream()
        .filter(id -> IndexFolder.number(id) < published)
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    EngineException.Kind.REFUSED,
                    "no generation older than "
                        + named.orElse("the published one")
                        + " is kept; these are: "
                        + String.join(", ", kept)));
  }
}
