package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page before anything is searched.
///
/// @param size how much can be searched; empty text when nothing is indexed
/// @param news what came since the reader's last visit; absent on a first one
/// @param examples searches that find something
/// @param days the newest articles by their days
/// @param headlines whether they are shown by their headlines alone
/// @param groups outlets, languages and years, with counts
/// @param chart of the whole archive; absent where it would show nothing
public record StartPage(
    Layout frame,
    String size,
    @Nullable Link news,
    List<Link> examples,
    List<Day> days,
    boolean headlines,
    List<FilterGroup> groups,
    @Nullable ChartView chart) {
  /// The newest articles of one day.
  ///
  /// @param all how many there are of that day, with a link to them; absent where that is not known
  public record Day(String label, @Nullable Link all, List<ResultView> results) {
    public Day {
      results = List.copyOf(results);
    }
  }

  public StartPage {
    examples = List.copyOf(examples);
    days = List.copyOf(days);
    groups = List.copyOf(groups);
  }
}
