package kiji.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Every result of a search, in order, without holding more than a few.
public interface Scans {
  /// The whole list of a request, from its beginning: what deciding may cost is bounded by the
  /// budget as it is for a page, so that the plan is the same; how many articles are looked at is
  /// not. Good as long as the searcher is open; throws what a search throws.
  ///
  /// @param request place, size and facets of it do not matter
  Iterator<Hit> scan(SearchRequest request);

  /// What a searcher can scan; where its engine cannot, the pages of the list one after another.
  static Scans of(Searcher searcher) {
    return searcher instanceof Scans able ? able : request -> new ByPages(searcher, request);
  }

  /// A list read by its pages.
  final class ByPages implements Iterator<Hit> {
    private static final int PAGE = 100;

    private final Searcher searcher;
    private final SearchRequest request;
    private final Deque<Hit> read = new ArrayDeque<>();
    private @Nullable ResumePoint next;
    private boolean begun;

    public ByPages(Searcher searcher, SearchRequest request) {
      this.searcher = searcher;
      this.request = request;
    }

    @Override
    public boolean hasNext() {
      if (read.isEmpty() && (!begun || next != null)) {
        SearchResults page = searcher.search(request.withPage(0, PAGE, next));
        read.addAll(page.hits());
        next = page.hits().isEmpty() ? null : page.next();
        begun = true;
      }
      return !read.isEmpty();
    }

    @Override
    public Hit next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the list has ended");
      }
      return read.remove();
    }
  }
}
