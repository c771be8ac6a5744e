package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README advises a newcomer to type.
class ReadmeTest {
  private static final Pattern ADVICE = Pattern.compile("Try (`[^`]+`(, `[^`]+`)*)\\.");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMAND = Pattern.compile("\\./kiji search '([^']+)'");

  @TempDir Path folder;

  @Test
  void everySearchItAdvisesFindsSomethingInTheSample() throws IOException {
    String index = folder.resolve("index").toString();
    assertThat(kiji("reindex", "corpus", "--index", index).exitCode()).isZero();
    assertThat(searches()).hasSizeGreaterThan(4);
    for (String search : searches()) {
      assertThat(kiji("search", "--index", index, search).out())
          .as(search)
          .containsPattern("(?m)^[1-9][0-9,]* results?, ");
    }
  }

  private static List<String> searches() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Stream<String> tried =
        ADVICE.matcher(readme).results().flatMap(advice -> all(CODE, advice.group(1)));
    return Stream.concat(tried, all(COMMAND, readme)).toList();
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
