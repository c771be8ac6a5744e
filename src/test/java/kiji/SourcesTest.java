package kiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What src/docs/conventions.md says of files, as far as a machine can tell: how many and how long,
/// what stands above a type, and that a name belongs to one type.
class SourcesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_FILES = 28;
  private static final int MOST_LINES = 400;

  @TestFactory
  Stream<DynamicTest> aPackageFitsOnOneScreenAndSaysWhatItIsFor() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES.resolve("kiji"))) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.equals(SOURCES.resolve("kiji")))
          .map(folder -> dynamicTest(folder.toString(), () -> checkPackage(folder)))
          .toList()
          .stream();
    }
  }

  private static void checkPackage(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertThat(files)
        .hasSizeBetween(1, MOST_FILES)
        .contains(folder.resolve("package-info.java"))
        .allSatisfy(file -> assertThat(lines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
    assertThat(Files.readString(folder.resolve("package-info.java")))
        .startsWith("///")
        .contains("@NullMarked");
  }

  /// Told by the source: what stands right above a public type that is not within another.
  @Test
  void publicTypesAreDescribed() throws IOException {
    List<Path> bare = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = lines(file);
      int type = indexOfPublicType(lines);
      int above = type;
      while (above > 0 && !lines.get(above).isBlank()) {
        above--;
      }
      if (type >= 0 && lines.subList(above, type).stream().noneMatch(l -> l.startsWith("///"))) {
        bare.add(file);
      }
    }
    assertThat(bare).isEmpty();
  }

  private static int indexOfPublicType(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("public .*\\b(class|record|interface|enum) .*")) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void aNameBelongsToOneType() throws IOException {
    assertThat(sources())
        .extracting(file -> String.valueOf(file.getFileName()))
        .doesNotHaveDuplicates();
  }

  /// Files of types, without those that describe packages.
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
