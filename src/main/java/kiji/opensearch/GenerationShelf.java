package kiji.opensearch;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kiji.embedded.document.IndexSetup;
import kiji.engine.EngineException;
import kiji.opensearch.generation.Beside;
import kiji.opensearch.generation.ClusterIndexes;
import kiji.opensearch.generation.ClusterIndexes.Listed;
import kiji.opensearch.generation.IndexRecord;
import kiji.opensearch.generation.KeptIndex;
import kiji.opensearch.query.GenerationVocabulary;
import kiji.opensearch.results.IndexAnswers;
import kiji.opensearch.results.OpenIndex;
import org.jspecify.annotations.Nullable;

/// The generations of an archive in a cluster: which is searched now, which are kept, which are
/// held by searchers of this process. Safe for many threads.
final class GenerationShelf {
  /// How long another process's publishing may go unnoticed.
  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final System.Logger LOG = System.getLogger(GenerationShelf.class.getName());

  private final ClusterIndexes indexes;
  private final Beside beside;
  private final IndexSetup setup;
  private final int shards;
  private final Map<String, IndexAnswers> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> held = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;

  /// What was seen last, and when.
  private record Seen(Optional<IndexRecord> searched, long at) {}

  GenerationShelf(ClusterIndexes indexes, IndexSetup setup, int shards) {
    this.indexes = indexes;
    this.beside = new Beside(indexes);
    this.setup = setup;
    this.shards = shards;
  }

  ClusterIndexes indexes() {
    return indexes;
  }

  Beside beside() {
    return beside;
  }

  IndexSetup setup() {
    return setup;
  }

  /// The generation that is searched now, held until it is let go of; empty when nothing is
  /// published.
  Optional<IndexAnswers> hold() {
    return searched().map(this::hold);
  }

  /// A kept generation, held until it is let go of.
  Optional<IndexAnswers> hold(String id) {
    Optional<IndexRecord> now = searched();
    if (now.isPresent() && now.get().generation().equals(id)) {
      return Optional.of(hold(now.get()));
    }
    return indexes.all().stream()
        .filter(listed -> listed.id().equals(id) && listed.isReadable())
        .findFirst()
        .flatMap(Listed::told)
        .map(this::hold);
  }

  private IndexAnswers hold(IndexRecord told) {
    held.merge(told.generation(), 1, Integer::sum);
    return open.computeIfAbsent(told.generation(), id -> new IndexAnswers(opened(told)));
  }

  private OpenIndex opened(IndexRecord told) {
    String index = indexes.index(told.generation());
    return new OpenIndex(
        indexes.client(),
        told.generation(),
        index,
        told.articles(),
        shards,
        setup,
        new GenerationVocabulary(indexes.client(), index, told.articles()));
  }

  void letGo(String id) {
    held.computeIfPresent(id, (one, count) -> count == 1 ? null : count - 1);
  }

  /// What searches see, looked up again after a while.
  Optional<IndexRecord> searched() {
    Seen last = seen;
    if (last != null && System.nanoTime() - last.at() < LOOK_EVERY_NANOS) {
      return last.searched();
    }
    return look();
  }

  /// What searches see, looked up now.
  Optional<IndexRecord> look() {
    Optional<IndexRecord> found = Optional.empty();
    for (Listed listed : indexes.all()) {
      if (listed.isSearched()) {
        found = listed.told();
        if (found.isEmpty()) {
          throw new EngineException(
              EngineException.Kind.DAMAGED,
              "generation "
                  + listed.id()
                  + " at "
                  + indexes.client().address()
                  + " was written by another version of Kiji: run kiji reindex --full");
        }
      }
    }
    seen = new Seen(found, System.nanoTime());
    return found;
  }

  KeptIndex kept(IndexRecord told, boolean isPublished) {
    return new KeptIndex(beside, indexes.client().address(), told, isPublished);
  }

  /// Those that were published and can be read, the newest first.
  List<KeptIndex> kept() {
    return indexes.all().stream()
        .filter(Listed::isReadable)
        .map(listed -> kept(listed.told().orElseThrow(), listed.isSearched()))
        .toList();
  }

  /// Lets searches see a generation, keeps the one before it, and takes the others away.
  void publish(String id, Optional<String> previous) {
    indexes.publish(id);
    look();
    Set<String> keep = new TreeSet<>(Set.of(id));
    previous.ifPresent(keep::add);
    try {
      deleteAllBut(keep);
    } catch (EngineException e) {
      LOG.log(
          Level.WARNING,
          "generation " + id + " is published; tidying up is left to the next reindex",
          e);
    }
  }

  /// Lets searches see a generation, and takes all away but these, whoever holds them.
  void publishOnly(String id, Set<String> keep) {
    indexes.publishAll(keep, id);
    look();
    for (Listed listed : indexes.all()) {
      if (!keep.contains(listed.id())) {
        discard(listed.id());
      }
    }
  }

  /// Takes away what was never published, and more than two that were.
  void settle() {
    Set<String> keep = new TreeSet<>();
    List<Listed> all = indexes.all();
    all.stream().filter(Listed::isSearched).map(Listed::id).forEach(keep::add);
    all.stream()
        .filter(listed -> listed.isReadable() && !listed.isSearched())
        .limit(1)
        .map(Listed::id)
        .forEach(keep::add);
    deleteAllBut(keep);
  }

  private void deleteAllBut(Set<String> keep) {
    for (Listed listed : indexes.all()) {
      if (!keep.contains(listed.id()) && !held.containsKey(listed.id())) {
        discard(listed.id());
      }
    }
  }

  /// Takes a generation away with all that is kept beside it.
  void discard(String id) {
    open.remove(id);
    indexes.delete(id);
    KeptIndex.forget(beside, id);
  }
}
