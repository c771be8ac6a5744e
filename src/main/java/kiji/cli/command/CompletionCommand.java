package kiji.cli.command;

import java.util.concurrent.Callable;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.FishCompletion;
import kiji.cli.terminal.Surroundings;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiji completion SHELL`: what a shell needs to complete commands and options.
@Command(
    name = "completion",
    description = {
      "Prints what a shell needs to complete commands and options.",
      "For bash and zsh, in ~/.bashrc or ~/.zshrc:  source <(kiji completion bash)",
      "For fish:  kiji completion fish > ~/.config/fish/completions/kiji.fish"
    },
    mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {
  /// The shells there are.
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Shell shell = Shell.BASH;

  public CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine kiji = spec.root().commandLine();
    surroundings
        .out()
        .println(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash(spec.root().name(), kiji); // zsh reads it as well
              case FISH -> FishCompletion.of(kiji);
            });
    return ExitCode.DONE;
  }
}
