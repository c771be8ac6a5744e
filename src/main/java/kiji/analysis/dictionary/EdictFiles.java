package kiji.analysis.dictionary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The dictionary files that systems install, and whose they are.
public final class EdictFiles {
  /// To be shown wherever they are used.
  public static final String LICENCE =
      "EDICT and ENAMDICT are the property of the Electronic Dictionary Research and Development"
          + " Group and are used under its licence (edrdg.org).";

  /// Where Debian's packages put them, and where other systems do.
  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/share/edict/edict"),
          Path.of("/usr/share/edict/enamdict"),
          Path.of("/usr/local/share/edict/edict"),
          Path.of("/usr/local/share/edict/enamdict"));

  private EdictFiles() {}

  /// Those that are installed here.
  public static List<Path> installed() {
    return USUAL.stream().filter(Files::isReadable).toList();
  }
}
