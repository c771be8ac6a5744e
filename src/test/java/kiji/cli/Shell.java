package kiji.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Runs commands as a shell would, in this process, and keeps what they printed.
public final class Shell {
  /// What one command left behind.
  public record Outcome(int exitCode, String out, String err) {
    String lastLine() {
      return out.strip().lines().reduce((first, second) -> second).orElse("");
    }
  }

  private Shell() {}

  public static Outcome kiji(String... arguments) {
    return kiji(Map.of(), arguments);
  }

  public static Outcome kiji(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
