package kiji.web;

import tools.jackson.databind.json.JsonMapper;

/// How this server writes JSON: as the records stand, absent values as null.
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}
}
