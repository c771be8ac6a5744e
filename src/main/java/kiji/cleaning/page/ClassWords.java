package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.wording.Resources;
import kiji.text.Letters;
import org.jspecify.annotations.Nullable;

/// What an element's names (tag, class, id, role) tell of its content: the categories of
/// `class-words.txt` as bits. Immutable and safe for many threads.
public final class ClassWords {
  private static final ClassWords STANDARD = read("class-words.txt");

  private static final int LONGEST = 30;

  /// A word and what it tells.
  private record Word(String text, int bits) {}

  private final List<String> categories;
  private final Map<String, Integer> tags;
  private final @Nullable Word[] words;
  private final Word[] prefixes;

  private ClassWords(
      List<String> categories, Map<String, Integer> tags, List<Word> words, List<Word> prefixes) {
    this.categories = List.copyOf(categories);
    this.tags = new HashMap<>(tags);
    this.prefixes = prefixes.toArray(Word[]::new);
    this.words = new @Nullable Word[4 * Integer.highestOneBit(words.size())];
    for (Word word : words) {
      int hash = word.text.hashCode(); // the same as ofNames works out letter by letter
      this.words[place(word.text, 0, word.text.length(), hash)] = word;
    }
  }

  public static ClassWords standard() {
    return STANDARD;
  }

  /// The names of the categories; bit i stands for the i-th.
  public List<String> categories() {
    return categories;
  }

  /// The bit of a category.
  public int bit(String category) {
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new IllegalArgumentException("no category '" + category + "' in class-words.txt");
    }
    return 1 << index;
  }

  /// The bits of a tag name.
  int ofTag(String tag) {
    int bits = tags.getOrDefault(tag, 0);
    return tag.indexOf('-') > 0 ? bits | ofNames(tag) : bits;
  }

  /// The bits of the words in names such as `post-body__content articleBody`: each name as a whole,
  /// and its parts at hyphens, underscores and capitals. O(length).
  int ofNames(String names) {
    int bits = 0;
    int nameFrom = 0;
    int nameHash = 0;
    int partFrom = 0;
    int partHash = 0;
    char before = ' ';
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean nameEnds = c <= ' ';
      boolean newWord = Letters.isUpper(c) && Character.isLowerCase(before);
      if (nameEnds || newWord || !Letters.isLetter(c)) {
        bits |= ofWord(names, partFrom, i, partHash);
        partFrom = newWord ? i : i + 1;
        partHash = 0;
      }
      if (nameEnds) {
        bits |= partFrom > nameFrom ? ofWord(names, nameFrom, i, nameHash) : 0;
        nameFrom = i + 1;
        nameHash = 0;
      } else {
        char lower = Letters.lower(c);
        nameHash = nameHash * 31 + lower;
        partHash = partFrom > i ? 0 : partHash * 31 + lower;
      }
      before = c;
    }
    return bits;
  }

  /// The bits of the word between two places, whose hash is known.
  private int ofWord(String names, int from, int to, int hash) {
    if (to - from < 2 || to - from > LONGEST) {
      return 0;
    }
    Word word = words[place(names, from, to, hash)];
    int bits = word == null ? 0 : word.bits;
    for (Word prefix : prefixes) {
      bits |= to - from >= prefix.text.length() && begins(names, from, prefix) ? prefix.bits : 0;
    }
    return bits;
  }

  private static boolean begins(String names, int from, Word word) {
    return names.regionMatches(true, from, word.text, 0, word.text.length());
  }

  /// Where the word between two places stands in the table, or would stand: found by a hash of its
  /// letters in lower case, so that the many parts of names that tell nothing are never cut out.
  private int place(String names, int from, int to, int hash) {
    int place = (hash ^ hash >>> 15) & (words.length - 1);
    Word there = words[place];
    while (there != null && !(there.text.length() == to - from && begins(names, from, there))) {
      place = (place + 1) & (words.length - 1);
      there = words[place];
    }
    return place;
  }

  private static ClassWords read(String resource) {
    List<String> categories = new ArrayList<>();
    Map<String, Integer> tags = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> prefixes = new HashMap<>();
    for (String line : Resources.lines(resource)) {
      String[] parts = line.split(":\\s*", 2);
      int bit = 1 << categories.size();
      categories.add(parts[0]);
      for (String word : parts[1].split("\\s+", -1)) {
        if (word.endsWith("*")) {
          prefixes.merge(word.substring(0, word.length() - 1), bit, (a, b) -> a | b);
        } else if (word.startsWith("<")) {
          tags.merge(word.substring(1, word.length() - 1), bit, (a, b) -> a | b);
        } else {
          words.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
    return new ClassWords(categories, tags, words(words), words(prefixes));
  }

  private static List<Word> words(Map<String, Integer> bits) {
    return bits.entrySet().stream().map(e -> new Word(e.getKey(), e.getValue())).toList();
  }
}
