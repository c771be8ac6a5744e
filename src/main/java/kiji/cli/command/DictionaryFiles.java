package kiji.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiji.analysis.translation.DictionaryException;

/// The dictionary files that systems install, and how to get them.
final class DictionaryFiles {
  static final String LICENCE =
      "EDICT and ENAMDICT are the property of the Electronic Dictionary Research and Development"
          + " Group and are used under its licence (edrdg.org).";

  /// Where Debian's packages put them, and where other systems do.
  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/share/edict/edict"),
          Path.of("/usr/share/edict/enamdict"),
          Path.of("/usr/local/share/edict/edict"),
          Path.of("/usr/local/share/edict/enamdict"));

  private DictionaryFiles() {}

  /// Those that are installed here.
  static List<Path> installed() {
    return USUAL.stream().filter(Files::isReadable).toList();
  }

  /// What was wrong, as a sentence.
  static String told(IOException trouble) {
    return trouble instanceof DictionaryException && trouble.getMessage() != null
        ? trouble.getMessage()
        : "the dictionary cannot be read or written (" + trouble + "); see to that and try again";
  }

  /// What to do when there is no dictionary.
  static String advice() {
    return installed().isEmpty()
        ? "Install one (on Debian and Ubuntu: apt-get install edict enamdict), or fetch edict2 and"
            + " enamdict from edrdg.org; then: kiji dictionary build PATH..."
        : "EDICT is installed here; run: kiji dictionary build";
  }
}
