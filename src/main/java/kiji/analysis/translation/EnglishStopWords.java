package kiji.analysis.translation;

import java.util.Locale;
import java.util.Set;

/// English words that say nothing by themselves: no dictionary is asked for them, and in a Japanese
/// archive they would count as rare.
public final class EnglishStopWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a about after all also amid among an and any are as at because be been being but by can could did do does for from"
                  + " had has have he her his how i if in into is it its may more most no not of on"
                  + " or our out over s she since so some such t than that the their them then there these"
                  + " they this those to up upon us was we were what when where which while who why"
                  + " will with would you your")
              .split(" "));

  private EnglishStopWords() {}

  /// Whether a word is one of them; `US` and `WHO` are not.
  public static boolean contains(String word) {
    boolean isAbbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return !isAbbreviation && WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
