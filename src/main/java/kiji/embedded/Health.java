package kiji.embedded;

import java.io.IOException;
import java.util.Optional;
import kiji.embedded.generation.DamagedFile;
import kiji.embedded.generation.FileCheck;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.Manifest;
import kiji.embedded.words.SuggestionFile;
import kiji.engine.EngineException;
import kiji.engine.EngineHealth;
import kiji.engine.EngineHealth.State;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Says how an index is, in a sentence.
final class Health {
  private static final String NOTHING =
      "nothing is indexed yet: put a corpus in place and run kiji reindex";

  private final IndexStore store;

  Health(IndexStore store) {
    this.store = store;
  }

  /// From what is known.
  ///
  /// @param searched the generation searches see
  EngineHealth of(OpenGeneration searched) throws IOException {
    if (searched.isEmpty()) {
      return health(State.EMPTY, "", NOTHING);
    }
    String id = searched.id();
    Optional<String> named = store.pointer().read();
    Optional<String> trouble =
        named.equals(Optional.of(id)) ? Optional.empty() : troubleWith(named);
    if (trouble.isPresent()) {
      return health(
          State.DEGRADED,
          id,
          trouble.get() + "; generation " + id + " is searched instead, until the next reindex");
    }
    Optional<String> beside = besideSearching(searched);
    if (beside.isPresent()) {
      return health(State.DEGRADED, id, beside.get());
    }
    if (!searched.isChecked()) {
      return health(
          State.DEGRADED,
          id,
          "generation " + id + " is searched while its bytes are still being checked");
    }
    return ready(id);
  }

  /// What costs no answer, but ought to be mended.
  private Optional<String> besideSearching(OpenGeneration searched) throws IOException {
    if (searched.search().hasGatheredWords()) {
      return Optional.of(
          store.folder().generation(searched.id()).resolve(SuggestionFile.NAME)
              + " is missing or damaged: the words to suggest were gathered from the articles"
              + " again; the next kiji reindex writes it anew");
    }
    for (String other : store.folder().publishedIds()) {
      if (!other.equals(searched.id())) {
        Optional<String> damage = damageOf(other);
        if (damage.isPresent()) {
          return Optional.of(
              "generation "
                  + searched.id()
                  + " is whole, but not the one to go back to: "
                  + damage.get()
                  + "; it is set aside until a reindex publishes another");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> damageOf(String id) throws IOException {
    if (store.damages().has(id)) {
      return store.damages().of(id).map(Throwable::getMessage);
    }
    try {
      Manifest.read(store.folder().generation(id));
      return Optional.empty();
    } catch (DamagedFile e) {
      return Optional.of(e.getMessage());
    }
  }

  /// After reading every byte of what the pointer names.
  EngineHealth everyByte() throws IOException {
    Optional<String> named = store.pointer().read();
    boolean others = !store.folder().publishedIds().isEmpty();
    if (named.isEmpty() && !others) {
      return health(State.EMPTY, "", NOTHING);
    }
    if (named.isEmpty() || !IndexFolder.isId(named.get())) {
      return damaged("", store.folder().pointer() + " names no generation", others);
    }
    String id = named.get();
    try {
      readThrough(id);
      return ready(id);
    } catch (DamagedFile e) {
      return damaged(
          id,
          e.getMessage(),
          store.folder().publishedIds().stream().anyMatch(other -> !other.equals(id)));
    }
  }

  /// Reads every byte of a generation, attachments too.
  ///
  /// @throws DamagedFile naming the first file that is not as it was written
  void readThrough(String id) throws IOException {
    var folder = store.folder().generation(id);
    Manifest manifest = Manifest.read(folder);
    try (Directory directory = new MMapDirectory(folder, NoLockFactory.INSTANCE)) {
      new FileCheck(folder, directory).everyByte(manifest.files(), () -> false);
    }
  }

  /// When nothing can be opened.
  static EngineHealth down(EngineException trouble) {
    return health(State.DOWN, "", trouble.getMessage());
  }

  private Optional<String> troubleWith(Optional<String> named) {
    if (named.isPresent() && IndexFolder.isId(named.get())) {
      return store.damages().of(named.get()).map(Throwable::getMessage);
    }
    return Optional.of(store.folder().pointer() + " names no generation");
  }

  private static EngineHealth ready(String id) {
    return health(State.READY, id, "generation " + id + " is whole");
  }

  private static EngineHealth damaged(String id, String what, boolean others) {
    return health(
        others ? State.DEGRADED : State.DOWN,
        id,
        what
            + "; build the index anew with kiji reindex --full"
            + (others ? ", or go back with kiji rollback" : ""));
  }

  private static EngineHealth health(State state, String id, String detail) {
    return new EngineHealth(state, id, detail, GenerationSearcher.CAPABILITIES);
  }
}
