package kiji.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an OpenSearch cluster is and what opens it.
///
/// @param url empty where none is set
/// @param user absent where none is needed
/// @param password of the user
/// @param apiKey in the place of both
/// @param caFile certificates of the authorities that are trusted
public record ClusterSettings(
    String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String apiKey,
    @Nullable Path caFile) {
  /// Nothing that opens it.
  @Override
  public String toString() {
    return "ClusterSettings[" + url + "]";
  }
}
