package kiji.search;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.SearchEngine;

/// A search as readers get it, in Tokyo, with so large a budget that a busy machine answers what an
/// idle one does.
public final class TestSearch {
  private TestSearch() {}

  /// An engine whose index is a folder below this one.
  public static SearchEngine engine(Path folder) {
    return new EmbeddedEngine(folder.resolve("index"), TextAnalysis.standard());
  }

  public static ArticleSearch of(SearchEngine engine) {
    return new ArticleSearch(
        engine, SearchDefaults.standard(ZoneId.of("Asia/Tokyo")).withBudget(Duration.ofMinutes(1)));
  }
}
