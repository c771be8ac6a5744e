package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page before anything is searched.
///
/// @param size how much can be searched; empty text when nothing is indexed
/// @param examples searches that find something
/// @param newest the newest articles
/// @param groups outlets, languages and years, with counts
/// @param chart of the whole archive; absent where it would show nothing
public record StartPage(
    Layout frame,
    String size,
    List<Link> examples,
    List<ResultView> newest,
    List<FilterGroup> groups,
    @Nullable ChartView chart) {
  public StartPage {
    examples = List.copyOf(examples);
    newest = List.copyOf(newest);
    groups = List.copyOf(groups);
  }
}
