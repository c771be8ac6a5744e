package kiji.text;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of clocks as they stand behind a time: `JST`, `ET`, `Eastern Time`, 日本時間. The same
/// letters mean different clocks in different countries (IST is India's, Israel's and Ireland's):
/// there a country's own comes first. Those that are words too (`et`, `est`, `eat`) are read in
/// capitals alone.
///
/// @param home the zone of who wrote the time
record ZoneNames(ZoneId home) {
  private static final Pattern SHORT = Pattern.compile("\\G[\\s,(分분]{0,4}([a-z]{2,5})(?![a-z])");
  private static final Pattern LONG =
      Pattern.compile(
          "\\G[\\s,(分분]{0,4}(?:(?:us |u\\.s\\. )?(eastern|central|mountain|pacific)(?: (?:standard|daylight))? time"
              + "|(british|uk|greenwich|london|central european|india|indian|japan|tokyo|korea|china|hong kong|singapore)(?: (?:standard|summer|mean))? time"
              + "|(日本|東京|韓国|中国|北京|香港|英国|米東部|米西部)(?:標準|夏)?時間)");

  private static final Set<String> WORDS =
      Set.of(
          "et", "est", "art", "eat", "wat", "cat", "pet", "wet", "met", "mut", "bot", "ast", "mest",
          "pt", "ct", "mt");

  private static final Map<String, String> LONG_NAMES =
      table(
          "America/New_York eastern 米東部",
          "America/Chicago central",
          "America/Denver mountain",
          "America/Los_Angeles pacific 米西部",
          "Europe/London british uk london 英国",
          "Z greenwich",
          "Europe/Paris central_european",
          "+05:30 india indian",
          "+09:00 japan tokyo korea 日本 東京 韓国",
          "+08:00 china hong_kong singapore 中国 北京 香港");

  /// As most who write them mean them: the abbreviations of the tz database, and those of news.
  private static final Map<String, String> EVERYWHERE =
      table(
          "Z gmt utc uct wet",
          "+01:00 bst cet mez met west wat",
          "+02:00 cest mesz mest eet cat sast",
          "+03:00 eest msk eat trt idt",
          "+03:30 irst",
          "+04:00 msd samt gst mut azt",
          "+04:30 aft irdt",
          "+05:00 pkt uzt yekt mvt",
          "+05:30 ist slst",
          "+05:45 npt",
          "+06:00 omst almt btt bdt",
          "+06:30 mmt",
          "+07:00 ict wib krat novt",
          "+08:00 sgt myt hkt pht awst wita irkt",
          "+09:00 jst kst wit yakt",
          "+09:30 acst",
          "+10:00 aest chst vlat",
          "+10:30 acdt",
          "+11:00 aedt magt",
          "+12:00 nzst fjt pett",
          "+13:00 nzdt",
          "-11:00 sst",
          "-10:00 hst",
          "-09:00 akst",
          "-08:00 pst akdt",
          "-07:00 mst pdt",
          "-06:00 cst mdt",
          "-05:00 est cdt cot pet ect",
          "-04:00 edt ast clt bot vet",
          "-03:00 adt brt art uyt clst",
          "-03:30 nst",
          "-02:30 ndt",
          "-02:00 brst",
          "America/New_York et",
          "America/Chicago ct",
          "America/Denver mt",
          "America/Los_Angeles pt");

  /// What else they mean where the writer's clock is that of a place.
  private static final Map<String, Map<String, String>> AT_HOME =
      Map.ofEntries(
          Map.entry("Asia/Jerusalem", table("+02:00 ist")),
          Map.entry("Europe/Dublin", table("+01:00 ist")),
          Map.entry("Asia/Dhaka", table("+06:00 bst")),
          Map.entry("Asia/Shanghai", table("+08:00 cst")),
          Map.entry("Asia/Taipei", table("+08:00 cst")),
          Map.entry("Asia/Riyadh", table("+03:00 ast")),
          Map.entry("Asia/Manila", table("+08:00 pst")),
          Map.entry("Asia/Kuala_Lumpur", table("+08:00 mst")),
          Map.entry("Asia/Singapore", table("+08:00 sst")),
          Map.entry(
              "Australia/Sydney", table("+10:00 est", "+11:00 edt", "+09:30 cst", "+08:00 wst")));

  /// A zone, and where its name ends in the text.
  record Named(ZoneId zone, int to) {}

  /// The zone whose name stands at a place; null where none does.
  @Nullable Named at(EvenText even, int place) {
    Matcher m = LONG.matcher(even.toString()).region(place, even.length());
    if (m.find()) {
      return named(LONG_NAMES, firstGroup(m).replace(' ', '_'), m.end());
    }
    m = SHORT.matcher(even.toString()).region(place, even.length());
    if (!m.find()) {
      return null;
    }
    String name = m.group(1);
    boolean isWord = WORDS.contains(name) || (name.equals("ist") && home.getId().startsWith("Eu"));
    if (isWord && !even.isUpper(m.start(1), m.end(1))) {
      return null;
    }
    Named own = named(AT_HOME.getOrDefault(home.getId(), Map.of()), name, m.end());
    return own == null ? named(EVERYWHERE, name, m.end()) : own;
  }

  private static @Nullable Named named(Map<String, String> zones, String name, int to) {
    String zone = zones.get(name);
    return zone == null ? null : new Named(ZoneId.of(zone), to);
  }

  private static String firstGroup(Matcher m) {
    for (int group = 1; group < m.groupCount(); group++) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    return m.group(m.groupCount());
  }

  private static Map<String, String> table(String... lines) {
    Map<String, String> zones = new HashMap<>();
    for (String line : lines) {
      List<String> words = List.of(line.split(" ", -1));
      words.subList(1, words.size()).forEach(name -> zones.put(name, words.getFirst()));
    }
    return Map.copyOf(zones);
  }
}
