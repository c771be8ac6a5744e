package kiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Expected texts kept as files. `-Dgolden.update=true` rewrites them from what came out; then a
/// person reads the difference and commits it.
public final class Golden {
  private static final Path ROOT = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /// The folder of one kind of golden files: `src/test/resources/golden/NAME`.
  public static Path folder(String name) {
    return ROOT.resolve(name);
  }

  /// The files of a folder whose names end in one of the endings, in the order of their names.
  public static List<Path> inputs(String folder, String... endings) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder(folder), e);
    }
  }

  /// Holds a text against the file that says what it should be. A line break at the end does not
  /// count.
  public static void assertMatches(Path expected, String actual) {
    assertMatches(expected, actual, Boolean.getBoolean("golden.update"));
  }

  static void assertMatches(Path expected, String actual, boolean update) {
    String text = actual.stripTrailing() + "\n";
    try {
      if (update) {
        Files.createDirectories(expected.toAbsolutePath().getParent());
        Files.writeString(expected, text);
      }
      assertThat(expected)
          .as("%s is missing: make it with -Dgolden.update=true and read it", expected)
          .exists();
      assertThat(text)
          .as("%s (rewrite it with -Dgolden.update=true and read the difference)", expected)
          .isEqualTo(Files.readString(expected).stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compare with " + expected, e);
    }
  }
}
