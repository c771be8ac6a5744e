package kiji.web.view;

import java.util.List;

/// Results by time, as bars and as a table.
///
/// @param bars earliest first, of one width
/// @param first what the first bar stands for
/// @param last likewise
/// @param highest what the highest bar has, as a reader sees it
/// @param versus the second search; empty text when there is none
/// @param hasOther whether there are articles in neither language
public record ChartView(
    List<Bar> bars, String first, String last, String highest, String versus, boolean hasOther) {
  /// How high the chart is, in its own units.
  public static final int HEIGHT = 100;

  /// How wide a bar is with the gap behind it.
  public static final int STEP = 10;

  /// How wide it is without.
  public static final int WIDTH = 8;

  /// A bar: its parts stand upon one another.
  ///
  /// @param label what it stands for
  /// @param count results in it
  /// @param japanese height of its Japanese part
  /// @param english likewise
  /// @param other likewise
  /// @param versus height of the second search's bar
  /// @param versusCount results of the second search
  /// @param href the results in it; empty text when there are none
  public record Bar(
      int x,
      String label,
      long count,
      long total,
      int japanese,
      int english,
      int other,
      int versus,
      long versusCount,
      String href) {
    /// How high it is in all.
    public int height() {
      return japanese + english + other;
    }
  }

  public ChartView {
    bars = List.copyOf(bars);
  }

  /// How wide the chart is, in its own units.
  public int width() {
    return bars.size() * STEP;
  }
}
