package kiji.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kiji.analysis.dictionary.CompiledDictionary;
import kiji.analysis.dictionary.DictionaryInfo;
import kiji.analysis.dictionary.DictionarySource;
import kiji.analysis.dictionary.EdictFiles;
import kiji.analysis.translation.Glossary;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.OwnDictionary;
import kiji.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `kiji dictionary`: what searches in the other language look words up in.
@Command(
    name = "dictionary",
    description = "Says which dictionary searches with --translate use; 'build' makes one.",
    mixinStandardHelpOptions = true)
public final class DictionaryCommand implements Callable<Integer> {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private final Surroundings surroundings;

  @Mixin private final IndexOptions options;

  private DictionaryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new IndexOptions(surroundings);
  }

  public static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new DictionaryCommand(surroundings))
        .addSubcommand(new DictionaryBuildCommand(surroundings));
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    PrintStream out = surroundings.out();
    out.printf(Locale.ROOT, "Built-in news glossary: %,d Japanese words.%n", new Glossary().size());
    Optional<Path> file = OwnDictionary.file(settings);
    if (file.isEmpty()) {
      out.println("No dictionary. " + OwnDictionary.advice());
      return ExitCode.DONE;
    }
    CompiledDictionary dictionary = opened(file.get());
    print(file.get(), dictionary.info(), settings);
    if (!dictionary.isWhole()) {
      surroundings
          .err()
          .println("kiji: '" + file.get() + "' is damaged; make it again: kiji dictionary build");
      return ExitCode.TOLD;
    }
    return ExitCode.DONE;
  }

  private static CompiledDictionary opened(Path file) {
    try {
      return CompiledDictionary.open(file);
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED, OwnDictionary.told(e), e);
    }
  }

  private void print(Path file, DictionaryInfo info, Settings settings) {
    PrintStream out = surroundings.out();
    out.printf(
        Locale.ROOT,
        "Dictionary %s: %,d entries, built %s.%n",
        file,
        info.entries(),
        DAY.format(info.built().atZone(settings.timeZone())));
    for (DictionarySource source : info.sources()) {
      String of = source.date().isEmpty() ? "" : " of " + source.date();
      out.printf(Locale.ROOT, "  %s%s: %,d entries%n", source.name(), of, source.entries());
    }
    out.println("  " + EdictFiles.LICENCE);
  }
}
