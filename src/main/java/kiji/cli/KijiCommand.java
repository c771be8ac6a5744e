package kiji.cli;

import java.nio.file.Path;
import java.util.Optional;
import kiji.cli.command.AlertsCommand;
import kiji.cli.command.BackupCommand;
import kiji.cli.command.CleanCommand;
import kiji.cli.command.CompletionCommand;
import kiji.cli.command.DictionaryCommand;
import kiji.cli.command.EvalCommand;
import kiji.cli.command.ForgetCommand;
import kiji.cli.command.GenerationsCommand;
import kiji.cli.command.GlobalOptions;
import kiji.cli.command.ReindexCommand;
import kiji.cli.command.RestoreCommand;
import kiji.cli.command.RollbackCommand;
import kiji.cli.command.RootsCommand;
import kiji.cli.command.SearchCommand;
import kiji.cli.command.ServeCommand;
import kiji.cli.command.ServiceCommand;
import kiji.cli.command.VerifyCommand;
import kiji.cli.command.VersionCommand;
import kiji.cli.terminal.SettingsHelp;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `kiji` itself: without a command it says that one is missing.
@Command(
    name = "kiji",
    description = "Searches your own news archive, in Japanese and English.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 done, with something you asked to be told of;",
      "2 used wrongly; 3 failed, with the published index as it was."
    })
final class KijiCommand implements GlobalOptions, Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (kiji.properties); as well behind the command.")
  private @Nullable Path config;

  private KijiCommand() {}

  @Override
  public Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /// The whole command line, ready to run.
  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine command = new CommandLine(new KijiCommand());
    SettingsHelp.addTo(command.getCommandSpec().usageMessage());
    command
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new ReindexCommand(surroundings))
        .addSubcommand(SearchCommand.commandLine(surroundings))
        .addSubcommand(new CleanCommand(surroundings))
        .addSubcommand(EvalCommand.commandLine(surroundings))
        .addSubcommand(DictionaryCommand.commandLine(surroundings))
        .addSubcommand(AlertsCommand.commandLine(surroundings))
        .addSubcommand(new VerifyCommand(surroundings))
        .addSubcommand(new GenerationsCommand(surroundings))
        .addSubcommand(new RollbackCommand(surroundings))
        .addSubcommand(RootsCommand.commandLine(surroundings))
        .addSubcommand(new ForgetCommand(surroundings))
        .addSubcommand(new BackupCommand(surroundings))
        .addSubcommand(new RestoreCommand(surroundings))
        .addSubcommand(new ServiceCommand(surroundings))
        .addSubcommand(new CompletionCommand(surroundings))
        .addSubcommand(new VersionCommand(surroundings));
    command
        .getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().versionProvider(new Version()));
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
