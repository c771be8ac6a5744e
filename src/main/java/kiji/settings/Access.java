package kiji.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may read what is served, and what the server believes and notes of them.
///
/// @param readKeys one of them is asked of everybody; none: whoever reaches the server reads
/// @param adminToken what an administrator shows; reads as a key does
/// @param allowedOrigins sites whose scripts may read the answers made for programs; `*` for all
/// @param trustedProxies whose word on where a request came from is taken
/// @param logsQueries whether what was searched for stands in the log beside a failure
public record Access(
    List<String> readKeys,
    @Nullable String adminToken,
    List<String> allowedOrigins,
    List<Network> trustedProxies,
    boolean logsQueries) {
  public Access {
    readKeys = List.copyOf(readKeys);
    allowedOrigins = List.copyOf(allowedOrigins);
    trustedProxies = List.copyOf(trustedProxies);
  }
}
