package kiji.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import kiji.analysis.TextAnalysis;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Failures;
import kiji.cli.terminal.Logs;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.UsageErrors;
import picocli.CommandLine;

/// The way in from the shell. Results go to standard output, progress and errors to standard error,
/// both as UTF-8.
public final class Main {
  private static final Set<String> CUTTING = Set.of("serve", "search", "eval", "reindex");

  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    Logs.quieten();
    readAhead(arguments);
    int code = run(System.getenv(), System.out, System.err, arguments);
    System.out.flush();
    System.exit(code);
  }

  /// Reads the dictionary while the command line is taken apart, where the command will cut texts.
  private static void readAhead(String[] arguments) {
    if (arguments.length > 0 && CUTTING.contains(arguments[0])) {
      Thread.ofPlatform().name("kiji-dictionary").daemon().start(TextAnalysis::readDictionary);
    }
  }

  /// Runs one command; what tests call.
  ///
  /// @return the exit code: see [kiji.cli.terminal.ExitCode]
  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
    CommandLine command = KijiCommand.commandLine(new Surroundings(environment, out, err));
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(new UsageErrors());
    command.setExecutionExceptionHandler(new Failures());
    command.setUsageHelpAutoWidth(true);
    int code = command.execute(arguments);
    if (out.checkError()) {
      err.println("kiji: the output is not whole: its disk is full, or nobody reads it any more");
      return ExitCode.FAILED;
    }
    return code;
  }
}
