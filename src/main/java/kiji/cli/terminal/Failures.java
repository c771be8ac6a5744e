package kiji.cli.terminal;

import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kiji.alerts.AlertException;
import kiji.cleaning.CleaningException;
import kiji.corpus.CorpusException;
import kiji.engine.EngineException;
import kiji.evaluation.EvaluationException;
import kiji.reindex.ReindexException;
import kiji.settings.SettingsException;
import kiji.web.WebException;
import picocli.CommandLine;

/// One sentence for a command that failed. What Kiji did not foresee is told with its stack, for
/// the report to its makers.
public final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult result) {
    return switch (failure) {
      case SettingsException wrong -> tell(command, wrong, ExitCode.USED_WRONGLY);
      case CorpusException wrong -> tell(command, wrong, ExitCode.FAILED);
      case CleaningException broken -> tell(command, broken, ExitCode.FAILED);
      case EngineException broken -> tell(command, broken, ExitCode.FAILED);
      case ReindexException broken -> tell(command, broken, ExitCode.FAILED);
      case EvaluationException wrong -> tell(command, wrong, ExitCode.FAILED);
      case WebException broken -> tell(command, broken, ExitCode.FAILED);
      case CommandException broken -> tell(command, broken, broken.exitCode());
      case AlertException broken -> tell(command, broken, ExitCode.FAILED);
      case UncheckedIOException broken -> tell(command, broken, ExitCode.FAILED);
      default -> {
        LOG.log(Level.SEVERE, "this should not happen; please report it with these lines", failure);
        yield ExitCode.FAILED;
      }
    };
  }

  private static int tell(CommandLine command, Throwable failure, int exitCode) {
    String message = failure.getMessage();
    command.getErr().println("kiji: " + (message == null ? failure.toString() : message));
    return exitCode;
  }
}
