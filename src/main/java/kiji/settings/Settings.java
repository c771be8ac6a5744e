package kiji.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All settings, read and checked. What each is for: [SettingKey].
///
/// @param index folder of the index
/// @param corpus folder of the corpus
/// @param isCorpusChosen whether someone set it; it is the standard folder else
/// @param engine what holds the index
/// @param cluster where that is, where it is a cluster
/// @param host address to listen at
/// @param port 0 for any free one
/// @param allowedHosts names a request's Host header may carry beside the loopback ones
/// @param timeZone in which a date alone means a day
/// @param freshnessHalfLife after which half of a story's freshness is gone
/// @param threads for cleaning and indexing
/// @param gateShrinkPercent refuse to publish when articles fall by more than this share
/// @param maxDocumentBytes decoded size of one document
/// @param searchBudget of work for one search, in a reference processor's time
/// @param userDictionary file of words beside those that ship with Kiji
/// @param synonyms file of synonyms beside those that ship with Kiji
/// @param outlets file of outlets beside those that ship with Kiji
/// @param rateLimitPerMinute searches an address may make in a minute; 0 is no limit
/// @param basePath where readers find the server on its host
/// @param access who may read what is served
/// @param outgoing what the server tells by itself
public record Settings(
    Path index,
    Path corpus,
    boolean isCorpusChosen,
    EngineKind engine,
    ClusterSettings cluster,
    String host,
    int port,
    List<String> allowedHosts,
    ZoneId timeZone,
    Duration freshnessHalfLife,
    int threads,
    int gateShrinkPercent,
    int maxDocumentBytes,
    Duration searchBudget,
    @Nullable Path userDictionary,
    @Nullable Path synonyms,
    @Nullable Path outlets,
    int rateLimitPerMinute,
    BasePath basePath,
    Access access,
    Outgoing outgoing) {
  public Settings {
    allowedHosts = List.copyOf(allowedHosts);
  }

  /// What holds when nothing is set, with folders beside the working folder.
  public static Settings defaults() {
    return SettingsReader.read(SettingsSources.NOTHING_SET);
  }
}
