package kiji.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import kiji.settings.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// One sentence for a command line that cannot be followed: what, which, and what to do.
public final class UsageErrors implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("kiji: " + sentence(failure, command) + " See '" + name + " --help'.");
    return ExitCode.USED_WRONGLY;
  }

  private static String sentence(ParameterException failure, CommandLine command) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched(), command);
      default -> sentence(failure);
    };
  }

  private static String unmatched(List<String> words, CommandLine command) {
    String word = words.getFirst();
    boolean option = word.startsWith("-");
    List<String> known = option ? options(command) : List.copyOf(command.getSubcommands().keySet());
    String kind =
        option ? "an option of '" + command.getCommandSpec().qualifiedName() + "'" : "a command";
    if (!option && known.isEmpty()) {
      return "'" + word + "' is one argument too many.";
    }
    String suggestion =
        NearestName.of(word.split("=", 2)[0], known)
            .map(name -> " Did you mean '" + name + "'?")
            .orElse("");
    return "'" + word + "' is not " + kind + "." + suggestion;
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  private static String sentence(ParameterException failure) {
    String text = String.valueOf(failure.getMessage());
    String begun = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
