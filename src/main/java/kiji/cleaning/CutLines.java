package kiji.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lines that are no part of a story wherever they stand (`cut-lines.txt`), and those that end
/// one in a text crawl (`section-ends.txt`). Immutable and safe for many threads.
final class CutLines {
  private static final CutLines STANDARD = read();
  private static final int LONGEST = 300;

  /// Rules that look for a digit are of dates and times, which are no longer than this.
  private static final int LONGEST_TIME = 70;

  /// Words are looked up by their first two characters, so that one pass finds them all.
  private static final int STARTS = 1 << 13;

  private record Rule(String reason, Pattern line) {}

  /// A word without which a rule is not tried; the rule's bit.
  private record Word(String text, long rule) {}

  private final List<Rule> rules;
  private final long times;
  private final Word[][] words;
  private final Word[][] signs;
  private final Set<String> sectionEnds;

  private CutLines(List<Rule> rules, List<Word> words, Set<String> sectionEnds) {
    this.rules = List.copyOf(rules);
    this.sectionEnds = Set.copyOf(sectionEnds);
    this.times = words.stream().filter(w -> w.text.equals("0")).mapToLong(Word::rule).sum();
    this.words = byStart(words.stream().filter(word -> word.text.length() > 1).toList());
    this.signs = byStart(words.stream().filter(word -> word.text.length() == 1).toList());
  }

  private static Word[][] byStart(List<Word> words) {
    Map<Integer, List<Word>> starts =
        words.stream().collect(Collectors.groupingBy(word -> start(word.text, 0)));
    Word[][] table = new Word[STARTS][];
    Arrays.setAll(table, start -> starts.getOrDefault(start, List.of()).toArray(Word[]::new));
    return table;
  }

  private static int start(String text, int at) {
    return start(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : 0);
  }

  private static int start(char first, int second) {
    return (first ^ second << 5) & (STARTS - 1);
  }

  static CutLines standard() {
    return STANDARD;
  }

  /// Why a line is cut; null when no rule cuts it.
  @Nullable String reason(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    long tried = rulesOf(line.toLowerCase(Locale.ROOT));
    tried &= line.length() > LONGEST_TIME ? ~times : tried;
    for (; tried != 0; tried &= tried - 1) {
      Rule rule = rules.get(Long.numberOfTrailingZeros(tried));
      if (rule.line.matcher(line).matches()) {
        return rule.reason;
      }
    }
    return null;
  }

  /// The rules one of whose words stands in a line; bit i stands for the i-th. O(length).
  private long rulesOf(String lower) {
    long found = 0;
    for (int i = 0; i < lower.length(); i++) {
      for (Word word : words[start(lower, i)]) {
        found |= (found & word.rule) == 0 && lower.startsWith(word.text, i) ? word.rule : 0;
      }
      for (Word sign : signs[start(lower.charAt(i), 0)]) {
        found |= sign.text.charAt(0) == lower.charAt(i) ? sign.rule : 0;
      }
    }
    return found;
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
    List<Word> words = new ArrayList<>();
    for (String line : Resources.lines("cut-lines.txt")) {
      int from = line.indexOf(" <");
      int end = line.indexOf(">: ", from);
      String listed = line.substring(from + 2, end).toLowerCase(Locale.ROOT);
      for (String word : listed.split("\\|", -1)) {
        words.add(new Word(word, 1L << rules.size()));
      }
      rules.add(
          new Rule(
              line.substring(0, from),
              Pattern.compile(
                  line.substring(end + 3),
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)));
    }
    if (rules.size() > Long.SIZE) {
      throw new IllegalStateException(
          "cut-lines.txt has " + rules.size() + " rules, more than " + Long.SIZE + "; join some");
    }
    return new CutLines(rules, words, new HashSet<>(Resources.lines("section-ends.txt")));
  }
}
