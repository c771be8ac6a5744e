package kiji.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;

/// A short text that differs when code or tables of a package do: by it a reindex knows that what
/// an older build made must be made again. In a jar it costs a look at the table of contents, where
/// the checksums stand; in a folder of classes the files are read.
final class CodeFingerprint {
  private CodeFingerprint() {}

  /// The fingerprint of everything below `prefix` (`kiji/cleaning/`).
  static String of(String prefix) {
    try {
      URI place = CodeFingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      CRC32 sum = new CRC32();
      if (Files.isDirectory(Path.of(place))) {
        addFolder(Path.of(place), prefix, sum);
      } else {
        addJar(Path.of(place), prefix, sum);
      }
      return HexFormat.of().toHexDigits((int) sum.getValue());
    } catch (IOException | URISyntaxException e) {
      throw new CommandException(
          ExitCode.FAILED, "cannot read the program's own files: " + e.getMessage(), e);
    }
  }

  private static void addJar(Path jar, String prefix, CRC32 sum) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
              .sorted((one, other) -> one.getName().compareTo(other.getName()))
              .toList();
      for (ZipEntry entry : entries) {
        sum.update(HexFormat.of().toHexDigits(entry.getCrc()).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static void addFolder(Path folder, String prefix, CRC32 sum) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder.resolve(prefix))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        sum.update(in.readAllBytes());
      }
    }
  }
}
