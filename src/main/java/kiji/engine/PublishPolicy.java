package kiji.engine;

/// When a new generation is thought to be a mistake.
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
}
