package kiji.engine;

import java.util.Locale;
import java.util.Optional;

/// When a new generation is thought to be a mistake (half a corpus, an empty folder) and no news.
///
/// @param gateShrinkPercent refuse when articles would fall by more than this share of the
///   published generation, 0 to 100
/// @param force publish all the same
public record PublishPolicy(int gateShrinkPercent, boolean force) {
  public PublishPolicy {
    if (gateShrinkPercent < 0 || gateShrinkPercent > 100) {
      throw new IllegalArgumentException("a share is 0 to 100 percent, not " + gateShrinkPercent);
    }
  }

  /// Why not to publish, as a sentence; empty where nothing speaks against it.
  ///
  /// @param published the generation that searches see; empty text where there is none
  /// @param before how many articles that one holds
  /// @param articles how many the new one holds
  public Optional<String> refusal(String published, long before, long articles) {
    if (force || (before - articles) * 100 <= before * gateShrinkPercent) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d articles are left of the %,d in generation %s, and a fall by more"
                + " than %d %% is taken for a mistake; look whether the corpus is whole, or publish"
                + " all the same with --force",
            articles,
            before,
            published,
            gateShrinkPercent));
  }
}
