package kiji.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an element's names (tag, class, id, role) tell of its content: the categories of
/// `class-words.txt` as bits. Immutable and safe for many threads.
final class ClassWords {
  private static final ClassWords STANDARD = read("class-words.txt");

  private final List<String> categories;
  private final Map<String, Integer> words;
  private final List<Map.Entry<String, Integer>> prefixes;

  private ClassWords(
      List<String> categories,
      Map<String, Integer> words,
      List<Map.Entry<String, Integer>> prefixes) {
    this.categories = List.copyOf(categories);
    this.words = Map.copyOf(words);
    this.prefixes = List.copyOf(prefixes);
  }

  static ClassWords standard() {
    return STANDARD;
  }

  /// The names of the categories; bit i stands for the i-th.
  List<String> categories() {
    return categories;
  }

  /// The bit of a category.
  int bit(String category) {
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new IllegalArgumentException("no category '" + category + "' in class-words.txt");
    }
    return 1 << index;
  }

  /// The bits of a tag name.
  int ofTag(String tag) {
    int bits = words.getOrDefault("<" + tag + ">", 0);
    return tag.indexOf('-') > 0 ? bits | ofNames(tag) : bits;
  }

  /// The bits of the words in names such as `post-body__content articleBody`: each name as a whole,
  /// and its parts at hyphens, underscores and capitals. O(length).
  int ofNames(String names) {
    int bits = 0;
    int nameFrom = 0;
    int partFrom = 0;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean nameEnds = c <= ' ';
      boolean newWord =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if (nameEnds || newWord || !Character.isLetter(c)) {
        bits |= ofWord(names, partFrom, i);
        partFrom = newWord ? i : i + 1;
      }
      if (nameEnds) {
        bits |= partFrom > nameFrom ? ofWord(names, nameFrom, i) : 0;
        nameFrom = i + 1;
      }
    }
    return bits;
  }

  private int ofWord(String names, int from, int to) {
    if (to - from < 2 || to - from > 30) {
      return 0;
    }
    String word = names.substring(from, to).toLowerCase(Locale.ROOT);
    int bits = words.getOrDefault(word, 0);
    for (Map.Entry<String, Integer> prefix : prefixes) {
      if (word.startsWith(prefix.getKey())) {
        bits |= prefix.getValue();
      }
    }
    return bits;
  }

  private static ClassWords read(String resource) {
    List<String> categories = new ArrayList<>();
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> prefixes = new HashMap<>();
    for (String line : Resources.lines(resource)) {
      String[] parts = line.split(":\\s*", 2);
      int bit = 1 << categories.size();
      categories.add(parts[0]);
      for (String word : parts[1].split("\\s+", -1)) {
        if (word.endsWith("*")) {
          prefixes.merge(word.substring(0, word.length() - 1), bit, (a, b) -> a | b);
        } else {
          words.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
    return new ClassWords(categories, words, List.copyOf(prefixes.entrySet()));
  }
}
