package kiji.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a cluster is and how to enter it.
///
/// @param nodes any of them answers for all
/// @param name of the archive: its indexes begin with it
/// @param shards that a new archive is spread over
/// @param user absent where none is needed
/// @param password of the user
/// @param apiKey in the place of user and password
/// @param caFile certificates in PEM form that are trusted, in the place of the machine's own
public record ClusterAccess(
    List<URI> nodes,
    String name,
    int shards,
    @Nullable String user,
    @Nullable String password,
    @Nullable String apiKey,
    @Nullable Path caFile) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?)://([^/?#\\s]+)(?:/([^/?#\\s]*)/?)?(?:\\?shards=([0-9]{1,3}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("(?:\\[[0-9a-fA-F:]+\\]|[\\p{L}0-9._-]+)(?::[0-9]{1,5})?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
  private static final String STANDARD_NAME = "kiji";

  public ClusterAccess {
    nodes = List.copyOf(nodes);
  }

  /// How an address is written.
  public static String form() {
    return "an address such as https://search.example:9200/kiji; several nodes with commas between,"
        + " ?shards=3 behind it for a new archive on three shards";
  }

  /// An address as somebody wrote it, with nothing that opens it yet.
  ///
  /// @throws IllegalArgumentException when it is none
  public static ClusterAccess of(String address) {
    Matcher parts = ADDRESS.matcher(address.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("no address of a cluster");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    List<String> hosts = List.of(parts.group(2).split(",", -1));
    String given = parts.group(3);
    String name = given == null || given.isEmpty() ? STANDARD_NAME : given;
    int shards = parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4));
    if (!NAME.matcher(name).matches()
        || shards == 0
        || !hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new IllegalArgumentException("no address of a cluster");
    }
    return new ClusterAccess(
        hosts.stream().map(host -> URI.create(scheme + "://" + host)).toList(),
        name,
        shards,
        null,
        null,
        null,
        null);
  }

  /// The same with what opens it.
  public ClusterAccess opened(
      @Nullable String byUser,
      @Nullable String byPassword,
      @Nullable String byKey,
      @Nullable Path trusted) {
    return new ClusterAccess(nodes, name, shards, byUser, byPassword, byKey, trusted);
  }

  /// Where it is, for messages; never what opens it.
  @Override
  public String toString() {
    Stream<String> all = nodes.stream().map(URI::toString);
    return String.join(", ", all.toList()) + "/" + name;
  }
}
