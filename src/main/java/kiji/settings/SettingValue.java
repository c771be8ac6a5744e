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

  EngineKind engine() {
    if (text.strip().toLowerCase(Locale.ROOT).equals("lucene")) {
      return EngineKind.LUCENE;
    }
    throw bad("lucene");
  }

  SettingsException bad(String wanted) {
    return new SettingsException("%s is '%s'; it must be %s.".formatted(place, text, wanted));
  }
}
