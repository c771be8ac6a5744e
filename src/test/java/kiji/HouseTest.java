package kiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house rules of src/docs/conventions.md that a machine can read off the files.
class HouseTest {
  private static final Path MAIN = Path.of("src", "main");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("/(?:root|work)/|/Users/[a-z]|/home/[a-z]+/(?!\\$)[a-z.]");
  private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b");
  private static final Pattern CATCHES_ALL =
      Pattern.compile("catch \\([^)]*\\b(?:Exception|Throwable)\\s+\\w+\\)");

  @Test
  void noFileIsOverFourHundredLines() throws IOException {
    for (Path file : files(Path.of("src"), ".java", ".jte", ".css", ".js")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
    }
  }

  @Test
  void everyPackageTellsItsDutyAndIsNullMarked() throws IOException {
    var packages = new TreeSet<Path>();
    files(MAIN.resolve("java"), ".java").forEach(file -> packages.add(file.getParent()));
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info))
          .as(info.toString())
          .startsWith("///")
          .contains("@NullMarked");
    }
  }

  @Test
  void noTypeHidesBehindAnEmptyName() throws IOException {
    assertThat(files(MAIN.resolve("java"), ".java"))
        .noneMatch(
            file -> file.toString().matches(".*(?:Helper|Utils?|Manager|Impl|Misc|Common)\\.java"));
  }

  /// One bad document never stops a run: that guard is the one place below the edges.
  @Test
  void onlyTheEdgesCatchEverything() throws IOException {
    var guards = new ArrayList<Path>();
    for (Path file : files(MAIN.resolve(Path.of("java", "kiji")), ".java")) {
      String ours = MAIN.resolve(Path.of("java", "kiji")).relativize(file).getName(0).toString();
      if (!ours.equals("cli") && !ours.equals("web")) {
        CATCHES_ALL.matcher(Files.readString(file)).results().forEach(hit -> guards.add(file));
      }
    }
    assertThat(guards)
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(file -> file.toString().contains("reindex"));
  }

  @Test
  void nothingKnowsTheMachineItWasWrittenOn() throws IOException {
    for (Path file : texts()) {
      assertThat(found(MACHINE_PATH, file)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    for (Path file : files(Path.of("src"), ".java", ".jte", ".css", ".js")) {
      assertThat(found(UNFINISHED, file)).as(file.toString()).isEmpty();
    }
  }

  /// A build under `LC_ALL=C` cannot copy a file whose name the JVM cannot read.
  @Test
  void fileNamesAreAscii() throws IOException {
    assertThat(files(Path.of("src"), "")).allMatch(file -> file.toString().matches("\\p{ASCII}+"));
  }

  @Test
  void everyDependencyHasItsReason() throws IOException {
    String rationale = Files.readString(Path.of("src", "docs", "rationale.md"));
    Pattern artifact =
        Pattern.compile(
            "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    Matcher matcher = artifact.matcher(Files.readString(Path.of("pom.xml")));
    List<String> artifacts = matcher.results().map(hit -> hit.group(1)).distinct().toList();
    assertThat(artifacts)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(rationale).contains("`" + name + "`"));
  }

  private static List<Path> texts() throws IOException {
    var texts =
        new ArrayList<Path>(
            files(Path.of("src"), ".java", ".jte", ".css", ".js", ".md", ".txt", ".properties"));
    texts.removeIf(file -> file.endsWith(Path.of("HouseTest.java")));
    Stream.of("pom.xml", "kiji", "README.md", ".ci/run", "NOTICE")
        .map(Path::of)
        .filter(Files::exists)
        .forEach(texts::add);
    return texts;
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(hit -> hit.group()).toList();
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }
}
