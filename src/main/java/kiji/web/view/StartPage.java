package kiji.web.view;

import java.util.List;

/// The page before anything is searched.
///
/// @param size how much can be searched; empty text when nothing is indexed
/// @param examples searches that find something
/// @param newest the newest articles
/// @param groups outlets, languages and years, with counts
public record StartPage(
    Layout frame,
    String size,
    List<Link> examples,
    List<ResultView> newest,
    List<FilterGroup> groups) {
  public StartPage {
    examples = List.copyOf(examples);
    newest = List.copyOf(newest);
    groups = List.copyOf(groups);
  }
}
