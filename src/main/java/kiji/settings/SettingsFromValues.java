package kiji.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Settings from what is set, with the default of each where nothing is.
final class SettingsFromValues {
  private final Map<SettingKey, SettingValue> values;
  private final SettingsSources sources;

  SettingsFromValues(Map<SettingKey, SettingValue> values, SettingsSources sources) {
    this.values = values;
    this.sources = sources;
  }

  Settings settings() {
    return new Settings(
        folder(SettingKey.INDEX),
        folder(SettingKey.CORPUS),
        values.containsKey(SettingKey.CORPUS),
        get(SettingKey.ENGINE, SettingValue::engine, EngineKind.LUCENE),
        cluster(),
        get(SettingKey.HOST, SettingValue::words, "127.0.0.1"),
        number(SettingKey.PORT, 0, 65_535, 8080),
        get(SettingKey.ALLOWED_HOSTS, SettingValue::list, List.of()),
        get(SettingKey.TIME_ZONE, SettingValue::zone, ZoneId.systemDefault()),
        get(SettingKey.FRESHNESS_HALF_LIFE, SettingValue::span, Duration.ofDays(30)),
        number(SettingKey.THREADS, 1, 1024, Runtime.getRuntime().availableProcessors()),
        number(SettingKey.GATE_SHRINK_PERCENT, 0, 100, 20),
        number(SettingKey.MAX_DOCUMENT_BYTES, 1, 1_000_000_000, 10_000_000),
        Duration.ofMillis(number(SettingKey.SEARCH_BUDGET_MILLIS, 1, 600_000, 300)),
        file(SettingKey.USER_DICTIONARY),
        file(SettingKey.SYNONYMS),
        file(SettingKey.OUTLETS),
        number(SettingKey.RATE_LIMIT_PER_MINUTE, 0, 1_000_000, 0),
        get(SettingKey.BASE_PATH, SettingValue::basePath, BasePath.NONE),
        access(),
        outgoing());
  }

  private Outgoing outgoing() {
    String here =
        "http://%s:%d%s"
            .formatted(
                get(SettingKey.HOST, SettingValue::words, "127.0.0.1"),
                number(SettingKey.PORT, 0, 65_535, 8080),
                get(SettingKey.BASE_PATH, SettingValue::basePath, BasePath.NONE).path());
    return new Outgoing(
        get(SettingKey.PUBLIC_ADDRESS, SettingValue::webAddress, here),
        get(SettingKey.ALERTS_ALLOW_PRIVATE, SettingValue::isYes, false),
        smtp());
  }

  private @Nullable Smtp smtp() {
    SettingValue host = values.get(SettingKey.SMTP_HOST);
    if (host == null || host.text().isBlank()) {
      return null;
    }
    return new Smtp(
        host.words(),
        number(SettingKey.SMTP_PORT, 1, 65_535, 587),
        text(SettingKey.SMTP_USER),
        text(SettingKey.SMTP_PASSWORD),
        get(SettingKey.SMTP_FROM, SettingValue::words, "kiji@" + host.words()));
  }

  private @Nullable String text(SettingKey key) {
    SettingValue value = values.get(key);
    return value == null || value.text().isBlank() ? null : value.text().strip();
  }

  /// An address that the engine's own value names wins.
  private ClusterSettings cluster() {
    String named = get(SettingKey.ENGINE, SettingValue::addressOfEngine, "");
    return new ClusterSettings(
        named.isEmpty() ? get(SettingKey.OPENSEARCH_URL, SettingValue::words, "") : named,
        text(SettingKey.OPENSEARCH_USER),
        text(SettingKey.OPENSEARCH_PASSWORD),
        text(SettingKey.OPENSEARCH_API_KEY),
        file(SettingKey.OPENSEARCH_CA_FILE));
  }

  private Access access() {
    SettingValue token = values.get(SettingKey.ADMIN_TOKEN);
    return new Access(
        get(SettingKey.READ_KEYS, SettingValue::keys, List.of()),
        token == null ? null : token.token(),
        get(SettingKey.ALLOWED_ORIGINS, SettingValue::origins, List.of()),
        get(SettingKey.TRUSTED_PROXIES, SettingValue::networks, List.of()),
        get(SettingKey.LOG_QUERIES, SettingValue::isYes, false));
  }

  private <T> T get(SettingKey key, Function<SettingValue, T> reader, T otherwise) {
    return Optional.ofNullable(values.get(key)).map(reader).orElse(otherwise);
  }

  private int number(SettingKey key, int least, int most, int otherwise) {
    return get(key, value -> value.number(least, most), otherwise);
  }

  private Path folder(SettingKey key) {
    return Optional.ofNullable(values.get(key))
        .map(value -> inWorkingFolder(value, "the path of a folder"))
        .orElseGet(() -> standardFolder(key.key()));
  }

  /// Empty text is no file, so that the environment can take back what a properties file sets.
  private @Nullable Path file(SettingKey key) {
    SettingValue value = values.get(key);
    return value == null || value.text().isBlank()
        ? null
        : inWorkingFolder(value, "the path of a file");
  }

  private Path inWorkingFolder(SettingValue value, String wanted) {
    try {
      return sources.workingFolder().resolve(value.words());
    } catch (InvalidPathException e) {
      throw value.bad(wanted);
    }
  }

  /// The folder of that name here, where an archive is kept here: so that a corpus of one's own
  /// never goes into the index of another. Else the one beside the program, so that `kiji` works
  /// from anywhere.
  private Path standardFolder(String name) {
    Path here = sources.workingFolder().resolve(name);
    return isHere(SettingKey.INDEX) || isHere(SettingKey.CORPUS)
        ? here
        : sources.home().map(home -> home.resolve(name)).orElse(here);
  }

  private boolean isHere(SettingKey key) {
    return Files.isDirectory(sources.workingFolder().resolve(key.key()));
  }
}
