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

  private record Rule(String reason, Pattern line) {}

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
    for (Rule rule : rules) {
      if (rule.line.matcher(line).matches()) {
        return rule.reason;
      }
    }
    return null;
  }

  /// Whether other stories begin behind a line.
  boolean endsSection(String line) {
    return line.length() <= 40
        && sectionEnds.contains(
            line.toLowerCase(Locale.ROOT)
                .replaceAll("^[\\W_&&[^\\p{L}]]+|[\\W_&&[^\\p{L}]]+$", ""));
  }

  private static CutLines read() {
    List<Rule> rules = new ArrayList<>();
    for (String line : Resources.lines("cut-lines.txt")) {
      String[] parts = line.split(":\\s*", 2);
      rules.add(
          new Rule(
              parts[0],
              Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
    return new CutLines(rules, new HashSet<>(Resources.lines("section-ends.txt")));
  }
}
