package kiji.query;

import static kiji.query.Queries.PARSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Strings that have broken other programs, read where they lie beside the project.
class HostileTextsTest {
  private static final Path SHARED = Path.of("..", "shared", "data", "hostile");
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(strings = {"query-syntax", "naughty", "xss", "path", "crlf"})
  void everyOneIsReadWithinBoundsAndReadsTheSameAgain(String kind) throws IOException {
    Path items = SHARED.resolve(kind).resolve("items.jsonl");
    assumeTrue(Files.exists(items), () -> "left out: no " + items + " beside the project");
    List<String> texts =
        Files.readAllLines(items).stream().map(HostileTextsTest::text).distinct().toList();
    assertThat(texts).isNotEmpty();
    for (String text : texts) {
      ParsedQuery parsed = PARSER.parse(text);
      assertThat(UnderstoodTest.leaves(parsed.query()))
          .as(text)
          .isLessThanOrEqualTo(QueryParser.MOST_CLAUSES);
      assertThat(parsed.understood().codePoints().count())
          .as(text)
          .isLessThanOrEqualTo(QueryParser.LONGEST_TEXT);
      assertThat(PARSER.parse(parsed.understood()).query()).as(text).isEqualTo(parsed.query());
    }
  }

  private static String text(String line) {
    return JSON.readTree(line).get("s").asString();
  }
}
