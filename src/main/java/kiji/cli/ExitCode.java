package kiji.cli;

/// What a command tells the shell.
final class ExitCode {
  static final int DONE = 0;

  /// Done, with something the caller asked to be told of.
  static final int TOLD = 1;

  static final int USED_WRONGLY = 2;

  /// Failed; the published index is as it was.
  static final int FAILED = 3;

  private ExitCode() {}
}
