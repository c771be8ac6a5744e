package kiji.opensearch.generation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kiji.opensearch.client.Answer;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.mapping.IndexShape;
import tools.jackson.databind.JsonNode;

/// The indexes of one archive: `NAME-000042` for a generation, the alias `NAME` on the one that is
/// searched, the alias `NAME-published` on every one that ever was. Published ones are never
/// written to.
public final class ClusterIndexes {
  private static final Pattern ID = Pattern.compile("[0-9]{6,18}");

  private final ClusterClient client;
  private final String name;
  private final int shards;

  /// An index as the cluster lists it.
  ///
  /// @param id of its generation
  /// @param isSearched whether searches see it
  /// @param wasPublished whether they ever did
  /// @param told what it says about itself
  public record Listed(
      String id, boolean isSearched, boolean wasPublished, Optional<IndexRecord> told) {
    /// Its number.
    public long number() {
      return Long.parseLong(id);
    }

    /// Whether it can be searched.
    public boolean isReadable() {
      return wasPublished && told.isPresent();
    }
  }

  /// @param name of the archive
  /// @param shards of a new index
  public ClusterIndexes(ClusterClient client, String name, int shards) {
    this.client = client;
    this.name = name;
    this.shards = shards;
  }

  public ClusterClient client() {
    return client;
  }

  /// An index's name.
  public String index(String id) {
    return name + "-" + id;
  }

  /// The id of a number: `000042`.
  public static String id(long number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// The index beside the generations: files that are kept with them, and who builds.
  String beside() {
    return name + "-beside";
  }

  /// All there are, the newest first.
  public List<Listed> all() {
    Answer answer =
        client.exchange(
            "GET", name + "-*?expand_wildcards=open&filter_path=*.aliases,*.mappings._meta", null);
    if (!answer.isOk()) {
      throw client.trouble(answer);
    }
    List<Listed> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> index : answer.body().properties()) {
      String id = index.getKey().substring(Math.min(index.getKey().length(), name.length() + 1));
      if (isId(id)) {
        JsonNode aliases = index.getValue().path("aliases");
        all.add(
            new Listed(
                id,
                aliases.has(name),
                aliases.has(publishedAlias()),
                IndexRecord.read(index.getValue().path("mappings"))));
      }
    }
    all.sort(Comparator.comparingLong(Listed::number).reversed());
    return all;
  }

  /// Makes an empty index.
  public void create(String id) {
    client.put(index(id), IndexShape.of(shards));
  }

  /// Makes an index that holds what another holds, with the same files on the nodes' disks.
  public void copy(String from, String id) {
    client.post(
        index(from) + "/_clone/" + index(id) + "?wait_for_active_shards=1&timeout=60s",
        Map.of("settings", ClusterJson.object("index.blocks.write", false)));
    client.put(index(id) + "/_mapping", Map.of("_meta", Map.of()));
  }

  /// Makes what was written findable.
  public void refresh(String id) {
    client.post(index(id) + "/_refresh", null);
  }

  public long count(String id) {
    return client.get(index(id) + "/_count").path("count").asLong(0);
  }

  /// Writes down what a finished index says about itself and lets nothing more be written to it.
  public void seal(IndexRecord told) {
    String index = index(told.generation());
    client.post(index + "/_flush", null);
    client.put(index + "/_mapping", told.json());
    client.put(index + "/_settings", Map.of("index.blocks.write", true));
  }

  /// Lets searches see an index in the place of all others, in one step of the cluster.
  public void publish(String id) {
    publishAll(List.of(id), id);
  }

  /// Calls several published, and lets searches see one of them, in one step of the cluster.
  public void publishAll(Collection<String> ids, String id) {
    List<Object> actions = new ArrayList<>();
    for (Listed other : all()) {
      if (other.isSearched() && !other.id().equals(id)) {
        actions.add(Map.of("remove", alias(other.id(), name)));
      }
    }
    ids.forEach(each -> actions.add(Map.of("add", alias(each, publishedAlias()))));
    actions.add(Map.of("add", alias(id, name)));
    client.post("_aliases", Map.of("actions", actions));
  }

  /// Takes an index away; nothing happens when it is gone.
  public void delete(String id) {
    Answer answer = client.exchange("DELETE", index(id), null);
    if (!answer.isOk() && !answer.isMissing()) {
      throw client.trouble(answer);
    }
  }

  private Map<String, Object> alias(String id, String alias) {
    return ClusterJson.object("index", index(id), "alias", alias);
  }

  private String publishedAlias() {
    return name + "-published";
  }
}
