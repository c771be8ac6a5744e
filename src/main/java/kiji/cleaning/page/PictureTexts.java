package kiji.cleaning.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.cleaning.wording.Titles;
import org.jspecify.annotations.Nullable;

/// What a page's images say in place of themselves. Few pages have captions that are looked for
/// among them, so their form is made ours when one is asked for. Safe for many threads.
public final class PictureTexts {
  private final List<String> raw;
  private @Nullable Set<String> texts;

  /// @param raw as written
  PictureTexts(List<String> raw) {
    this.raw = List.copyOf(raw);
  }

  /// Whether one of them says just this.
  public boolean say(String text) {
    Set<String> all = texts;
    if (all == null) {
      all = raw.stream().map(Titles::normal).collect(Collectors.toUnmodifiableSet());
      texts = all;
    }
    return all.contains(text);
  }
}
