package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way through a list of results.
///
/// @param previous absent on the first page
/// @param next absent on the last page
/// @param pages the pages around this one
public record Pager(@Nullable String previous, @Nullable String next, List<Link> pages) {
  public Pager {
    pages = List.copyOf(pages);
  }

  public boolean isNeeded() {
    return previous != null || next != null;
  }
}
