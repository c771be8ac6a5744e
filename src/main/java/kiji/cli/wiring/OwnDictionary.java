package kiji.cli.wiring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.analysis.dictionary.CompiledDictionary;
import kiji.analysis.dictionary.DictionaryException;
import kiji.analysis.dictionary.EdictFiles;
import kiji.analysis.translation.Glossary;
import kiji.analysis.translation.WordBook;
import kiji.analysis.translation.WordBooks;
import kiji.settings.Settings;

/// Where the compiled dictionary lies: in the index folder, else in the index folder that is used
/// when none is named, so that one dictionary serves every index.
public final class OwnDictionary {
  private static final String NAME = "dictionary.bin";

  private OwnDictionary() {}

  /// Where one is built.
  public static Path target(Settings settings) {
    return settings.index().resolve(NAME);
  }

  /// The one that searches use; empty when there is none.
  public static Optional<Path> file(Settings settings) {
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
      err.println("kiji: searches go without a dictionary: " + told(e));
      return new Glossary();
    }
  }

  /// What was wrong with a dictionary, as a sentence.
  public static String told(IOException trouble) {
    return trouble instanceof DictionaryException && trouble.getMessage() != null
        ? trouble.getMessage()
        : "the dictionary cannot be read or written (" + trouble + "); see to that and try again";
  }

  /// What to do when there is none.
  public static String advice() {
    return EdictFiles.installed().isEmpty()
        ? "Install one (on Debian and Ubuntu: apt-get install edict enamdict), or fetch edict2 and"
            + " enamdict from edrdg.org; then: kiji dictionary build PATH..."
        : "EDICT is installed here; run: kiji dictionary build";
  }
}
