package kiji.web.view;

import java.util.ArrayList;
import java.util.List;

/// What results can be narrowed to, by one property.
///
/// @param title the property
/// @param first the values shown at once
/// @param more the values shown on request
public record FilterGroup(String title, List<Value> first, List<Value> more) {
  private static final int SHOWN = 8;

  /// A value that can be ticked and unticked.
  ///
  /// @param label what a reader sees
  /// @param count how many results have it
  /// @param href the results with it ticked, or unticked when it is
  /// @param without the results it is left out of, or again with it when it is; empty text where
  ///   that is not offered
  /// @param excluded whether it is left out
  public record Value(
      String label, long count, String href, boolean ticked, String without, boolean excluded) {
    /// Whether anything is done with it.
    boolean isChosen() {
      return ticked || excluded;
    }
  }

  public FilterGroup {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  /// Shows the first few values, and those chosen, at once.
  public static FilterGroup of(String title, List<Value> values) {
    int shown = values.size() <= SHOWN + 1 ? values.size() : SHOWN;
    List<Value> first = new ArrayList<>();
    List<Value> more = new ArrayList<>();
    for (Value value : values) {
      (first.size() < shown || value.isChosen() ? first : more).add(value);
    }
    return new FilterGroup(title, first, more);
  }

  /// Whether there is nothing to choose: no value, or only one that is not chosen.
  public boolean narrowsNothing() {
    return first.isEmpty() || (first.size() == 1 && more.isEmpty() && !first.getFirst().isChosen());
  }
}
