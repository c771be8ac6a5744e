package kiji.web.view;

import java.util.List;

/// What a reader sees when there is nothing to show.
///
/// @param heading in a few words
/// @param advice what to do
/// @param id what the server's log calls it; empty text when the log has nothing to say
/// @param nearest what comes nearest to what was looked for
public record ProblemPage(
    Layout frame, String heading, String advice, String id, List<ResultView> nearest) {
  public ProblemPage {
    nearest = List.copyOf(nearest);
  }
}
