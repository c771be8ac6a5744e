package kiji.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.analysis.translation.CompiledDictionary;
import kiji.analysis.translation.Glossary;
import kiji.analysis.translation.WordBook;
import kiji.analysis.translation.WordBooks;
import kiji.settings.Settings;

/// Where the compiled dictionary lies: in the index folder, else in the index folder that is used
/// when none is named, so that one dictionary serves every index.
final class OwnDictionary {
  private static final String NAME = "dictionary.bin";

  private OwnDictionary() {}

  /// Where one is built.
  static Path target(Settings settings) {
    return settings.index().resolve(NAME);
  }

  /// The one that searches use; empty when there is none.
  static Optional<Path> file(Settings settings) {
    return Stream.concat(
            Stream.of(settings.index(), Path.of("index")),
            Optional.ofNullable(System.getProperty("kiji.home"))
                .map(home -> Path.of(home).resolve("index"))
                .stream())
        .map(folder -> folder.resolve(NAME))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /// The glossary, and the dictionary where there is one.
  ///
  /// @param err told of a dictionary that cannot be used: searches go on without it
  static WordBook books(Settings settings, PrintStream err) {
    Optional<Path> file = file(settings);
    if (file.isEmpty()) {
      return new Glossary();
    }
    try {
      return new WordBooks(List.of(new Glossary(), CompiledDictionary.open(file.get())));
    } catch (IOException e) {
      err.println("kiji: searches go without a dictionary: " + DictionaryFiles.told(e));
      return new Glossary();
    }
  }
}
