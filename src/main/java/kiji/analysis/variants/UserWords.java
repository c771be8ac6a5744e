package kiji.analysis.variants;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiji.analysis.BadLine;
import kiji.text.TextFolding;
import kiji.text.VariantTable;
import kiji.text.WordList;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/// Words that the dictionary lacks or cuts wrongly, in kuromoji's own form, a line a word:
/// `関西国際空港,関西 国際 空港,カンサイ コクサイ クウコウ,カスタム名詞` (the word, how it is cut, how its parts are read, what
/// it is). `#` begins a comment. A line that cannot be used is left out and told of. What texts
/// look like in the index depends on these words: another list means that they are cut anew.
public final class UserWords {
  private static final String SHIPPED = "user-words.csv";
  private static final int COLUMNS = 4;
  private static final int LONGEST_WORD = 64;

  private final Map<String, String> lines;
  private final List<BadLine> badLines;

  private UserWords(Map<String, String> lines, List<BadLine> badLines) {
    this.lines = new LinkedHashMap<>(lines);
    this.badLines = List.copyOf(badLines);
  }

  /// The words that ship with Kiji.
  public static UserWords shipped() {
    return read(SHIPPED, WordList.shipped("analysis/" + SHIPPED));
  }

  /// Reads a list, line by line.
  ///
  /// @param name how messages call the list
  public static UserWords read(String name, List<String> lines) {
    VariantTable variants = VariantTable.standard();
    Map<String, String> good = new LinkedHashMap<>();
    List<BadLine> bad = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String content = WordList.content(lines.get(i));
      if (content.isEmpty()) {
        continue;
      }
      String why =
          content.indexOf('\uFFFD') >= 0 ? WordList.NOT_UTF_8 : take(content, variants, good);
      if (!why.isEmpty()) {
        bad.add(new BadLine(name, i + 1, why));
      }
    }
    return new UserWords(good, bad);
  }

  /// Both lists; where they tell of one word, the other list is right.
  public UserWords and(UserWords more) {
    Map<String, String> both = new LinkedHashMap<>(lines);
    both.putAll(more.lines);
    return new UserWords(both, Stream.concat(badLines.stream(), more.badLines.stream()).toList());
  }

  /// What was left out, in order.
  public List<BadLine> badLines() {
    return badLines;
  }

  /// All of it, as text that is the same for equal lists.
  public String content() {
    return String.join("\n", lines.values());
  }

  public int size() {
    return lines.size();
  }

  /// For kuromoji; absent when there are no words.
  public @Nullable UserDictionary dictionary() {
    if (lines.isEmpty()) {
      return null;
    }
    try {
      return UserDictionary.open(new StringReader(content()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read words in memory", e);
    }
  }

  /// Adds a line as kuromoji wants it, or tells what is wrong with it. Words are read as texts are
  /// before they are cut: `髙島屋` stands as `高島屋` in both.
  private static String take(String content, VariantTable variants, Map<String, String> good) {
    List<String> columns = Arrays.stream(content.split(",", -1)).map(String::strip).toList();
    if (columns.size() != COLUMNS || columns.stream().anyMatch(String::isEmpty)) {
      return "it needs four columns with commas between: word, parts, readings, part of speech";
    }
    if (content.chars().anyMatch(c -> c == '"' || Character.isISOControl(c))) {
      return "it has a quotation mark or a control character; write words and commas only";
    }
    String word = folded(columns.get(0), variants).replace(" ", "");
    String parts = folded(columns.get(1), variants).replaceAll("\\s+", " ");
    String readings = columns.get(2).replaceAll("\\s+", " ");
    if (!parts.replace(" ", "").equals(word)) {
      return "its parts do not make up the word; write them with spaces between";
    }
    if (parts.split(" ", -1).length != readings.split(" ", -1).length) {
      return "it has not as many readings as parts";
    }
    if (word.length() > LONGEST_WORD) {
      return "the word is longer than " + LONGEST_WORD + " characters";
    }
    good.put(word, String.join(",", word, parts, readings, columns.get(3)));
    return "";
  }

  private static String folded(String text, VariantTable variants) {
    return new TextFolding(text, variants, (folded, difference) -> {}).fold();
  }
}
