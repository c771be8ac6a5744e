package kiji.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Correction;
import kiji.engine.EngineException;
import kiji.engine.Related;
import kiji.engine.ResumePoint;
import kiji.engine.ScoreExplanation;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.StaleResumePoint;
import kiji.engine.Suggestion;

/// One open generation for one reader, who gives it back by closing.
final class GenerationSearcher implements Searcher {
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
      throw new StaleResumePoint(after.generation());
    }
    try {
      return opened().search(request);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<Article> byId(ArticleId id) {
    try {
      return opened().byId(id);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Correction> corrections(List<String> words, Duration budget) {
    try {
      return opened().corrections(words, budget);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Map<ArticleId, ScoreExplanation> explanations(
      SearchRequest request, List<ArticleId> articles) {
    try {
      return opened().explanations(request, articles);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<Related> related(ArticleId id, int most, Duration halfLife) {
    try {
      return opened().related(id, most, halfLife);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Suggestion> suggest(String typed, int most) {
    try {
      return opened().suggest(typed, most);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        live.release(generation);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close generation " + generation.id(), e);
      }
    }
  }

  private IndexSearch opened() {
    if (closed.get()) {
      throw new IllegalStateException("this searcher is closed");
    }
    return generation.search();
  }

  private EngineException unreadable(UncheckedIOException e) {
    live.suspect(generation, e);
    return new EngineException(
        "generation "
            + generation.id()
            + " cannot be read: "
            + e.getMessage()
            + "; look with kiji verify, and reindex if it is damaged",
        e);
  }
}
