package kiji.embedded.generation;

import java.util.Locale;
import java.util.Optional;
import kiji.engine.PublishPolicy;

/// Stops a generation that is more likely a mistake (half a corpus, an empty folder) than news.
public final class SanityGate {
  private SanityGate() {}

  /// Why not to publish, as a sentence; empty where nothing speaks against it.
  ///
  /// @param previous what is published
  /// @param articles how many the new one holds
  public static Optional<String> refusal(
      Optional<Manifest> previous, long articles, PublishPolicy policy) {
    long before = previous.map(Manifest::articles).orElse(0L);
    long gone = before - articles;
    if (policy.force() || gone * 100 <= before * policy.gateShrinkPercent()) {
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
            previous.map(Manifest::generation).orElse(""),
            policy.gateShrinkPercent()));
  }
}
