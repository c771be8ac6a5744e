package kiji.embedded.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kiji.engine.Hit;
import org.jspecify.annotations.Nullable;

/// A list from its beginning to its end, a few hits at a time: places are found in long stretches,
/// for each costs a pass over all results, and their articles read in short ones. Memory does not
/// grow with the list. For one thread.
public final class WholeList {
  /// Some two megabytes of places.
  private static final int STRETCH = 20_000;

  /// Some hundred kilobytes of articles.
  private static final int AT_ONCE = 50;

  private final ResultList list;
  private final PageOfHits hits;
  private final Deque<StoryCollector.Found> found = new ArrayDeque<>();
  private @Nullable ResumePlace next;
  private boolean begun;

  public WholeList(ResultList list, PageOfHits hits) {
    this.list = list;
    this.hits = hits;
  }

  /// The next hits; none at the end.
  ///
  /// @throws UncheckedIOException when the index cannot be read
  public List<Hit> next() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> read() throws IOException {
    if (found.isEmpty() && (!begun || next != null)) {
      ResultList.Page page = next == null ? list.first(STRETCH) : list.page(next, STRETCH);
      begun = true;
      next = page.next();
      found.addAll(page.found());
    }
    List<StoryCollector.Found> now = found.stream().limit(AT_ONCE).toList();
    now.forEach(one -> found.remove());
    return hits.hits(now);
  }
}
