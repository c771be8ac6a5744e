package kiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.Launching.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a newcomer meets first. Runs the real launcher with a pretended JDK and Maven.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows runs Kiji through WSL")
class LauncherTest {
  @TempDir Path folder;

  /// Leaves a jar where it was told to build, and a line in `built` for each time.
  private static final String MAVEN_THAT_BUILDS =
      """
      for word in "$@"; do case $word in -Dbuild.folder=*) out=${word#*=} ;; esac; done
      mkdir -p "$out" && echo jar >"$out/kiji.jar"
      echo "$JAVA_HOME" >>"$HOME/built"
      """;

  @Test
  void worksFromAnyFolderThroughALinkWithSpacesInItsPath() throws Exception {
    Launching launching = Launching.built(folder);
    Path links = Files.createDirectories(folder.resolve("my links"));
    Path second =
        Files.createSymbolicLink(links.resolve("second"), Path.of("..", "home of kiji", "kiji"));
    Path first = Files.createSymbolicLink(links.resolve("first"), second);
    Path home = launching.home.toRealPath();
    Ended ended = launching.in(links).runAs(first, "version");
    assertThat(ended.words())
        .contains("-Dkiji.home=" + home)
        .endsWith("-jar", home.resolve("target/run/kiji.jar").toString(), "version");
  }

  @Test
  void passesEveryWordAsItWasTyped() throws Exception {
    Ended ended = Launching.built(folder).run("search", "a  b", "*", "\"日本 語\"", "", "-x");
    assertThat(ended.words()).endsWith("search", "a  b", "*", "\"日本 語\"", "", "-x");
    assertThat(ended.code()).isZero();
  }

  @Test
  void givesLongWorkVectorsAndShortWorkAQuickStart() throws Exception {
    Launching launching = Launching.built(folder);
    launching.run("search");
    Path run = launching.home.toRealPath().resolve("target/run");
    String quick = "-XX:TieredStopAtLevel=1";
    String vectors = "jdk.incubator.vector";
    for (String[] words :
        new String[][] {{"eval"}, {"--config", "f", "eval"}, {"search", "--queries", "f"}}) {
      assertThat(launching.run(words).words())
          .contains(vectors)
          .noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }
    for (String[] words : new String[][] {{"--config", "f", "reindex"}, {"clean"}, {"verify"}}) {
      assertThat(launching.run(words).words())
          .contains("-XX:AOTCache=" + run.resolve("work.aot"))
          .doesNotContain(vectors, quick);
    }
    assertThat(launching.run("serve").words())
        .contains("-XX:AOTCache=" + run.resolve("serve.aot"))
        .doesNotContain(vectors, quick);
    for (String[] words :
        new String[][] {
          {"search", "serve"}, {"--help"}, {"reindex", "--help"}, {"eval", "-h"}, {}
        }) {
      assertThat(launching.run(words).words())
          .contains("-XX:AOTCache=" + run.resolve("kiji.aot"), quick)
          .doesNotContain(vectors);
    }
  }

  @Test
  void eachCacheIsMadeWithTheFlagsItIsUsedWith() throws Exception {
    Launching launching = Launching.built(folder);
    Map<String, List<String>> flags = new HashMap<>();
    for (String command : List.of("search", "serve", "reindex")) {
      List<String> words = launching.run(command).words();
      flags.put(
          words.stream()
              .filter(word -> word.startsWith("-XX:AOTCache="))
              .map(word -> Path.of(word).getFileName().toString())
              .findFirst()
              .orElseThrow(),
          words.stream().filter(LauncherTest::isOfTheMachine).toList());
    }
    Map<String, List<String>> made = new HashMap<>();
    List<String> seen = new ArrayList<>();
    for (String word : Files.readAllLines(launching.home.resolve("target/run/rehearsal.log"))) {
      if (word.equals("-jar")) {
        seen.clear();
      } else if (word.startsWith("-XX:AOTCacheOutput=")) {
        made.put(word.split("=", 2)[1], List.copyOf(seen));
      } else if (isOfTheMachine(word)) {
        seen.add(word);
      }
    }
    assertThat(made).isEqualTo(flags).containsOnlyKeys("kiji.aot", "serve.aot", "work.aot");
  }

  private static boolean isOfTheMachine(String word) {
    return word.startsWith("-X") && !word.startsWith("-Xlog") && !word.startsWith("-XX:AOT");
  }

  @Test
  void aCopiedHomeMakesItsOwnCaches() throws Exception {
    Launching launching = Launching.built(folder);
    assertThat(launching.run("search", "a").err()).contains("making the caches");
    assertThat(launching.run("search", "a").err()).isEmpty();
    launching.home = Files.move(launching.home, folder.resolve("another home"));
    Ended first = launching.run("search", "a");
    assertThat(first.err()).contains("making the caches");
    assertThat(first.words())
        .contains("-XX:AOTCache=" + launching.home.toRealPath().resolve("target/run/kiji.aot"));
    assertThat(launching.run("search", "a").err()).isEmpty();
  }

  @Test
  void anotherJarAndAnotherJdkHaveCachesOfTheirOwn() throws Exception {
    Launching launching = Launching.built(folder);
    launching.run("search", "a");
    launching.write("target/run/kiji.jar", "another jar");
    assertThat(launching.run("search", "a").err()).contains("making the caches");
    Files.setLastModifiedTime(
        launching.home.resolve("target/run/kiji.jar"), FileTime.from(Instant.EPOCH));
    assertThat(launching.run("search", "a").err()).contains("making the caches");
    launching.jdk("jdks/jdk-25", "25.0.2");
    assertThat(launching.run("search", "a").err()).contains("making the caches");
    assertThat(launching.run("search", "a").err()).isEmpty();
  }

  @Test
  void aCacheOfAnotherJarIsNotUsedByWhatDoesNotWaitForItsOwn() throws Exception {
    Launching launching = Launching.built(folder);
    launching.run("search", "a");
    launching.write("target/run/kiji.jar", "another jar");
    Ended version = launching.run("version");
    assertThat(version.err()).isEmpty();
    assertThat(version.words()).noneMatch(word -> word.startsWith("-XX:AOTCache="));
  }

  @Test
  void startsWithoutCachesWhereNothingCanBeWritten() throws Exception {
    Launching launching = Launching.built(folder);
    Path run = launching.home.resolve("target/run");
    assumeThat(run.toFile().setWritable(false) && !Files.isWritable(run))
        .as("whoever runs this may write anywhere")
        .isTrue();
    Ended ended = launching.run("search", "a");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.words())
        .endsWith("search", "a")
        .noneMatch(word -> word.startsWith("-XX:AOTCache="));
  }

  @Test
  void runsUnpackedFromAReleaseWithoutBuilding() throws Exception {
    Launching launching = Launching.bare(folder);
    launching.jdk("jdks/jdk-25", "25.0.1");
    launching.write("lib/kiji.jar", "a jar");
    Ended ended = launching.run("version");
    assertThat(ended.words())
        .endsWith("-jar", launching.home.toRealPath() + "/lib/kiji.jar", "version");
    assertThat(ended.err()).isEmpty();
    assertThat(launching.home.resolve("target")).doesNotExist();
  }

  @Test
  void aBuildShowsThatItGoesOn() throws Exception {
    Launching launching = Launching.bare(folder);
    launching.jdk("jdks/jdk-25", "25.0.1");
    launching.write("pom.xml", "");
    launching.maven(
        "echo '[INFO] --- jte:3.2.3:generate (default) @ kiji ---'; sleep 6\n" + MAVEN_THAT_BUILDS);
    assertThat(launching.run("version").err())
        .contains("still building after 5 s: translating the templates of pages")
        .containsPattern("built in [67] s");
  }

  @Test
  void tellsWhetherProgressIsSeenOnATerminal() throws Exception {
    Launching launching = Launching.built(folder);
    assertThat(launching.run("reindex").words()).doesNotContain("-Dkiji.stderr=terminal");
    Path script = Path.of("/usr/bin/script");
    assumeThat(script).as("no 'script' here to pretend a terminal with").isExecutable();
    String command = "'" + launching.home.resolve("kiji") + "' reindex";
    assertThat(launching.runAs(script, "-qec", command, "/dev/null").words())
        .contains("-Dkiji.stderr=terminal");
    String logged = command + " 2>'" + folder.resolve("log") + "'";
    assertThat(launching.runAs(script, "-qec", logged, "/dev/null").words())
        .contains("reindex")
        .doesNotContain("-Dkiji.stderr=terminal");
  }

  @Test
  void passesOptionsForTheJvm() throws Exception {
    Launching launching = Launching.built(folder);
    launching.environment.put("KIJI_JAVA_OPTS", "-Xmx300m -Da=*");
    assertThat(launching.run("version").words()).containsSubsequence("-Xmx300m", "-Da=*", "-jar");
  }

  @Test
  void readsJapaneseFileNamesWhereTheLocaleCannot() throws Exception {
    Launching launching = Launching.built(folder);
    launching.program("locale", "[ \"$1\" = -a ] && echo C.utf8 || echo ANSI_X3.4-1968");
    launching.environment.put("LC_ALL", "C");
    Path java = folder.resolve("jdks/jdk-25/bin/java");
    Files.writeString(java, "#!/bin/sh\necho $LC_ALL\n");
    assertThat(launching.run("clean", "日本.html").out()).isEqualTo("C.utf8\n");
  }

  @Test
  void passesByAnOldJdkOnThePathAndInJavaHome() throws Exception {
    Launching launching = Launching.built(folder);
    Path old = launching.jdk("old", "17.0.15");
    Files.createSymbolicLink(launching.tools.resolve("java"), old.resolve("bin/java"));
    launching.environment.put("JAVA_HOME", launching.jdk("older", "1.8.0_402").toString());
    Files.writeString(folder.resolve("jdks/jdk-25/bin/java"), "#!/bin/sh\necho the new one\n");
    assertThat(launching.run("version").out()).isEqualTo("the new one\n");
  }

  @Test
  void saysInOneSentenceThatTheJdkIsMissing() throws Exception {
    Launching launching = Launching.bare(folder);
    launching.jdk("jdks/jdk-17", "17.0.15");
    Ended ended = launching.run("version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .startsWith("kiji: needs a JDK 25 or newer and found JDK 17;")
        .contains("JAVA_HOME");
  }

  @Test
  void saysInOneSentenceThatMavenIsMissing() throws Exception {
    Launching launching = Launching.bare(folder);
    launching.jdk("jdks/jdk-25", "25");
    launching.write("pom.xml", "<project/>");
    Ended ended = launching.run("version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .startsWith("kiji: needs Maven")
        .contains("install it");
  }

  @Test
  void buildsOnceAndAgainOnlyAfterAChange() throws Exception {
    Launching launching = unbuilt();
    assertThat(launching.run("version").err()).startsWith("kiji: building ");
    assertThat(launching.run("version").err()).isEmpty();
    assertThat(folder.resolve("built")).hasContent(folder.resolve("jdks/jdk-25").toString());
    Path source = launching.home.resolve("src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    launching.run("version");
    assertThat(Files.readAllLines(folder.resolve("built"))).hasSize(2);
  }

  @Test
  void theRehearsalAfterABuildKnowsNoSettings() throws Exception {
    Launching launching = unbuilt();
    Files.writeString(
        folder.resolve("jdks/jdk-25/bin/java"),
        "#!/bin/sh\necho \"engine ${KIJI_ENGINE:-unset}\"\n");
    launching.environment.put("KIJI_ENGINE", "opensearch:http://cluster.example");
    assertThat(launching.run("version").out()).contains("cluster.example");
    assertThat(launching.home.resolve("target/run/rehearsal.log"))
        .content()
        .contains("engine unset")
        .doesNotContain("cluster.example");
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    Launching launching = unbuilt();
    launching.maven("echo '[ERROR] A.java:[3,1] cannot find symbol'; exit 1");
    Ended ended = launching.run("version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("cannot find symbol").contains("kiji: the build failed");
    assertThat(launching.home.resolve("target/run/lock")).doesNotExist();
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    Launching launching = unbuilt();
    launching.maven("sleep 1\n" + MAVEN_THAT_BUILDS);
    Process other = launching.start(launching.home.resolve("kiji"), "version");
    Ended one = launching.run("version");
    assertThat(one.code()).isZero();
    assertThat(Launching.ended(other).code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("built"))).hasSize(1);
  }

  @Test
  void aBuildThatWasKilledLeavesNoLockBehind() throws Exception {
    Launching launching = unbuilt();
    Process gone = launching.start(launching.tools.resolve("id"));
    gone.waitFor();
    Files.createDirectories(launching.home.resolve("target/run"));
    Files.createSymbolicLink(
        launching.home.resolve("target/run/lock"), Path.of(Long.toString(gone.pid())));
    assertThat(launching.run("version").code()).isZero();
  }

  @Test
  void testRunsMavenOnTheJdkThatWasFoundAndEndsAsItEnds() throws Exception {
    Launching launching = unbuilt();
    launching.program("chromium", "exit 0");
    launching.program("fc-list", "echo a font");
    launching.maven("echo \"$JAVA_HOME\"; pwd -P; printf '%s\\n' \"$@\"; exit 7");
    Ended ended = launching.run("test", "-Dtest=A Test");
    assertThat(ended.code()).isEqualTo(7);
    assertThat(ended.words())
        .containsExactly(
            folder.resolve("jdks/jdk-25").toString(),
            launching.home.toRealPath().toString(),
            "-B",
            "-ntp",
            "verify",
            "-Dtest=A Test");
  }

  @Test
  void testInstallsTheBrowserWhereItMayAndElseSaysWhatToInstall() throws Exception {
    Launching launching = unbuilt();
    launching.maven("exit 0");
    assertThat(launching.run("test").err()).contains("'apt-get install chromium");
    launching.program("id", "echo 0");
    launching.program("apt-get", "echo \"$@\" >>\"$HOME/installed\"");
    assertThat(launching.run("test").code()).isZero();
    assertThat(folder.resolve("installed")).content().contains("install").contains("chromium");
  }

  private Launching unbuilt() throws IOException {
    Launching launching = Launching.bare(folder);
    launching.jdk("jdks/jdk-25", "25.0.1");
    launching.write("pom.xml", "<project/>");
    launching.write("src/main/java/A.java", "class A {}");
    launching.maven(MAVEN_THAT_BUILDS);
    return launching;
  }
}
