package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story that several outlets ran.
///
/// @param summary how many did
/// @param tellings each of them, earliest first
public record StoryView(String summary, List<Telling> tellings) {
  /// One outlet's telling.
  ///
  /// @param headline where it is another than that of the telling that is shown; empty text where
  ///   it is the same
  /// @param time absent when unknown
  /// @param first whether nothing is known to be earlier
  /// @param current whether it is the one that is shown
  public record Telling(
      String outlet,
      String href,
      String headline,
      @Nullable TimeView time,
      boolean first,
      boolean current) {}

  public StoryView {
    tellings = List.copyOf(tellings);
  }
}
