package kiji.cleaning;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import kiji.article.ArticleId;
import org.jsoup.Jsoup;

/// Tells one state of the cleaner from another, so that pages cleaned by an earlier one are cleaned
/// again: a digest over the program's own cleaning classes and word lists and over jsoup's. So
/// nobody has to remember to count a number up.
public final class CleanerVersion {
  private CleanerVersion() {}

  /// Sixteen hexadecimal digits, the same for the same build. Costs a look into the jar, some
  /// milliseconds.
  ///
  /// @throws IllegalStateException when the program cannot read its own classes
  public static String current() {
    String all =
        contents(ArticleCleaner.class, "kiji/cleaning") + contents(Jsoup.class, "org/jsoup");
    return HexFormat.of().toHexDigits(ArticleId.hash64(all));
  }

  /// The names and checksums of what lies in a folder of the jar or folder that a class is from.
  private static String contents(Class<?> anchor, String folder) {
    CodeSource source = anchor.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("nothing tells where the classes in " + folder + " are");
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isDirectory(place)
          ? contentsOfFolder(place.resolve(folder))
          : contentsOfJar(place, folder);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read the classes in " + folder, e);
    }
  }

  private static String contentsOfJar(Path jar, String folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> entry.getName().startsWith(folder + "/"))
          .map(entry -> entry.getName() + ' ' + entry.getCrc() + '\n')
          .sorted()
          .collect(Collectors.joining());
    }
  }

  private static String contentsOfFolder(Path folder) throws IOException {
    StringBuilder contents = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        contents.append(folder.relativize(file)).append(' ').append(checksum.getValue());
        contents.append('\n');
      }
    }
    return contents.toString();
  }
}
