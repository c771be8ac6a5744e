package kiji.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines that are no part of a story wherever they stand (`cut-lines.txt`), and those that end
/// one in a text crawl (`section-ends.txt`). Immutable and safe for many threads.
final class CutLines {
  private static final CutLines STANDARD = read();
  private static final int LONGEST = 300;

  private record Rule(String reason, List<String> words, Pattern line) {
    boolean matches(String text, String lower) {
      for (String word : words) {
        if (lower.contains(word)) {
          return line.matcher(text).matches();
        }
      }
      return false;
    }
  }

  private final List<Rule> rules;
  private final Set<String> sectionEnds;

  private CutLines(List<Rule> rules, Set<String> sectionEnds) {
    this.rules = List.copyOf(rules);
    this.sectionEnds = Set.copyOf(sectionEnds);
  }

  static CutLines standard() {
    return STANDARD;
  }

  /// Why a line is cut; null when no rule cuts it.
  @Nullable String reason(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    for (Rule rule : rules) {
      if (rule.matches(line, lower)) {
        return rule.reason;
      }
    }
    return null;
  }

  /// Whether other stories begin behind a line.
  boolean endsSection(String line) {
    if (line.length() > 40) {
      return false;
    }
    int from = 0;
    int to = line.length();
    while (from < to && !Character.isLetter(line.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(line.charAt(to - 1))) {
      to--;
    }
    return sectionEnds.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static CutLines read() {
    List<Rule> rules = new ArrayList<>();
    for (String line : Resources.lines("cut-lines.txt")) {
      int words = line.indexOf(" <");
      int end = line.indexOf(">: ", words);
      rules.add(
          new Rule(
              line.substring(0, words),
              List.of(line.substring(words + 2, end).toLowerCase(Locale.ROOT).split("\\|", -1)),
              Pattern.compile(
                  line.substring(end + 3),
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)));
    }
    return new CutLines(rules, new HashSet<>(Resources.lines("section-ends.txt")));
  }
}
