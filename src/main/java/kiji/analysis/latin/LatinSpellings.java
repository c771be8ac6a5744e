package kiji.analysis.latin;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.WordList;

/// British and American spellings as one: `organize` is read as `organise` (whose stem is then no
/// longer that of `organ`), `colour` as `color`. Beginnings of words stand in `spellings.txt`; the
/// endings in -ise and -yse are a rule, and so is -sky in names (`Zelenskyy`).
public final class LatinSpellings {
  private static final String FILE = "spellings.txt";
  private static final int SHORTEST = 5;
  private static final int SHORTEST_BEGINNING = 3;
  private static final Pattern ZED =
      Pattern.compile("([a-z]{2,}[a-z])([iy])z(e|es|ed|er|ers|ing|ations?|able)");
  private static final Pattern ESS =
      Pattern.compile("([a-z]{2,}[a-z])([iy])s(e|es|ed|er|ers|ing|ations?|able)");

  /// One ending of names, as five languages write it: `Zelenskyy`, `Zelenskiy`.
  private static final Pattern SLAVIC = Pattern.compile("([a-z]{3,})sk(?:yy|iy|ii|ij|yi)");

  /// Words that are written with z everywhere.
  private static final Set<String> ALWAYS_ZED =
      Set.of("capsiz", "prize", "assiz", "seiz", "siz", "resiz", "downsiz", "apprize", "citiz");

  private final Map<String, String> beginnings = new HashMap<>();
  private final Map<String, String> otherBeginnings = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> otherWords = new HashMap<>();
  private int longest;

  private LatinSpellings(List<String> lines) {
    for (String line : lines) {
      String[] pair = WordList.content(line).split("\\s+", -1);
      if (pair.length == 2) {
        put(pair[0], pair[1]);
      }
    }
  }

  private void put(String from, String to) {
    if (from.endsWith("$")) {
      words.put(from.substring(0, from.length() - 1), to);
      otherWords.put(to, from.substring(0, from.length() - 1));
    } else {
      beginnings.put(from, to);
      otherBeginnings.put(to, from);
      longest = Math.max(longest, Math.max(from.length(), to.length()));
    }
  }

  public static LatinSpellings standard() {
    return new LatinSpellings(WordList.shipped("analysis/" + FILE));
  }

  /// The spelling that a word in small letters is read as; itself when it has but one.
  public String standard(String word) {
    String begun = words.getOrDefault(word, replaced(word, beginnings));
    Matcher slavic = SLAVIC.matcher(begun);
    if (slavic.matches()) {
      return slavic.group(1) + "sky";
    }
    if (begun.length() < SHORTEST) {
      return begun;
    }
    int zed = begun.lastIndexOf('z');
    if (zed < SHORTEST_BEGINNING || ALWAYS_ZED.stream().anyMatch(begun::startsWith)) {
      return begun;
    }
    Matcher matcher = ZED.matcher(begun);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) + "s" + matcher.group(3) : begun;
  }

  /// The other spellings of a word; whether anyone writes them is not known here.
  public Set<String> others(String word) {
    Set<String> others = new LinkedHashSet<>();
    others.add(standard(word));
    others.add(otherWords.getOrDefault(word, replaced(word, otherBeginnings)));
    Matcher matcher = ESS.matcher(word);
    if (matcher.matches()) {
      others.add(matcher.group(1) + matcher.group(2) + "z" + matcher.group(3));
    }
    others.remove(word);
    return others;
  }

  public String content() {
    return new TreeMap<>(beginnings) + " " + new TreeMap<>(words);
  }

  private String replaced(String word, Map<String, String> pairs) {
    for (int end = Math.min(word.length(), longest); end >= SHORTEST_BEGINNING; end--) {
      String other = pairs.get(word.substring(0, end));
      if (other != null && !word.startsWith(other)) {
        return other + word.substring(end);
      }
    }
    return word;
  }
}
