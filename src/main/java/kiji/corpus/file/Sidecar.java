package kiji.corpus.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import kiji.corpus.PageFacts;
import kiji.corpus.ReadingLimits;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.ReadingTrouble;
import kiji.corpus.json.JsonFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The small JSON file beside a page that tells what the page does not, or tells it wrongly.
///
/// @param facts what it tells; nothing when it cannot be read
/// @param trouble why it cannot be read
public record Sidecar(PageFacts facts, @Nullable String trouble) {
  static final String ENDING = ".meta.json";

  private static final ReadingLimits LIMITS =
      new ReadingLimits(1_000_000, 100, Duration.ofSeconds(5));

  /// The names under which a page's sidecar is looked for: for `a.html.gz` they are
  /// `a.html.gz.meta.json`, `a.html.meta.json` and `a.meta.json`, the first found being it.
  static Stream<String> namesFor(String page) {
    String plain = FileKind.withoutGzipEnding(page);
    int dot = plain.lastIndexOf('.');
    String stem = dot <= 0 ? plain : plain.substring(0, dot);
    return Stream.of(page, plain, stem).distinct().map(name -> name + ENDING);
  }

  public static Sidecar read(Path file) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (DecodedInput in = DecodedInput.open(file, LIMITS)) {
      in.readDocument(read);
    } catch (IOException e) {
      return unread(ReadingTrouble.words(e));
    }
    try {
      JsonNode node = JsonFacts.read(read.toByteArray());
      return node.isObject()
          ? new Sidecar(JsonFacts.facts(node), null)
          : unread("not a JSON object");
    } catch (JacksonException e) {
      return unread("not JSON: " + e.getOriginalMessage());
    }
  }

  private static Sidecar unread(String reason) {
    return new Sidecar(PageFacts.NONE, reason + "; its page is read without it");
  }
}
