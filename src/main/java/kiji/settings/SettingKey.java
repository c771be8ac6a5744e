package kiji.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The settings by name, with a line each for help and documents.
public enum SettingKey {
  INDEX("folder of the index (index)"),
  CORPUS("folder of the corpus (corpus)"),
  ENGINE("what holds the index: lucene, or opensearch:URL for a cluster (lucene)"),
  HOST("address to listen at (127.0.0.1)"),
  PORT("port to listen at, 0 for any free one (8080)"),
  ALLOWED_HOSTS(
      "names that a request's Host header may carry beside the loopback ones, separated by commas"),
  TIME_ZONE("zone in which a date alone means a day, as in Asia/Tokyo (the machine's)"),
  FRESHNESS_HALF_LIFE(
      "time after which half of a story's freshness is gone, as in 30d or 12h (30d)"),
  THREADS("threads for cleaning and indexing (the machine's cores)"),
  GATE_SHRINK_PERCENT("refuse to publish when articles fall by more than this share (20)"),
  MAX_DOCUMENT_BYTES("decoded size at which one document is given up (10000000)"),
  SEARCH_BUDGET_MILLIS(
      "work for one search, in milliseconds of a reference processor; beyond it an answer is partial (300)"),
  USER_DICTIONARY("file of words that the dictionary lacks, a line a word (none)"),
  SYNONYMS("file of words that stand for each other, a line a group (none)"),
  OUTLETS("file of outlets, a line a domain with its outlet's names (none)"),
  RATE_LIMIT_PER_MINUTE("searches one address may make in a minute, 0 for no limit (0)"),
  BASE_PATH(
      "path that readers find the server under, as in /news, where a proxy passes that on (none)"),
  READ_KEYS(
      "keys, separated by commas, of which everybody must show one to read: in X-Api-Key, or as a browser's password (none)"),
  ADMIN_TOKEN("what an administrator shows, in the place of a key too (none)"),
  ALLOWED_ORIGINS(
      "other sites, as in https://wiki.example, whose scripts may read the API, separated by commas; * for all (none)"),
  TRUSTED_PROXIES(
      "proxies, as addresses or as in 10.0.0.0/8, whose X-Forwarded-For and X-Forwarded-Prefix are believed, separated by commas (none)"),
  LOG_QUERIES(
      "whether what was searched for stands in the log beside a failure: true or false (false)"),
  PUBLIC_ADDRESS(
      "where readers find this archive, as in https://news.example, for links in alerts (http, host and port)"),
  ALERTS_ALLOW_PRIVATE(
      "whether alerts may be posted to this machine and to networks that are not public: true or false (false)"),
  SMTP_HOST("mail server that alerts are handed to (none)"),
  SMTP_PORT("its port; 465 is encrypted from the start, others where the server offers it (587)"),
  SMTP_USER("who hands mail over, where the server asks (none)"),
  SMTP_PASSWORD("the password of smtp.user (none)"),
  SMTP_FROM("sender of alerts, as in kiji@news.example (kiji at smtp.host)"),
  OPENSEARCH_URL(
      "address of an OpenSearch cluster and the archive's name in it, as in https://search.example:9200/kiji (none)"),
  OPENSEARCH_USER("user at the cluster (none)"),
  OPENSEARCH_PASSWORD("the user's password (none)"),
  OPENSEARCH_API_KEY("key in the place of user and password (none)"),
  OPENSEARCH_CA_FILE(
      "file of the certificates that the cluster's is signed by (the machine's own)");

  /// Settings of a part have its name before a dot: `opensearch.user`.
  private static final List<String> PARTS = List.of("smtp-", "opensearch-");

  private final String help;

  SettingKey(String help) {
    this.help = help;
  }

  /// As it stands in `kiji.properties`: `time-zone`, `smtp.host`.
  public String key() {
    String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    for (String part : PARTS) {
      if (key.startsWith(part)) {
        return part.replace('-', '.') + key.substring(part.length());
      }
    }
    return key;
  }

  /// As it stands in the environment: `KIJI_TIME_ZONE`.
  public String variable() {
    return "KIJI_" + name();
  }

  /// What it is for, with its default in brackets.
  public String help() {
    return help;
  }

  /// The setting of a name in `kiji.properties`.
  public static Optional<SettingKey> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  /// The setting of an environment variable.
  public static Optional<SettingKey> ofVariable(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(SettingKey::key).toList();
  }
}
