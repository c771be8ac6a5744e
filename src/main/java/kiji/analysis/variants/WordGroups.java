package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kiji.analysis.BadLine;
import kiji.text.WordList;

/// Words that stand for each other, line by line: `首相, 総理大臣, 総理` each find the others too; `鳥フル =>
/// 鳥インフルエンザ` finds one way only. `#` begins a comment. A line that cannot be used is left out and
/// told of.
public final class WordGroups {
  private static final String SYNONYMS = "synonyms.txt";
  private static final String SPELLINGS = "okurigana.txt";
  private static final int MOST_WORDS = 32;
  private static final int LONGEST_WORD = 64;
  private static final String ONE_WAY = "=>";

  private final List<Rule> rules;
  private final List<BadLine> badLines;

  /// What else is searched when something is typed.
  public record Rule(String typed, List<String> also) {}

  private WordGroups(List<Rule> rules, List<BadLine> badLines) {
    this.rules = List.copyOf(rules);
    this.badLines = List.copyOf(badLines);
  }

  /// The synonyms that ship with Kiji.
  public static WordGroups synonyms() {
    return read(SYNONYMS, WordList.shipped("analysis/" + SYNONYMS));
  }

  /// The spellings of one word that ship with Kiji.
  public static WordGroups spellings() {
    return read(SPELLINGS, WordList.shipped("analysis/" + SPELLINGS));
  }

  /// Reads a list, line by line.
  ///
  /// @param name how messages call the list
  public static WordGroups read(String name, List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    List<BadLine> bad = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String content = WordList.content(lines.get(i));
      if (content.isEmpty()) {
        continue;
      }
      String why = content.indexOf('\uFFFD') >= 0 ? WordList.NOT_UTF_8 : take(content, rules);
      if (!why.isEmpty()) {
        bad.add(new BadLine(name, i + 1, why));
      }
    }
    return new WordGroups(rules, bad);
  }

  /// Both lists.
  public WordGroups and(WordGroups more) {
    return new WordGroups(
        Stream.concat(rules.stream(), more.rules.stream()).toList(),
        Stream.concat(badLines.stream(), more.badLines.stream()).toList());
  }

  /// What was left out, in order.
  public List<BadLine> badLines() {
    return badLines;
  }

  public List<Rule> rules() {
    return rules;
  }

  /// Adds a line's rules, or tells what is wrong with it.
  private static String take(String content, List<Rule> rules) {
    int arrow = content.indexOf(ONE_WAY);
    String before = arrow < 0 ? content : content.substring(0, arrow);
    String after = arrow < 0 ? "" : content.substring(arrow + ONE_WAY.length());
    List<String> typed = words(before);
    List<String> found = arrow < 0 ? typed : words(after);
    String why = after.contains(ONE_WAY) ? "it has more than one =>" : trouble(typed, found, arrow);
    if (why.isEmpty()) {
      for (String word : typed) {
        List<String> also = found.stream().filter(other -> !other.equals(word)).distinct().toList();
        if (!also.isEmpty()) {
          rules.add(new Rule(word, also));
        }
      }
    }
    return why;
  }

  private static String trouble(List<String> typed, List<String> found, int arrow) {
    if (arrow < 0 && typed.size() < 2) {
      return "a line is two words or more with commas between, or word => other";
    }
    List<String> all = Stream.concat(typed.stream(), found.stream()).distinct().toList();
    if (all.size() > MOST_WORDS) {
      return "it has more than " + MOST_WORDS + " words; make several lines of it";
    }
    for (String word : all) {
      if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
        return "a word is missing beside a comma or =>";
      }
      if (word.length() > LONGEST_WORD) {
        return "a word is longer than " + LONGEST_WORD + " characters";
      }
    }
    return "";
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[,、，]", -1)).map(String::strip).distinct().toList();
  }
}
