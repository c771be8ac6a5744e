package kiji.cleaning.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.text.Letters;
import org.jspecify.annotations.Nullable;

/// The lines that are no part of a story wherever they stand (`cut-lines.txt`), and those that end
/// one in a text crawl (`section-ends.txt`). Immutable and safe for many threads.
public final class RemovedLines {
  private static final RemovedLines STANDARD = read();
  private static final int LONGEST = 900;

  /// But for captions, which name who took the picture at their end, lines are no longer than this.
  private static final int LONGEST_BUT_CAPTIONS = 300;

  private static final int[] NONE = {};

  /// Rules that look for a digit are of dates and times, which are no longer than this.
  private static final int LONGEST_TIME = 70;

  /// One pattern of lines that are no part of a story, with why.
  ///
  /// @param name of this one among all
  /// @param isUnsure whether a story's own line may look so too
  /// @param isProof whether it is one even where it reads like a sentence of the story
  public record Rule(String name, String reason, boolean isUnsure, boolean isProof, Pattern line) {}

  /// A word of a list without all of which a rule is not tried; the rule's bit.
  private record Word(String text, long rule, boolean isOfSecondList) {}

  private final List<Rule> rules;
  private final long times;
  private final long withSecondList;
  private final List<Word> words;
  private final WordFinder finder;
  private final Set<String> sectionEnds;

  private RemovedLines(List<Rule> rules, List<Word> words, Set<String> sectionEnds) {
    this.rules = List.copyOf(rules);
    this.sectionEnds = Set.copyOf(sectionEnds);
    this.times = words.stream().filter(w -> w.text.equals("0")).mapToLong(Word::rule).sum();
    this.words = List.copyOf(words);
    this.withSecondList =
        words.stream()
            .filter(Word::isOfSecondList)
            .mapToLong(Word::rule)
            .reduce(0, (a, b) -> a | b);
    this.finder = new WordFinder(words.stream().map(Word::text).toList());
  }

  public static RemovedLines standard() {
    return STANDARD;
  }

  /// The rule that removes a line; null when none does, as none removes a sentence that reports.
  public @Nullable Rule rule(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    long tried = rulesOf(line);
    tried &= line.length() > LONGEST_TIME ? ~times : tried;
    for (; tried != 0; tried &= tried - 1) {
      Rule rule = rules.get(Long.numberOfTrailingZeros(tried));
      boolean mayBe = rule.isProof || line.length() <= LONGEST_BUT_CAPTIONS;
      if (mayBe && rule.line.matcher(line).matches()) {
        return !rule.isProof && Sentences.report(line) ? null : rule;
      }
    }
    return null;
  }

  /// The rules of whose lists each has a word in a line; bit i stands for the i-th. O(length).
  private long rulesOf(String line) {
    long found = 0;
    long second = ~withSecondList;
    int state = 0;
    char[] letters = line.toCharArray(); // cheaper than to ask the text for each
    for (char letter : letters) {
      state = finder.after(state, letter);
      for (int word : state < 0 ? finder.ending(state) : NONE) {
        Word here = words.get(word);
        found |= here.isOfSecondList ? 0 : here.rule;
        second |= here.isOfSecondList ? here.rule : 0;
      }
    }
    return found & second;
  }

  /// All of them.
  public List<Rule> rules() {
    return rules;
  }

  /// Whether other stories begin behind a line.
  public boolean endsSection(String line) {
    if (line.length() > 40) {
      return false;
    }
    int from = 0;
    int to = line.length();
    while (from < to && !Letters.isLetter(line.charAt(from))) {
      from++;
    }
    while (to > from && !Letters.isLetter(line.charAt(to - 1))) {
      to--;
    }
    return sectionEnds.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static RemovedLines read() {
    List<Rule> rules = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (String line : Resources.lines("cut-lines.txt")) {
      int from = line.indexOf(" <");
      int end = line.indexOf(">: ", from);
      String[] lists = line.substring(from + 2, end).toLowerCase(Locale.ROOT).split("> <", 2);
      for (int list = 0; list < lists.length; list++) {
        for (String word : lists[list].split("\\|", -1)) {
          words.add(new Word(word, 1L << rules.size(), list == 1));
        }
      }
      int named = line.indexOf(" = ");
      String name = line.substring(0, named);
      String reason = line.substring(named + 3, from);
      rules.add(
          new Rule(
              name,
              reason.replaceAll("[?!]+$", ""),
              reason.contains("?"),
              reason.endsWith("!"),
              Pattern.compile(
                  line.substring(end + 3),
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)));
    }
    if (rules.size() > Long.SIZE) {
      throw new IllegalStateException(
          "cut-lines.txt has " + rules.size() + " rules, more than " + Long.SIZE + "; join some");
    }
    return new RemovedLines(rules, words, new HashSet<>(Resources.lines("section-ends.txt")));
  }
}
