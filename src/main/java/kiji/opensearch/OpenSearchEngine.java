package kiji.opensearch;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.IndexSetup;
import kiji.engine.EngineException;
import kiji.engine.EngineHealth;
import kiji.engine.EngineHealth.State;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.IndexedArticle;
import kiji.engine.ResumePoint;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.generation.BuildLock;
import kiji.opensearch.generation.ClusterIndexes;
import kiji.opensearch.generation.ClusterIndexes.Listed;
import kiji.opensearch.generation.KeptIndex;
import kiji.opensearch.mapping.ArticleSource;
import tools.jackson.databind.JsonNode;

/// The engine as indexes in an OpenSearch cluster: an archive of any size, on as many machines as
/// it needs. Several processes may search an archive while one reindexes it, wherever they run.
public final class OpenSearchEngine implements SearchEngine {
  private static final String NOTHING =
      "nothing is indexed yet: put a corpus in place and run kiji reindex";

  private final ClusterClient client;
  private final GenerationShelf shelf;
  private final InstantSource clock;
  private volatile boolean closed;

  /// Connects to nothing yet.
  ///
  /// @param analysis how texts are cut
  public OpenSearchEngine(ClusterAccess access, TextAnalysis analysis) {
    this.client = new ClusterClient(access);
    this.shelf =
        new GenerationShelf(
            new ClusterIndexes(client, access.name(), access.shards()),
            new IndexSetup(analysis),
            access.shards());
    this.clock = InstantSource.system();
  }

  @Override
  public Searcher searcher() {
    requireOpen();
    return new ClusterSearcher(shelf, shelf.hold());
  }

  @Override
  public Searcher searcher(String generation) {
    requireOpen();
    if (!ClusterIndexes.isId(generation)) {
      throw new ResumePoint.Stale(generation);
    }
    return new ClusterSearcher(
        shelf,
        Optional.of(shelf.hold(generation).orElseThrow(() -> new ResumePoint.Stale(generation))));
  }

  @Override
  public GenerationWriter newGeneration(StartFrom start) {
    requireOpen();
    long highest = shelf.indexes().all().stream().mapToLong(Listed::number).max().orElse(0);
    BuildLock lock = BuildLock.take(shelf.beside(), highest);
    ClusterWriter writer = null;
    try {
      shelf.settle();
      ClusterWriter.Begun begun = begun(ClusterIndexes.id(lock.nextNumber()), start);
      writer = new ClusterWriter(shelf, lock, begun, new ArticleSource(shelf.setup(), clock));
      return writer;
    } finally {
      if (writer == null) {
        lock.close();
      }
    }
  }

  private ClusterWriter.Begun begun(String id, StartFrom start) {
    Optional<KeptIndex> published = shelf.look().map(told -> shelf.kept(told, true));
    Optional<KeptIndex> from =
        start == StartFrom.NOTHING ? Optional.empty() : published.filter(this::isCutAlike);
    if (from.isPresent()) {
      shelf.indexes().copy(from.get().id(), id);
    } else {
      shelf.indexes().create(id);
    }
    boolean otherwise = start == StartFrom.PUBLISHED && published.isPresent() && from.isEmpty();
    return new ClusterWriter.Begun(
        id,
        published,
        from,
        otherwise
            ? Optional.of(
                "texts are analysed otherwise than in generation "
                    + published.get().id()
                    + ": every article is indexed again")
            : Optional.empty());
  }

  private boolean isCutAlike(KeptIndex kept) {
    return kept.told().analysis().equals(shelf.setup().fingerprint());
  }

  @Override
  public Optional<Generation> published() {
    requireOpen();
    return shelf.look().map(told -> shelf.kept(told, true));
  }

  @Override
  public List<Generation> generations() {
    requireOpen();
    return List.copyOf(shelf.kept());
  }

  @Override
  public Generation rollback(Optional<String> id) {
    requireOpen();
    List<KeptIndex> kept = shelf.kept();
    if (kept.isEmpty()) {
      throw refused("no generation is kept at " + client.address() + ": run kiji reindex first");
    }
    long highest = kept.getFirst().told().generation().isEmpty() ? 0 : number(kept.getFirst());
    try (BuildLock _ = BuildLock.take(shelf.beside(), highest)) {
      KeptIndex wanted = id.isPresent() ? named(id.get(), kept) : before(kept);
      if (wanted.isPublished()) {
        throw refused("generation " + wanted.id() + " is the published one already");
      }
      Optional<String> previous =
          kept.stream().filter(KeptIndex::isPublished).map(KeptIndex::id).findFirst();
      shelf.publish(wanted.id(), previous);
      return shelf.kept(wanted.told(), true);
    }
  }

  private static KeptIndex named(String typed, List<KeptIndex> kept) {
    String id = typed.matches("[0-9]{1,6}") ? ClusterIndexes.id(Long.parseLong(typed)) : typed;
    return kept.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> refused("generation '" + id + "' is not kept; these are: " + ids(kept)));
  }

  private static KeptIndex before(List<KeptIndex> kept) {
    long published =
        kept.stream()
            .filter(KeptIndex::isPublished)
            .mapToLong(OpenSearchEngine::number)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    return kept.stream()
        .filter(one -> number(one) < published)
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "no generation older than the published one is kept; these are: " + ids(kept)));
  }

  private static long number(KeptIndex kept) {
    return Long.parseLong(kept.id());
  }

  private static String ids(List<KeptIndex> kept) {
    return String.join(", ", kept.stream().map(KeptIndex::id).toList());
  }

  private static EngineException refused(String sentence) {
    return new EngineException(EngineException.Kind.REFUSED, sentence);
  }

  @Override
  public void eachKept(Consumer<IndexedArticle> articles) {
    requireOpen();
    new WithoutArticles(shelf, clock).eachKept(articles);
  }

  @Override
  public List<Rewritten> rewrite(Rewriting how) {
    requireOpen();
    long highest = shelf.indexes().all().stream().mapToLong(Listed::number).max().orElse(0);
    try (BuildLock lock = BuildLock.take(shelf.beside(), highest)) {
      shelf.settle();
      return new WithoutArticles(shelf, clock).make(how, lock);
    }
  }

  /// A cluster checks its own bytes; here the index is looked at as a whole.
  @Override
  public EngineHealth verify() {
    return health();
  }

  @Override
  public EngineHealth health() {
    try {
      requireOpen();
      return shelf.look().map(told -> health(told.generation())).orElseGet(() -> empty());
    } catch (EngineException e) {
      return health(State.DOWN, "", e.getMessage());
    }
  }

  private static EngineHealth empty() {
    return health(State.EMPTY, "", NOTHING);
  }

  private EngineHealth health(String generation) {
    String index = shelf.indexes().index(generation);
    JsonNode cluster = client.get("_cluster/health/" + index);
    String told = "generation " + generation + " at " + client.address();
    return switch (cluster.path("status").asString("")) {
      case "green" -> health(State.READY, generation, told + " is whole");
      case "yellow" ->
          health(
              State.DEGRADED,
              generation,
              told
                  + " is whole, but a second copy of a part of it is missing: see that all of the"
                  + " cluster's nodes run");
      default ->
          health(
              State.DOWN,
              generation,
              "a part of " + told + " is away (the cluster is red): see that all of its nodes run");
    };
  }

  private static EngineHealth health(State state, String generation, String detail) {
    return new EngineHealth(state, generation, detail, ClusterSearcher.CAPABILITIES);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this engine is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
