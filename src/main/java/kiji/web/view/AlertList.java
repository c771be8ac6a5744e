package kiji.web.view;

import java.util.List;

/// The standing searches.
///
/// @param alerts by their pages, each with how many are new in its text's second half
public record AlertList(Layout frame, List<Entry> alerts) {
  /// One of them.
  ///
  /// @param told how many are new; empty text for none
  public record Entry(Link page, String told) {}

  public AlertList {
    alerts = List.copyOf(alerts);
  }
}
