package kiji.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kiji.embedded.generation.DamagedFile;
import kiji.embedded.generation.DiskTrouble;
import kiji.embedded.generation.GenerationCopy;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.PublishHook;
import kiji.embedded.generation.ReindexLock;
import kiji.engine.EngineException;
import org.apache.lucene.util.IOUtils;

/// Copies of an index in other folders: the published generation, every byte read back, and what
/// lies beside the generations. A copy is an index itself. Servers and reindexes of the index go on
/// meanwhile.
public final class IndexBackup {
  /// A reindex may tidy away what is being copied: then the newer one is.
  private static final int ATTEMPTS = 5;

  /// Stands in a copy, which alone may be renewed: another index is never taken for one.
  private static final String MARK = "backup.txt";

  /// What belongs to one place and is made anew in another.
  private static final Set<String> OF_ITS_PLACE =
      Set.of(
          "CURRENT",
          "CURRENT.tmp",
          "reindex.lock",
          "forgotten.lock",
          "cursor.key",
          "README.md",
          "generations",
          MARK);

  private final IndexStore store;

  public IndexBackup(Path index) {
    this.store = IndexStore.at(index, PublishHook.NONE);
  }

  /// What was copied.
  ///
  /// @param generation its number in the folder that it was copied to
  /// @param isLinked whether it shares its files with what it was copied from
  /// @param beside names of files beside the generations that were copied
  public record Copied(
      String generation, long articles, long bytes, boolean isLinked, List<String> beside) {
    public Copied {
      beside = List.copyOf(beside);
    }
  }

  /// Makes or renews a copy of the index.
  ///
  /// @param folder not there, empty, or an earlier copy
  /// @param keepsEarlier whether the generation that the copy had before stays in it
  /// @throws EngineException refused when there is nothing to copy, or the folder holds something
  ///   else; damaged when the index is not as it was written: then an earlier copy is as it was
  public Copied to(Path folder, boolean keepsEarlier) {
    requireOwn(folder);
    IndexStore copy = IndexStore.at(folder, PublishHook.NONE);
    for (int attempt = 1; ; attempt++) {
      String id = published(store, "nothing is published in ");
      try {
        Files.createDirectories(copy.folder().generations());
        Files.writeString(
            copy.folder().root().resolve(MARK),
            "A backup of " + real(store.folder().root()) + "\n");
        List<String> beside = copyBeside(store, copy, true);
        return put(kept(store, id), copy, beside, keepsEarlier);
      } catch (IOException e) {
        boolean isTidiedAway = !Files.exists(store.folder().generation(id));
        if (!isTidiedAway || attempt == ATTEMPTS) {
          throw trouble("back up " + store.folder().root() + " to", folder, e);
        }
      }
    }
  }

  /// Lays what a copy holds beside what the index has, as a generation that can be rolled back to
  /// (or forward); searches do not see it yet. Of the files beside the generations those come that
  /// the index lacks.
  ///
  /// @throws EngineException when the copy is not as it was written, or a reindex runs: the index
  ///   is as it was
  public Copied layFrom(Path folder) {
    IndexStore copy = IndexStore.at(folder, PublishHook.NONE);
    String id = published(copy, "no index is in ");
    try {
      KeptGeneration from = kept(copy, id);
      store.folder().createGenerations();
      try (ReindexLock lock = ReindexLock.take(store.folder())) {
        store.old().settle(held -> false);
        String anew = IndexFolder.id(lock.nextNumber(store.folder().highest()));
        boolean isLinked = lay(from, anew);
        List<String> beside = copyBeside(copy, store, false);
        return new Copied(anew, from.articles(), from.manifest().bytes(), isLinked, beside);
      }
    } catch (IOException e) {
      throw trouble("restore", folder, e);
    }
  }

  private boolean lay(KeptGeneration from, String anew) throws IOException {
    Path folder = store.folder().generation(anew);
    Manifest before = from.manifest();
    boolean isLaid = false;
    try {
      Files.createDirectory(folder);
      boolean isLinked =
          GenerationCopy.make(
              from,
              folder,
              Manifest.of(
                  anew,
                  before.publishedAt(),
                  before.articles(),
                  before.analysis(),
                  before.files()));
      IOUtils.fsync(store.folder().generations(), true);
      store.old().mark(anew);
      isLaid = true;
      return isLinked;
    } finally {
      if (!isLaid) {
        store.old().delete(anew);
      }
    }
  }

  private static Copied put(
      KeptGeneration from, IndexStore copy, List<String> beside, boolean keepsEarlier)
      throws IOException {
    try (ReindexLock _ = ReindexLock.take(copy.folder())) {
      boolean isLinked = false;
      if (!isThere(from, copy)) {
        Path made = copy.folder().generations().resolve(from.id() + ".tmp");
        IOUtils.rm(made);
        Files.createDirectory(made);
        isLinked = GenerationCopy.make(from, made, from.manifest());
        copy.old().delete(from.id());
        Files.move(made, copy.folder().generation(from.id()), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(copy.folder().generations(), true);
      }
      copy.pointer().moveTo(from.id());
      copy.pointer().sync();
      copy.old().mark(from.id());
      if (keepsEarlier) {
        copy.old().settle(held -> false);
      } else {
        copy.old().deleteAllBut(Set.of(from.id()), held -> false);
      }
      return new Copied(from.id(), from.articles(), from.manifest().bytes(), isLinked, beside);
    }
  }

  /// Whether an earlier copy is as it ought to be, every byte of it.
  private static boolean isThere(KeptGeneration from, IndexStore copy) throws IOException {
    try {
      new Health(copy).readThrough(from.id());
      return Manifest.read(copy.folder().generation(from.id())).equals(from.manifest());
    } catch (DamagedFile e) {
      return false;
    }
  }

  /// The files that lie beside the generations, in folders too.
  ///
  /// @param isReplacing whether those that are there already are replaced
  private static List<String> copyBeside(IndexStore from, IndexStore to, boolean isReplacing)
      throws IOException {
    List<String> copied = new ArrayList<>();
    Path root = from.folder().root();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> isBeside(root, path)).toList()) {
        String name = root.relativize(file).toString();
        Path target = to.folder().root().resolve(name);
        if (isReplacing || !Files.exists(target)) {
          Path next = target.resolveSibling(target.getFileName() + ".tmp");
          Files.createDirectories(Objects.requireNonNull(next.toAbsolutePath().getParent()));
          Files.copy(
              file, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
          IOUtils.fsync(next, false);
          Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
          IOUtils.fsync(Objects.requireNonNull(target.toAbsolutePath().getParent()), true);
          copied.add(name);
        }
      }
    }
    return copied;
  }

  private static boolean isBeside(Path root, Path path) {
    Path below = root.relativize(path);
    return Files.isRegularFile(path)
        && !OF_ITS_PLACE.contains(below.getName(0).toString())
        && !below.toString().endsWith(".tmp");
  }

  private static KeptGeneration kept(IndexStore store, String id) throws IOException {
    Path folder = store.folder().generation(id);
    return new KeptGeneration(folder, Manifest.read(folder), true);
  }

  private static String published(IndexStore store, String nothing) {
    try {
      Optional<String> named = store.pointer().read().filter(IndexFolder::isId);
      return named.orElseThrow(
          () ->
              new EngineException(
                  EngineException.Kind.REFUSED, nothing + store.folder().root() + named(store)));
    } catch (IOException e) {
      throw trouble("read", store.folder().root(), e);
    }
  }

  private static String named(IndexStore store) {
    return Files.isRegularFile(store.folder().pointer())
        ? ": " + store.folder().pointer() + " names no generation; 'kiji reindex' mends it"
        : "";
  }

  private void requireOwn(Path folder) {
    try {
      if (real(folder).startsWith(real(store.folder().root()))) {
        throw refused(folder, "lies in the index itself; name another folder");
      }
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw refused(folder, "is not a folder; name another");
      }
      if (Files.isDirectory(folder) && !isEmpty(folder) && !isCopy(folder)) {
        throw refused(folder, "holds something else than a backup; name an empty folder");
      }
    } catch (IOException e) {
      throw trouble("read", folder, e);
    }
  }

  /// Without links, as far as it is there.
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    for (Path at = whole; at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return at.toRealPath().resolve(at.relativize(whole));
      }
    }
    return whole;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static boolean isCopy(Path folder) {
    return Files.exists(folder.resolve(MARK));
  }

  private static EngineException refused(Path folder, String why) {
    return new EngineException(EngineException.Kind.REFUSED, "'" + folder + "' " + why);
  }

  private static EngineException trouble(String doing, Path folder, IOException e) {
    IOException root = DamagedFile.orElse(folder, e);
    if (root instanceof DamagedFile damaged) {
      return new EngineException(
          EngineException.Kind.DAMAGED,
          "cannot " + doing + " " + folder + ": " + damaged.getMessage(),
          e);
    }
    return e instanceof NoSuchFileException
        ? new EngineException(
            EngineException.Kind.UNAVAILABLE,
            "cannot " + doing + " " + folder + ": " + DiskTrouble.words(e),
            e)
        : DiskTrouble.at(doing, folder, e);
  }
}
