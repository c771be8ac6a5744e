package kiji.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.web.edge.Json;
import org.jspecify.annotations.Nullable;

/// A request that failed, as one line of the log that programs can take apart: names and values, a
/// value that is more than a word as a JSON string, so that nothing a client sends makes a line.
///
/// @param id what the reader was told
/// @param query what was asked; null when it may not be told
record Incident(
    String id, int status, String method, String path, @Nullable String query, Throwable thrown) {
  private static final int FRAMES = 12;

  @Override
  public String toString() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("status", Integer.toString(status));
    fields.put("method", method);
    fields.put("path", Json.MAPPER.writeValueAsString(path));
    if (query != null) {
      fields.put("query", Json.MAPPER.writeValueAsString(query));
    }
    fields.put("cause", Json.MAPPER.writeValueAsString(causes()));
    fields.put("at", Json.MAPPER.writeValueAsString(places()));
    return "request failed: "
        + fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining(" "));
  }

  /// What was thrown and what that came from.
  private List<String> causes() {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(FRAMES)
        .map(Throwable::toString)
        .toList();
  }

  /// Where, the innermost first.
  private List<String> places() {
    return Arrays.stream(innermost().getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .toList();
  }

  private Throwable innermost() {
    Throwable found = thrown;
    for (int i = 0; i < FRAMES && found.getCause() != null; i++) {
      found = found.getCause();
    }
    return found;
  }
}
