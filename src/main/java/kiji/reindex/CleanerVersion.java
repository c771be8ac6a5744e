package kiji.reindex;

import java.io.IOException;
import java.io.InputStream;
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

/// A short text that differs when code or tables of the cleaner do, or those of the ground it
/// stands on: by it a reindex knows that what an older build made must be made again. In a jar it
/// costs a look at the table of contents, where the checksums stand; in a folder of classes the
/// files are read.
public final class CleanerVersion {
  private static final List<String> CLEANER = List.of("kiji/cleaning/", "kiji/text/");

  private CleanerVersion() {}

  /// That of this build.
  ///
  /// @throws ReindexException when the program's own files cannot be read
  public static String current() {
    try {
      return of(
          Path.of(
              CleanerVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new ReindexException("cannot read the program's own files: " + e.getMessage(), e);
    }
  }

  /// That of a build.
  ///
  /// @param build a jar, or a folder of classes
  static String of(Path build) throws IOException {
    CRC32 sum = new CRC32();
    for (String part : CLEANER) {
      if (Files.isDirectory(build)) {
        addFolder(build, part, sum);
      } else {
        addJar(build, part, sum);
      }
    }
    return HexFormat.of().toHexDigits((int) sum.getValue());
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
