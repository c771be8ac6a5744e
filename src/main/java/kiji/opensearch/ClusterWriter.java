package kiji.opensearch;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import kiji.article.ArticleId;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.IndexedArticle;
import kiji.engine.PublishPolicy;
import kiji.opensearch.client.Bulk;
import kiji.opensearch.generation.BuildLock;
import kiji.opensearch.generation.ClusterIndexes;
import kiji.opensearch.generation.IndexRecord;
import kiji.opensearch.generation.KeptFile;
import kiji.opensearch.generation.KeptIndex;
import kiji.opensearch.mapping.ArticleSource;

/// A generation being built in an index of its own, under the archive's lock.
final class ClusterWriter implements GenerationWriter {
  private static final Pattern ATTACHMENT = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");

  private enum State {
    BUILDING,
    PUBLISHING,
    PUBLISHED,
    CLOSED
  }

  private final GenerationShelf shelf;
  private final BuildLock lock;
  private final Begun begun;
  private final ArticleSource source;
  private final Bulk bulk;
  private final FoldedStories stories;
  private final Set<String> openFiles = ConcurrentHashMap.newKeySet();
  private final Map<String, KeptFile> files = new ConcurrentHashMap<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.BUILDING);

  /// What a generation begins with.
  ///
  /// @param id its own
  /// @param published what searches see meanwhile
  /// @param from what it holds at first
  /// @param notice why it begins otherwise than asked for
  record Begun(
      String id,
      Optional<KeptIndex> published,
      Optional<KeptIndex> from,
      Optional<String> notice) {}

  ClusterWriter(GenerationShelf shelf, BuildLock lock, Begun begun, ArticleSource source) {
    this.shelf = shelf;
    this.lock = lock;
    this.begun = begun;
    this.source = source;
    ClusterIndexes indexes = shelf.indexes();
    String index = indexes.index(begun.id());
    this.bulk = new Bulk(indexes.client(), index);
    this.stories = new FoldedStories(indexes.client(), index, source);
  }

  @Override
  public String id() {
    return begun.id();
  }

  @Override
  public Optional<Generation> startedFrom() {
    return begun.from().map(Generation.class::cast);
  }

  @Override
  public Optional<String> notice() {
    return begun.notice();
  }

  @Override
  public void add(IndexedArticle article) {
    requireBuilding();
    stories.saw(article);
    bulk.put(ArticleSource.key(article.article().id()), source.of(article, false));
  }

  @Override
  public void remove(ArticleId id) {
    requireBuilding();
    bulk.remove(ArticleSource.key(id));
  }

  @Override
  public OutputStream attach(String name) {
    requireBuilding();
    if (!ATTACHMENT.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' cannot be an attachment's name");
    }
    if (!openFiles.add(name)) {
      throw new IllegalStateException("attachment " + name + " is being written already");
    }
    return KeptIndex.attach(
        shelf.beside(),
        id(),
        name,
        file -> {
          files.put(name, file);
          openFiles.remove(name);
        });
  }

  @Override
  public PublishResult publish(PublishPolicy policy) {
    if (!openFiles.isEmpty()) {
      throw new IllegalStateException("close these before publishing: " + openFiles);
    }
    if (!state.compareAndSet(State.BUILDING, State.PUBLISHING)) {
      throw new IllegalStateException("generation " + id() + " was published or closed before");
    }
    ClusterIndexes indexes = shelf.indexes();
    bulk.flush();
    indexes.refresh(id());
    stories.mark(bulk);
    indexes.refresh(id());
    long articles = indexes.count(id());
    Optional<String> refusal =
        policy.refusal(
            begun.published().map(Generation::id).orElse(""),
            begun.published().map(Generation::articles).orElse(0L),
            articles);
    if (refusal.isPresent()) {
      return new PublishResult.Refused(refusal.get());
    }
    IndexRecord told =
        new IndexRecord(
            id(),
            Instant.now(),
            articles,
            IndexRecord.FORMAT,
            shelf.setup().fingerprint(),
            List.copyOf(files.values()));
    indexes.seal(told);
    if (lock.isLost()) {
      throw new EngineException(
          EngineException.Kind.UNAVAILABLE,
          "the cluster did not hear of this reindex for a minute, and another one may have begun:"
              + " nothing is published; start it again");
    }
    shelf.publish(id(), begun.published().map(Generation::id));
    state.set(State.PUBLISHED);
    return new PublishResult.Published(shelf.kept(told, true));
  }

  @Override
  public void close() {
    State before = state.getAndSet(State.CLOSED);
    if (before == State.CLOSED) {
      return;
    }
    bulk.close();
    try (lock) {
      if (before != State.PUBLISHED) {
        shelf.discard(id());
      }
    }
  }

  private void requireBuilding() {
    if (state.get() != State.BUILDING) {
      throw new IllegalStateException("generation " + id() + " is no longer being built");
    }
  }
}
