package kiji.opensearch.client;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent and read: objects of names and values.
public final class ClusterJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ClusterJson() {}

  /// An object of names and their values, in this order.
  public static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// What was read; an object of nothing where it is no JSON.
  static JsonNode read(byte[] text) {
    try {
      JsonNode read = text.length == 0 ? null : MAPPER.readTree(text);
      return read == null ? MAPPER.createObjectNode() : read;
    } catch (JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }
}
