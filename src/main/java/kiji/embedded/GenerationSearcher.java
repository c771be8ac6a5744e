package kiji.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.generation.DiskTrouble;
import kiji.embedded.results.WholeList;
import kiji.engine.Capability;
import kiji.engine.Corrects;
import kiji.engine.Corrects.Corrected;
import kiji.engine.EngineException;
import kiji.engine.Explains;
import kiji.engine.Explains.Marked;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.FindsRelated;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Histograms;
import kiji.engine.Hit;
import kiji.engine.ResumePoint;
import kiji.engine.Scans;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggested;
import kiji.engine.Suggests.Told;
import kiji.engine.Translates;

/// One open generation for one reader, who gives it back by closing.
final class GenerationSearcher
    implements Searcher, Suggests, Corrects, Translates, Explains, FindsRelated, Histograms, Scans {
  /// What the embedded engine does beyond the core.
  static final Set<Capability> CAPABILITIES = Capability.of(GenerationSearcher.class);

  private final LiveGeneration live;
  private final OpenGeneration generation;
  private final AtomicBoolean closed = new AtomicBoolean();

  GenerationSearcher(LiveGeneration live, OpenGeneration generation) {
    this.live = live;
    this.generation = generation;
  }

  @Override
  public String generation() {
    return generation.id();
  }

  @Override
  public long size() {
    return opened().size();
  }

  @Override
  public SearchResults search(SearchRequest request) {
    ResumePoint after = request.after();
    if (after != null && !after.generation().equals(generation.id())) {
      throw new ResumePoint.Stale(after.generation());
    }
    return reading(search -> search.search(request));
  }

  @Override
  public Optional<Article> byId(ArticleId id) {
    return reading(search -> search.byId(id));
  }

  @Override
  public Corrected corrections(List<String> words, Duration budget) {
    return reading(search -> search.corrections(words, budget));
  }

  @Override
  public Map<ArticleId, ScoreExplanation> explanations(
      SearchRequest request, List<ArticleId> articles) {
    return reading(search -> search.explanations(request, articles));
  }

  @Override
  public Optional<Marked> marked(SearchRequest request, ArticleId article) {
    return reading(search -> search.marked(request, article));
  }

  @Override
  public Optional<Related> related(ArticleId id, int most, Duration halfLife, Duration budget) {
    return reading(search -> search.related(id, most, halfLife, budget));
  }

  @Override
  public Suggested suggest(String typed, int most, Duration budget) {
    return reading(search -> search.suggest(typed, most, budget));
  }

  @Override
  public List<Told> told(List<ArticleId> articles, int most, Duration budget) {
    return reading(search -> search.told(articles, most, budget));
  }

  @Override
  public Histogram histogram(SearchRequest request, Period period) {
    return reading(search -> search.histogram(request, period));
  }

  @Override
  public Iterator<Hit> scan(SearchRequest request) {
    WholeList list = reading(search -> search.scan(request));
    return new Iterator<>() {
      private Iterator<Hit> some = List.<Hit>of().iterator();
      private boolean ended;

      @Override
      public boolean hasNext() {
        if (!ended && !some.hasNext()) {
          some = reading(_ -> list.next()).iterator();
          ended = !some.hasNext();
        }
        return some.hasNext();
      }

      @Override
      public Hit next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the list has ended");
        }
        return some.next();
      }
    };
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        live.release(generation);
      } catch (IOException | UncheckedIOException e) {
        throw new EngineException(
            DiskTrouble.kind(e), "cannot close generation " + generation.id() + ": " + e, e);
      }
    }
  }

  private IndexSearch opened() {
    if (closed.get()) {
      throw new IllegalStateException("this searcher is closed");
    }
    return generation.search();
  }

  /// The one way by which trouble with the generation's files comes out.
  private <T> T reading(Function<IndexSearch, T> question) {
    IndexSearch search = opened();
    try {
      return question.apply(search);
    } catch (ResumePoint.Stale | EngineException e) {
      throw e;
    } catch (RuntimeException | InternalError e) {
      throw trouble(e);
    }
  }

  /// A file that shrank or changed while it is read fails in many ways: Lucene's own exceptions, an
  /// index out of bounds, the JVM's error for a mapped page that is gone. The files tell which of
  /// them is damage; whatever else fails is a fault of the program and stays what it is.
  private RuntimeException trouble(Throwable e) {
    boolean damaged = live.isDamaged(generation, e);
    if (!damaged && e instanceof RuntimeException fault && !(e instanceof UncheckedIOException)) {
      return fault;
    }
    return unreadable(e, damaged ? EngineException.Kind.DAMAGED : DiskTrouble.kind(e));
  }

  private EngineException unreadable(Throwable e, EngineException.Kind kind) {
    return new EngineException(
        kind,
        "generation "
            + generation.id()
            + " cannot be read: "
            + e.getMessage()
            + "; look with kiji verify, and reindex if it is damaged",
        e);
  }
}
