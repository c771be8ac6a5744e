package kiji.opensearch.generation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.opensearch.client.ClusterJson;
import tools.jackson.databind.JsonNode;

/// What a generation says about itself, in its index.
///
/// @param generation its id
/// @param publishedAt when it was published first
/// @param articles how many it holds
/// @param format version of the fields and of how they are searched
/// @param analysis fingerprint of how its texts were cut
/// @param files what is kept beside it
public record IndexRecord(
    String generation,
    Instant publishedAt,
    long articles,
    int format,
    String analysis,
    List<KeptFile> files) {
  /// The one this program writes and reads.
  public static final int FORMAT = 1;

  private static final String OURS = "kiji";

  public IndexRecord {
    files = List.copyOf(files);
  }

  /// As it is put into an index's mapping.
  Map<String, Object> json() {
    List<Object> all = new ArrayList<>();
    for (KeptFile file : files) {
      all.add(
          ClusterJson.object(
              "name",
              file.name(),
              "length",
              file.length(),
              "crc",
              file.crc(),
              "parts",
              file.parts()));
    }
    return Map.of(
        "_meta",
        Map.of(
            OURS,
            ClusterJson.object(
                "generation",
                generation,
                "published",
                publishedAt.toString(),
                "articles",
                articles,
                "format",
                format,
                "analysis",
                analysis,
                "files",
                all)));
  }

  /// What an index says; empty where it was never published, or by another version.
  static Optional<IndexRecord> read(JsonNode mappings) {
    JsonNode ours = mappings.path("_meta").path(OURS);
    if (ours.path("format").asInt(0) != FORMAT) {
      return Optional.empty();
    }
    List<KeptFile> files = new ArrayList<>();
    for (JsonNode file : ours.path("files")) {
      files.add(
          new KeptFile(
              file.path("name").asString(""),
              file.path("length").asLong(0),
              file.path("crc").asLong(0),
              file.path("parts").asInt(0)));
    }
    try {
      return Optional.of(
          new IndexRecord(
              ours.path("generation").asString(""),
              Instant.parse(ours.path("published").asString("")),
              ours.path("articles").asLong(0),
              FORMAT,
              ours.path("analysis").asString(""),
              files));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Optional<KeptFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }
}
