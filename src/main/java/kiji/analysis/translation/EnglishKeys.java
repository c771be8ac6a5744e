package kiji.analysis.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The keys under which a word book keeps English words, and how it looks them up: by their stems,
/// and with less weight by rougher ones, so that `attend` finds what `attendance` means.
public final class EnglishKeys {
  private static final float ROUGHLY = .5f;

  /// Before a rough key; no word begins with it.
  private static final String MARK = "~";

  private EnglishKeys() {}

  /// English words by their stems.
  public static String exact(String words) {
    return WordKeys.english(words);
  }

  /// The same by rougher ones.
  public static String rough(String words) {
    return MARK + WordKeys.roughly(words);
  }

  /// What a book has under the keys of English words, those of the exact one first.
  public static List<Translation> find(String words, Function<String, List<Translation>> book) {
    List<Translation> found = new ArrayList<>(book.apply(exact(words)));
    boolean isAbbreviation = words.length() > 1 && words.chars().noneMatch(Character::isLowerCase);
    if (isAbbreviation) {
      return found;
    }
    for (Translation one : book.apply(rough(words))) {
      if (found.stream().noneMatch(known -> known.text().equals(one.text()))) {
        found.add(one.times(ROUGHLY));
      }
    }
    return found;
  }
}
