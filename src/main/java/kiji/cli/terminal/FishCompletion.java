package kiji.cli.terminal;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completions for the fish shell, a line a command and a line an option, made from the commands
/// themselves.
public final class FishCompletion {
  private FishCompletion() {}

  /// Those of a program.
  public static String of(CommandLine program) {
    CommandSpec spec = program.getCommandSpec();
    String name = spec.name();
    StringBuilder lines = new StringBuilder("complete -c " + name + " -f\n");
    options(spec, "complete -c " + name + " -n __fish_use_subcommand", lines);
    for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
      CommandSpec own = command.getValue().getCommandSpec();
      lines
          .append("complete -c " + name + " -n __fish_use_subcommand -a ")
          .append(command.getKey())
          .append(described(own.usageMessage().description()))
          .append('\n');
      String seen =
          "complete -c " + name + " -n '__fish_seen_subcommand_from " + command.getKey() + "'";
      if (!own.positionalParameters().isEmpty()) {
        lines.append(seen).append(" -F\n");
      }
      command
          .getValue()
          .getSubcommands()
          .forEach(
              (below, line) ->
                  lines
                      .append(seen)
                      .append(" -a ")
                      .append(below)
                      .append(described(line.getCommandSpec().usageMessage().description()))
                      .append('\n'));
      options(own, seen, lines);
    }
    return lines.toString();
  }

  private static void options(CommandSpec spec, String beginning, StringBuilder lines) {
    for (OptionSpec option : spec.options()) {
      lines.append(beginning);
      for (String name : option.names()) {
        lines.append(
            name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
      }
      lines
          .append(option.arity().max() > 0 ? " -r" : "")
          .append(described(option.description()))
          .append('\n');
    }
  }

  private static String described(String[] description) {
    String text = String.join(" ", description).replace("\\", "\\\\").replace("'", "\\'");
    return text.isBlank() ? "" : " -d '" + text.replaceAll("\\s+", " ") + "'";
  }
}
