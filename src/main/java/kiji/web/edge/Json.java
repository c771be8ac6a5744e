package kiji.web.edge;

import tools.jackson.databind.json.JsonMapper;

/// How this server writes JSON: as the records stand, absent values as null.
public final class Json {
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}
}
