package kiji.search;

import java.time.Instant;
import java.util.Iterator;
import kiji.engine.Hit;
import kiji.engine.Searcher;

/// Every result of a search, in order, read as it is asked for: memory does not grow with their
/// number. For one thread at a time; closed by whoever asked.
public final class WholeResults implements Iterator<Hit>, AutoCloseable {
  private final SearchAnswer answer;
  private final Instant asOf;
  private final Searcher searcher;
  private final Iterator<Hit> hits;

  /// @param searcher closed by this
  WholeResults(SearchAnswer answer, Instant asOf, Searcher searcher, Iterator<Hit> hits) {
    this.answer = answer;
    this.asOf = asOf;
    this.searcher = searcher;
    this.hits = hits;
  }

  /// How the search was understood and what it finds, without any results.
  public SearchAnswer answer() {
    return answer;
  }

  /// The moment that counts as now.
  public Instant asOf() {
    return asOf;
  }

  @Override
  public boolean hasNext() {
    return hits.hasNext();
  }

  @Override
  public Hit next() {
    return hits.next();
  }

  @Override
  public void close() {
    searcher.close();
  }
}
