package kiji;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A home for the launcher in a folder of the test: the real `kiji`, with a JDK, a Maven and a
/// browser that only say how they were called. Nothing of the machine but its small tools is seen.
final class Launching {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "cksum",
          "cp",
          "cut",
          "dirname",
          "env",
          "find",
          "grep",
          "head",
          "id",
          "ln",
          "locale",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "stat",
          "tail",
          "touch");

  /// How a launch ended.
  record Ended(int code, String out, String err) {
    List<String> words() {
      return out.lines().toList();
    }
  }

  final Path folder;
  Path home;
  final Path tools;
  final Map<String, String> environment = new HashMap<>();
  private Path workingFolder;

  private Launching(Path folder) {
    this.folder = folder;
    this.home = folder.resolve("home of kiji");
    this.tools = folder.resolve("tools");
    this.workingFolder = folder;
  }

  /// A home with the launcher alone: no jar, no sources, no JDK.
  static Launching bare(Path folder) throws IOException {
    Launching launching = new Launching(folder);
    Files.createDirectories(launching.home);
    Files.createDirectories(launching.tools);
    Files.copy(Path.of("kiji"), launching.home.resolve("kiji"));
    executable(launching.home.resolve("kiji"));
    for (String tool : TOOLS) {
      Optional<Path> found = onThePath(tool);
      if (found.isPresent()) {
        script(launching.tools.resolve(tool), "exec '" + found.get() + "' \"$@\"");
      }
    }
    launching.environment.put("PATH", launching.tools.toString());
    launching.environment.put("HOME", folder.toString());
    launching.environment.put("KIJI_JDKS", folder.resolve("jdks").toString());
    launching.environment.put("LC_ALL", "C.UTF-8");
    return launching;
  }

  /// A home that is built, beside a JDK 25.
  static Launching built(Path folder) throws IOException {
    Launching launching = bare(folder);
    launching.jdk("jdks/jdk-25", "25.0.1");
    launching.write("target/run/kiji.jar", "a jar");
    return launching;
  }

  /// Prints its words, one a line, and makes the cache that it is told to.
  private static final String JAVA =
      """
      for word in "$@"; do case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;; esac; done
      printf '%s\\n' "$@"
      """;

  /// A JDK whose `java` prints its words, one a line.
  Path jdk(String name, String version) throws IOException {
    Path jdk = folder.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "exit 0");
    return jdk;
  }

  /// A Maven that runs these lines of shell.
  void maven(String lines) throws IOException {
    script(tools.resolve("mvn"), lines);
  }

  /// A program on the PATH that runs these lines of shell.
  void program(String name, String lines) throws IOException {
    script(tools.resolve(name), lines);
  }

  Path write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  Launching in(Path folder) {
    workingFolder = folder;
    return this;
  }

  Ended run(String... words) throws IOException, InterruptedException {
    return runAs(home.resolve("kiji"), words);
  }

  Ended runAs(Path launcher, String... words) throws IOException, InterruptedException {
    return ended(start(launcher, words));
  }

  Process start(Path launcher, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder.start();
  }

  static Ended ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher did not end");
    }
    return new Ended(process.exitValue(), out, err);
  }

  private static Optional<Path> onThePath(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void script(Path file, String lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
    executable(file);
  }

  private static void executable(Path file) {
    if (!file.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot make executable: " + file);
    }
  }
}
