package kiji.web.edge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lists of hostile texts that are kept beside the project, where they are.
final class HostileData {
  private HostileData() {}

  /// The texts of a kind.
  static List<String> texts(String kind) throws IOException {
    Path file = Path.of("..", "shared", "data", "hostile", kind, "items.jsonl");
    assumeTrue(
        Files.isRegularFile(file), () -> "left out: " + file + " is not beside this project");
    return Files.readAllLines(file).stream()
        .map(line -> Json.MAPPER.readTree(line).get("s").asString())
        .toList();
  }
}
