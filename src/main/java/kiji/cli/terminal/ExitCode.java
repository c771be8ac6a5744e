package kiji.cli.terminal;

/// What a command tells the shell.
public final class ExitCode {
  public static final int DONE = 0;

  /// Done, with something the caller asked to be told of.
  public static final int TOLD = 1;

  public static final int USED_WRONGLY = 2;

  /// Failed; the published index is as it was.
  public static final int FAILED = 3;

  private ExitCode() {}
}
