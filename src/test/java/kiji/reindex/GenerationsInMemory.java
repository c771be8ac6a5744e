package kiji.reindex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import kiji.article.ArticleId;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.engine.Generations;
import kiji.engine.IndexedArticle;
import kiji.engine.PublishPolicy;

/// Keeps generations in maps, and does on demand what a real engine does only when ill: refuses an
/// article, breaks, forgets where it started.
final class GenerationsInMemory implements Generations {
  private final List<Kept> generations = new ArrayList<>();
  private Consumer<IndexedArticle> onAdd = article -> {};
  private boolean isAnalysedAnew;

  record Kept(String id, SortedMap<String, IndexedArticle> held, Map<String, byte[]> attachments)
      implements Generation {
    @Override
    public Instant publishedAt() {
      return Instant.EPOCH;
    }

    @Override
    public long articles() {
      return held.size();
    }

    @Override
    public boolean isPublished() {
      return true;
    }

    @Override
    public Optional<InputStream> attachment(String name) {
      return Optional.ofNullable(attachments.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public String attachmentPath(String name) {
      return "index/generations/" + id + "/" + name;
    }
  }

  /// What happens to an article before it is added.
  void onAdd(Consumer<IndexedArticle> action) {
    onAdd = action;
  }

  /// The next generation starts from nothing, whatever is asked for.
  void analyseAnew() {
    isAnalysedAnew = true;
  }

  /// What was kept beside the published generation is now this.
  void replaceAttachments(Map<String, byte[]> attachments) {
    Kept last = generations.removeLast();
    generations.add(new Kept(last.id(), last.held(), attachments));
  }

  Kept last() {
    return generations.getLast();
  }

  @Override
  public GenerationWriter newGeneration(StartFrom start) {
    boolean goesOn = start == StartFrom.PUBLISHED && !isAnalysedAnew && !generations.isEmpty();
    isAnalysedAnew = false;
    return new Writer(goesOn ? published() : Optional.empty());
  }

  @Override
  public Optional<Generation> published() {
    return generations.isEmpty() ? Optional.empty() : Optional.of(generations.getLast());
  }

  @Override
  public List<Generation> generations() {
    return List.<Generation>copyOf(generations).reversed();
  }

  @Override
  public Generation rollback(Optional<String> id) {
    throw new EngineException(EngineException.Kind.REFUSED, "this engine goes back to nothing");
  }

  private final class Writer implements GenerationWriter {
    private final Optional<Generation> from;
    private final ConcurrentSkipListMap<String, IndexedArticle> held =
        new ConcurrentSkipListMap<>();
    private final Map<String, byte[]> attachments = new ConcurrentHashMap<>();

    Writer(Optional<Generation> from) {
      this.from = from;
      from.ifPresent(generation -> held.putAll(((Kept) generation).held()));
    }

    @Override
    public String id() {
      return String.format(Locale.ROOT, "%06d", generations.size() + 1);
    }

    @Override
    public Optional<Generation> startedFrom() {
      return from;
    }

    @Override
    public Optional<String> notice() {
      return Optional.empty();
    }

    @Override
    public void add(IndexedArticle article) {
      onAdd.accept(article);
      held.put(article.article().id().value(), article);
    }

    @Override
    public void remove(ArticleId id) {
      held.remove(id.value());
    }

    @Override
    public OutputStream attach(String name) {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          attachments.put(name, toByteArray());
        }
      };
    }

    @Override
    public PublishResult publish(PublishPolicy policy) {
      long before = published().map(Generation::articles).orElse(0L);
      if (!policy.force() && held.size() * 100L < before * (100 - policy.gateShrinkPercent())) {
        return new PublishResult.Refused("articles fall from " + before + " to " + held.size());
      }
      generations.add(new Kept(id(), new TreeMap<>(held), Map.copyOf(attachments)));
      return new PublishResult.Published(generations.getLast());
    }

    @Override
    public void close() {}
  }
}
