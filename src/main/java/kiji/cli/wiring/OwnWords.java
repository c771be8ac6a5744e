package kiji.cli.wiring;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import kiji.analysis.BadLine;
import kiji.analysis.TextAnalysis;
import kiji.analysis.WordFile;
import kiji.cli.terminal.CommandException;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;

/// The word lists that the settings name.
final class OwnWords {
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
        .forEach(
            (file, ofOneFile) ->
                ListFile.tell(file, ofOneFile.stream().map(BadLine::text).toList(), err));
    return analysis;
  }

  private static WordFile list(@Nullable Path file, SettingKey key) {
    return file == null ? WordFile.NONE : new WordFile(file.toString(), ListFile.lines(file, key));
  }
}
