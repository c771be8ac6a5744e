package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the archive holds, and how it came to.
///
/// @param summary how much there is of what is shown
/// @param narrowed links that take away what is shown alone: an outlet, a month
/// @param chart of what is shown; absent where it would show nothing
/// @param outlets with how much each has
/// @param years the months with how many articles each has, newest year first; none where days are
///   shown
/// @param days with how many articles each has; none where months are shown
/// @param build of the index; absent where nothing is told of it
/// @param generations that are kept, newest first
public record ArchivePage(
    Layout frame,
    String summary,
    List<Link> narrowed,
    @Nullable ChartView chart,
    List<Count> outlets,
    List<Year> years,
    List<Count> days,
    @Nullable Build build,
    List<Kept> generations) {
  /// Something with its number of articles.
  ///
  /// @param href to what it has; empty text where that is nothing
  public record Count(String label, String href, long count) {}

  /// The months of a year.
  ///
  /// @param months twelve
  public record Year(Count year, List<Count> months) {
    public Year {
      months = List.copyOf(months);
    }
  }

  /// How the index was built.
  ///
  /// @param summary of the inputs, and what became of them
  /// @param reasons why inputs were left out, most first
  /// @param roots the folders and files it was built from
  public record Build(String summary, List<Reason> reasons, List<String> roots) {
    public Build {
      reasons = List.copyOf(reasons);
      roots = List.copyOf(roots);
    }
  }

  /// Why inputs were left out, and how many.
  public record Reason(String text, long count) {}

  /// A generation that is kept.
  ///
  /// @param searched whether it is the one that is searched
  public record Kept(String id, TimeView published, long articles, boolean searched) {}

  public ArchivePage {
    narrowed = List.copyOf(narrowed);
    outlets = List.copyOf(outlets);
    years = List.copyOf(years);
    days = List.copyOf(days);
    generations = List.copyOf(generations);
  }
}
