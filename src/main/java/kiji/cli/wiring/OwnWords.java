package kiji.cli.wiring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kiji.analysis.BadLine;
import kiji.analysis.TextAnalysis;
import kiji.analysis.WordFile;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;

/// The word lists that the settings name: read once when a command starts, line by line, so that a
/// line with a mistake costs that line only.
final class OwnWords {
  /// Of many bad lines, so many are told of one by one.
  private static final int MOST_TOLD = 5;

  private OwnWords() {}

  /// How texts are cut, with one's own words and synonyms.
  ///
  /// @throws CommandException when a file that is set cannot be read
  static TextAnalysis analysis(Settings settings, PrintStream err) {
    TextAnalysis analysis =
        TextAnalysis.with(
            list(settings.userDictionary(), SettingKey.USER_DICTIONARY),
            list(settings.synonyms(), SettingKey.SYNONYMS));
    analysis.badLines().stream()
        .collect(Collectors.groupingBy(BadLine::file, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(ofOneFile -> tell(ofOneFile, err));
    return analysis;
  }

  private static WordFile list(@Nullable Path file, SettingKey key) {
    if (file == null) {
      return WordFile.NONE;
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return new WordFile(file.toString(), text.lines().toList());
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.USED_WRONGLY,
          "cannot read %s (%s), which the setting '%s' names: mend the path or take the setting out"
              .formatted(file, e, key.key()));
    }
  }

  private static void tell(List<BadLine> bad, PrintStream err) {
    bad.stream().limit(MOST_TOLD).forEach(line -> err.println("Note: " + line.text()));
    if (bad.size() > MOST_TOLD) {
      err.println(
          "Note: %d more lines of %s were left out."
              .formatted(bad.size() - MOST_TOLD, bad.getFirst().file()));
    }
  }
}
