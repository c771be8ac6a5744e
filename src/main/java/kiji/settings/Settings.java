package kiji.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All settings, read and checked.
///
/// @param index folder of the index
/// @param corpus folder of the corpus
/// @param engine `lucene` or `opensearch:URL`
/// @param host address to listen at
/// @param port 0 for any free one
/// @param allowedHosts names a request's Host header may carry beside the loopback ones
/// @param timeZone in which a date alone means a day
/// @param adminToken what changing requests must carry; absent: none are taken
/// @param freshnessHalfLife see `kiji.engine.Ranking`
/// @param threads for cleaning and indexing
/// @param gateShrinkPercent see `kiji.engine.PublishPolicy`
/// @param maxDocumentBytes decoded size of one document
/// @param searchBudget time for one search
/// @param userDictionary a kuromoji user dictionary file
/// @param synonyms a synonyms file
/// @param rateLimitPerMinute searches an address may make in a minute; 0 is no limit
public record Settings(
    Path index,
    Path corpus,
    String engine,
    String host,
    int port,
    List<String> allowedHosts,
    ZoneId timeZone,
    Optional<String> adminToken,
    Duration freshnessHalfLife,
    int threads,
    int gateShrinkPercent,
    int maxDocumentBytes,
    Duration searchBudget,
    Optional<Path> userDictionary,
    Optional<Path> synonyms,
    int rateLimitPerMinute) {
  public Settings {
    allowedHosts = List.copyOf(allowedHosts);
  }

  /// What holds when nothing is set.
  public static Settings defaults() {
    return new Settings(
        Path.of("index"),
        Path.of("corpus"),
        "lucene",
        "127.0.0.1",
        8080,
        List.of(),
        ZoneId.systemDefault(),
        Optional.empty(),
        Duration.ofDays(30),
        Runtime.getRuntime().availableProcessors(),
        20,
        10_000_000,
        Duration.ofMillis(300),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
