package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Results by time, as bars and as a table.
///
/// @param bars earliest first, of one width
/// @param first what the first bar stands for
/// @param last likewise
/// @param highest what the highest bar has, as a reader sees it
/// @param shares whether a bar shows its part of all there is in its time, and not how many
/// @param second the second search; absent when there is none
/// @param hasOther whether there are articles in neither language
/// @param controls what can be done with it; absent where nothing can
public record ChartView(
    List<Bar> bars,
    String first,
    String last,
    String highest,
    boolean shares,
    @Nullable Second second,
    boolean hasOther,
    @Nullable Controls controls) {
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
  /// @param share the same as a part of all there is; empty text where there is nothing
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
      String share,
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

  /// A second search beside the first.
  ///
  /// @param text as typed
  /// @param results of it alone, with how many
  /// @param without the address of the page without it
  public record Second(String text, Link results, String without) {}

  /// What can be done with a chart.
  ///
  /// @param scales numbers or shares
  /// @param carried everything else of the search, for who types a second one
  public record Controls(List<Link> scales, List<FormField> carried) {
    public Controls {
      scales = List.copyOf(scales);
      carried = List.copyOf(carried);
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
