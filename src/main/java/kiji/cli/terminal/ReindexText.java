package kiji.cli.terminal;

import kiji.reindex.ReindexReport;

/// How a reindex ended, as a person is told.
public final class ReindexText {
  private ReindexText() {}

  /// Prints it and returns the exit code.
  ///
  /// @param isQuiet say nothing but what went wrong
  /// @param isStrict whether quarantined inputs are to be told of by the exit code
  public static int print(
      ReindexReport done, Surroundings surroundings, boolean isQuiet, boolean isStrict) {
    return switch (done.outcome()) {
      case ReindexReport.Outcome.Refused _ -> {
        surroundings.err().println("kiji: " + done.sentence());
        yield ExitCode.FAILED;
      }
      case ReindexReport.Outcome.Published _,
          ReindexReport.Outcome.NothingChanged _,
          ReindexReport.Outcome.DryRun _ -> {
        if (!isQuiet) {
          done.forgotten()
              .forEach(
                  input ->
                      surroundings
                          .err()
                          .println("Note: " + input + " tells what is forgotten; it was left out"));
          done.notes().forEach(note -> surroundings.err().println("Note: " + note));
          surroundings.out().println(done.sentence());
        }
        yield isStrict && done.counts().quarantined() > 0 ? ExitCode.TOLD : ExitCode.DONE;
      }
    };
  }
}
