package kiji.reindex;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kiji.corpus.CorpusRoots;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.engine.Generations;
import kiji.reindex.account.LedgerRow;
import kiji.reindex.account.Past;
import kiji.reindex.account.RootsFile;
import kiji.reindex.account.Words;

/// What the archive is made of, as its published generation remembers it, and what it means to
/// reindex some folders: nothing that it holds is dropped unless someone says so.
public final class ArchiveRoots {
  private final Optional<Generation> published;
  private final Optional<CorpusRoots> remembered;

  /// What is to become of the roots that are not named.
  public enum Others {
    /// They stay; what is not theirs is refused.
    AS_THEY_ARE,
    /// They stay beside what is named.
    KEPT,
    /// They leave.
    DROPPED
  }

  /// What a reindex does, or why there is none.
  public sealed interface Choice {
    /// These parts of these roots.
    ///
    /// @param roots what the archive is made of then
    /// @param parts what is read: files and folders in them
    /// @param leaving articles whose roots are roots no more
    /// @param isSampleReplaced whether those are of the shipped sample alone, which nobody misses
    record Read(CorpusRoots roots, List<Path> parts, long leaving, boolean isSampleReplaced)
        implements Choice {
      public Read {
        parts = List.copyOf(parts);
      }
    }

    /// None.
    ///
    /// @param why in one sentence that says what to do
    record Refused(String why) implements Choice {}
  }

  private ArchiveRoots(Optional<Generation> published, Optional<CorpusRoots> remembered) {
    this.published = published;
    this.remembered = remembered;
  }

  /// What is published now; where that does not say it readably, what the newest generation beside
  /// it was made of.
  public static ArchiveRoots of(Generations generations) {
    Optional<Generation> published =
        readable(generations).filter(generation -> generation.articles() > 0);
    Optional<CorpusRoots> roots =
        published.flatMap(
            now ->
                Stream.concat(Stream.of(now), generations.generations().stream())
                    .map(RootsFile::of)
                    .flatMap(Optional::stream)
                    .findFirst());
    return new ArchiveRoots(published, roots);
  }

  private static Optional<Generation> readable(Generations generations) {
    try {
      return generations.published();
    } catch (EngineException e) {
      if (e.kind() != EngineException.Kind.DAMAGED) {
        throw e;
      }
      return generations.generations().stream().findFirst();
    }
  }

  /// The roots; empty where nothing is archived.
  public List<Path> paths() {
    return remembered.map(CorpusRoots::paths).orElse(List.of());
  }

  /// What a reindex of all that the archive is made of does; whether each root is there shows when
  /// it is walked.
  ///
  /// @throws java.util.NoSuchElementException when the archive is empty
  public Choice.Read whole() {
    return new Choice.Read(remembered.orElseThrow(), paths(), 0, false);
  }

  /// What a reindex of folders and files does.
  ///
  /// @param named to be read; where they lie in the roots, they alone
  /// @throws kiji.corpus.CorpusException when one is not there
  public Choice choose(List<Path> named, Others others) {
    CorpusRoots asked = CorpusRoots.of(named);
    if (remembered.isEmpty()) {
      return new Choice.Read(asked, asked.paths(), 0, false);
    }
    CorpusRoots roots = remembered.get();
    boolean areHeld = asked.paths().stream().allMatch(roots::hold);
    if (areHeld && others != Others.DROPPED) {
      return new Choice.Read(roots, asked.paths(), 0, false);
    }
    if (others == Others.KEPT) {
      return added(roots, asked);
    }
    boolean isSample = ShippedSample.isAll(published.orElseThrow());
    if (others == Others.DROPPED || isSample) {
      CorpusRoots left = roots.among(asked.paths());
      boolean areKnown = left.paths().size() == asked.paths().size();
      return only(areKnown ? left : asked, asked.paths(), isSample);
    }
    return new Choice.Refused(
        "%s: not part of this archive, which has %s of %s; --add reads it too, --only makes it the archive in their place"
            .formatted(asked, Words.count(published.orElseThrow().articles(), "article"), roots));
  }

  /// What a reindex does that takes a root away.
  public Choice without(Path root) {
    List<Path> rest = paths().stream().filter(path -> !path.equals(root)).toList();
    if (rest.size() == paths().size()) {
      return new Choice.Refused(
          "'%s' is no root of this archive; 'kiji roots' lists them".formatted(root));
    }
    if (rest.isEmpty()) {
      return new Choice.Refused(
          "'%s' is all that this archive is made of; 'kiji reindex --only' puts another in its place"
              .formatted(root));
    }
    return only(remembered.orElseThrow().among(rest), List.of(), false);
  }

  /// How many articles each root has, in the order of the roots.
  public List<Long> articles() {
    List<CorpusRoots> each =
        paths().stream().map(path -> remembered.orElseThrow().among(Set.of(path))).toList();
    long[] counts = new long[each.size()];
    eachArticle(
        row -> {
          for (int i = 0; i < counts.length; i++) {
            counts[i] += each.get(i).own(row.path()) ? 1 : 0;
          }
        });
    return Arrays.stream(counts).boxed().toList();
  }

  private static Choice added(CorpusRoots roots, CorpusRoots asked) {
    Optional<Path> around =
        asked.paths().stream()
            .filter(path -> roots.paths().stream().anyMatch(root -> isBelow(root, path)))
            .findFirst();
    if (around.isPresent()) {
      return new Choice.Refused(
          "'%s' holds what this archive is made of (%s); --only makes all of it the archive"
              .formatted(around.get(), roots));
    }
    List<Path> more = asked.paths().stream().filter(path -> !roots.hold(path)).toList();
    return new Choice.Read(roots.with(more), asked.paths(), 0, false);
  }

  private static boolean isBelow(Path path, Path folder) {
    return !path.equals(folder) && path.startsWith(folder);
  }

  private Choice only(CorpusRoots roots, List<Path> parts, boolean isSample) {
    Set<Path> leaving = new HashSet<>(paths());
    leaving.removeIf(roots::hold);
    CorpusRoots gone = remembered.orElseThrow().among(leaving);
    long[] articles = {0};
    eachArticle(row -> articles[0] += gone.own(row.path()) ? 1 : 0);
    return new Choice.Read(roots, parts, articles[0], isSample);
  }

  private void eachArticle(Consumer<LedgerRow> articles) {
    published.ifPresent(generation -> Past.eachArticle(generation, articles));
  }
}
