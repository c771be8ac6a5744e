package kiji.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kiji.analysis.BadLine;
import kiji.analysis.dictionary.DictionaryBuild;
import kiji.analysis.dictionary.DictionaryBuild.Built;
import kiji.analysis.dictionary.EdictFiles;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.OwnDictionary;
import kiji.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `kiji dictionary build PATH…`: compiles EDICT and ENAMDICT files.
@Command(
    name = "build",
    description = {
      "Compiles EDICT, EDICT2 and ENAMDICT files (EUC-JP or UTF-8, also gzipped) into one file in"
          + " the index folder.",
      "Without a path it takes those that Debian's packages edict and enamdict install."
    },
    mixinStandardHelpOptions = true)
final class DictionaryBuildCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;

  private final Surroundings surroundings;

  @Mixin private final IndexOptions options;

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Dictionary files.")
  private List<Path> files = List.of();

  DictionaryBuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new IndexOptions(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    List<Path> sources = files.isEmpty() ? EdictFiles.installed() : files;
    if (sources.isEmpty()) {
      throw new CommandException(
          ExitCode.USED_WRONGLY, "no dictionary file is named. " + OwnDictionary.advice());
    }
    for (Path source : sources) {
      if (!Files.isReadable(source) || Files.isDirectory(source)) {
        throw new CommandException(
            ExitCode.USED_WRONGLY,
            "'" + source + "' is no file that can be read; name EDICT files");
      }
    }
    Path target = OwnDictionary.target(settings);
    Built built = built(sources, target);
    built.badLines().stream()
        .limit(MOST_SHOWN)
        .map(DictionaryBuildCommand::line)
        .forEach(surroundings.err()::println);
    if (built.bad() > MOST_SHOWN) {
      surroundings.err().printf(Locale.ROOT, "... %,d such lines in all%n", built.bad());
    }
    surroundings
        .out()
        .printf(
            Locale.ROOT,
            "Built %s: %,d entries, %,d Japanese words, %,d English ones, %s left out,"
                + " %.1f MB%n%s%n",
            target,
            built.info().entries(),
            built.info().japanese(),
            built.info().english(),
            Count.of(built.bad(), "line"),
            built.bytes() / 1e6,
            EdictFiles.LICENCE);
    return ExitCode.DONE;
  }

  private static Built built(List<Path> sources, Path target) {
    try {
      return DictionaryBuild.build(sources, target, Instant.now());
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED, OwnDictionary.told(e), e);
    }
  }

  private static String line(BadLine bad) {
    return bad.file() + " line " + bad.number() + ": " + bad.why() + "; left out";
  }
}
