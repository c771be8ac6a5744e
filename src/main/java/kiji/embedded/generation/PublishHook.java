package kiji.embedded.generation;

/// Told before every step of publishing, so that a test can end the process there.
@FunctionalInterface
public interface PublishHook {
  /// What an ordinary engine has.
  PublishHook NONE = step -> {};

  void before(PublishStep step);
}
