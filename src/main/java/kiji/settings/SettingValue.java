package kiji.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A value as somebody wrote it, with the place where, for messages.
record SettingValue(String place, String text) {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");

  private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/\\s,]+");
  private static final Pattern WEB = Pattern.compile("https?://[^/\\s?#]+(/[^\\s?#]*)?");
  private static final int SHORTEST_KEY = 12;
  private static final String CLUSTER = "opensearch:";

  int number(int least, int most) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw bad("a whole number from " + least + " to " + most);
    }
    throw bad("a whole number from " + least + " to " + most);
  }

  Duration span() {
    Matcher matcher = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw bad("a time such as 30d, 12h, 90m or 45s");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  ZoneId zone() {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw bad("a time zone such as Asia/Tokyo or UTC");
    }
  }

  List<String> list() {
    return Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  String words() {
    if (text.isBlank()) {
      throw bad("not empty");
    }
    return text.strip();
  }

  boolean isYes() {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw bad("true or false");
    };
  }

  /// Long enough that nobody finds one by trying.
  List<String> keys() {
    List<String> keys = list();
    if (keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
      throw secret("of keys with " + SHORTEST_KEY + " characters or more");
    }
    return keys;
  }

  String token() {
    if (text.strip().length() < SHORTEST_KEY) {
      throw secret(SHORTEST_KEY + " characters or more");
    }
    return text.strip();
  }

  BasePath basePath() {
    try {
      return BasePath.parse(text);
    } catch (IllegalArgumentException e) {
      throw bad("a path such as /news, of letters, digits and - . _ ~");
    }
  }

  /// Without a slash at its end.
  String webAddress() {
    String address = text.strip().replaceFirst("/+$", "");
    if (!WEB.matcher(address).matches()) {
      throw bad("an address such as https://news.example");
    }
    return address;
  }

  List<Network> networks() {
    try {
      return list().stream().map(Network::parse).toList();
    } catch (IllegalArgumentException e) {
      throw bad("addresses or networks such as 127.0.0.1 or 10.0.0.0/8");
    }
  }

  List<String> origins() {
    List<String> origins = list();
    if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
      throw bad("origins such as https://wiki.example, without a path, or *");
    }
    return origins;
  }

  /// What is wrong with a secret, without the secret.
  private SettingsException secret(String wanted) {
    return new SettingsException("%s must be %s.".formatted(place, wanted));
  }

  EngineKind engine() {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (name.equals("lucene")) {
      return EngineKind.LUCENE;
    }
    if (name.equals("opensearch") || name.startsWith(CLUSTER)) {
      return EngineKind.OPENSEARCH;
    }
    throw bad("lucene, or opensearch: with the address of a cluster behind it");
  }

  /// The address behind `opensearch:`; empty text where there is none.
  String addressOfEngine() {
    String value = text.strip();
    return value.toLowerCase(Locale.ROOT).startsWith(CLUSTER)
        ? value.substring(CLUSTER.length())
        : "";
  }

  SettingsException bad(String wanted) {
    return new SettingsException("%s is '%s'; it must be %s.".formatted(place, text, wanted));
  }
}
