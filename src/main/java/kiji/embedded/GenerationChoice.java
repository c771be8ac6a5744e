package kiji.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.generation.DamageLog;
import kiji.embedded.generation.DamagedFile;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.Pointer;
import kiji.engine.EngineException;
import org.jspecify.annotations.Nullable;

/// Decides which generation ought to be searched and opens it: the one the pointer names, or the
/// newest clean one where that is damaged, or nothing where nothing is published. One thread at a
/// time.
final class GenerationChoice {
  private final IndexFolder folder;
  private final Pointer pointer;
  private final DamageLog damages;
  private final IndexSetup setup;
  private final long checkedAtOnceBytes;
  private final Map<String, Integer> held = new ConcurrentHashMap<>();
  private Optional<String> lastNamed = Optional.empty();

  /// The last look found generations, none of them clean.
  private volatile boolean noneClean;

  /// Decides for one engine.
  ///
  /// @param checkedAtOnceBytes see [Workings]
  GenerationChoice(IndexStore store, IndexSetup setup, long checkedAtOnceBytes) {
    this.folder = store.folder();
    this.pointer = store.pointer();
    this.damages = store.damages();
    this.setup = setup;
    this.checkedAtOnceBytes = checkedAtOnceBytes;
  }

  /// Looks again.
  ///
  /// @param now what is open already
  /// @return the same, when that is still right; else another one, just opened
  /// @throws EngineException when there are generations and none is clean
  OpenGeneration make(@Nullable OpenGeneration now) throws IOException {
    while (true) {
      Optional<String> named = named();
      Optional<OpenGeneration> clean = firstClean(candidates(named), now);
      if (!named.equals(pointer.read())) {
        letGoUnless(now, clean); // published and tidied up while we looked
        continue;
      }
      noneClean = clean.isEmpty() && !nothingPublished(named);
      if (noneClean) {
        throw noneIsClean(named);
      }
      return clean.isPresent() ? clean.get() : nothing(now);
    }
  }

  /// Whether a generation is small enough to be read through before it is answered from.
  boolean isReadAtOnce(OpenGeneration generation) {
    return generation.bytes() <= checkedAtOnceBytes;
  }

  /// Opens a generation that is kept, whatever the pointer names; empty when it is not, or not
  /// clean. Safe beside other threads.
  Optional<OpenGeneration> kept(String id) throws IOException {
    return folder.publishedIds().contains(id) && !damages.has(id) ? tryOpen(id) : Optional.empty();
  }

  /// Whether a generation is there and may be answered from: files that are gone are mapped still,
  /// but what was taken away may have been made anew without what it must not tell any more.
  boolean isKept(OpenGeneration generation) {
    return isFit(generation) && folder.wasPublished(generation.id());
  }

  /// Whether a generation may be answered from, as far as is known now.
  boolean isFit(OpenGeneration generation) {
    return generation.isEmpty() ? !noneClean : !damages.has(generation.id());
  }

  /// Notes that a generation was found damaged. One that another process has tidied away is not:
  /// its files are gone, and the pointer names another.
  void reject(OpenGeneration generation, DamagedFile damage) throws IOException {
    String id = generation.id();
    if (Files.exists(folder.generation(id)) || pointer.read().equals(Optional.of(id))) {
      damages.add(id, damage);
    }
  }

  /// Whether no other generation is known that could be searched instead.
  boolean isOnlyOne(OpenGeneration generation) throws IOException {
    return folder.publishedIds().stream()
        .allMatch(id -> id.equals(generation.id()) || damages.has(id));
  }

  /// Whether anyone has a generation of this choice's open.
  boolean isHeld(String id) {
    return held.containsKey(id);
  }

  private Optional<String> named() throws IOException {
    Optional<String> named = pointer.read();
    if (!named.equals(lastNamed)) {
      named.ifPresent(damages::forget);
      lastNamed = named;
    }
    return named;
  }

  /// The pointer's generation, then the others, newest first.
  private List<String> candidates(Optional<String> named) throws IOException {
    List<String> ids = new ArrayList<>();
    named.filter(IndexFolder::isId).ifPresent(ids::add);
    folder.publishedIds().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    return ids;
  }

  private Optional<OpenGeneration> firstClean(List<String> ids, @Nullable OpenGeneration now)
      throws IOException {
    for (String id : ids) {
      if (damages.has(id)) {
        continue;
      }
      if (now != null && id.equals(now.id())) {
        return Optional.of(now);
      }
      Optional<OpenGeneration> opened = tryOpen(id);
      if (opened.isPresent()) {
        return opened;
      }
    }
    return Optional.empty();
  }

  private Optional<OpenGeneration> tryOpen(String id) throws IOException {
    try {
      OpenGeneration opened = OpenGeneration.open(folder, id, setup);
      count(opened);
      if (isReadAtOnce(opened)) {
        checkOrClose(opened);
      }
      return Optional.of(opened);
    } catch (DamagedFile e) {
      if (Files.exists(folder.generation(id)) || pointer.read().equals(Optional.of(id))) {
        damages.add(id, e);
      }
      return Optional.empty();
    }
  }

  private void count(OpenGeneration opened) {
    held.merge(opened.id(), 1, Integer::sum);
    opened.whenClosed(
        () -> held.computeIfPresent(opened.id(), (id, many) -> many == 1 ? null : many - 1));
  }

  private static void checkOrClose(OpenGeneration opened) throws IOException {
    boolean clean = false;
    try {
      opened.check(() -> false);
      clean = true;
    } finally {
      if (!clean) {
        opened.letGo();
      }
    }
  }

  private static void letGoUnless(@Nullable OpenGeneration now, Optional<OpenGeneration> opened)
      throws IOException {
    if (opened.isPresent() && !opened.get().equals(now)) {
      opened.get().letGo();
    }
  }

  private boolean nothingPublished(Optional<String> named) throws IOException {
    return named.isEmpty() && folder.publishedIds().isEmpty();
  }

  private OpenGeneration nothing(@Nullable OpenGeneration now) throws IOException {
    return now != null && now.isEmpty() ? now : OpenGeneration.empty(setup);
  }

  private EngineException noneIsClean(Optional<String> named) {
    String why =
        named
            .flatMap(damages::of)
            .map(DamagedFile::getMessage)
            .orElse(folder.pointer() + " names no generation that is there");
    return new EngineException(
        EngineException.Kind.DAMAGED,
        why
            + "; no clean generation is left to search: build the index anew with kiji reindex"
            + " --full");
  }
}
