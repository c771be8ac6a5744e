package kiji.embedded.matching;

import java.util.List;
import java.util.regex.Pattern;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.text.Scripts;

/// Tells what is one thing to its reader though it is cut: a short run of kana that falls into
/// small words (`ふんか` is no ふん), a place with what it is (`渡瀬市`), a name or number in pieces
/// (`O'Brien`, `F-35`, `12000人`).
public final class Wholes {
  private static final Pattern SHORT_KANA = Pattern.compile("[ぁ-ゖァ-ヺー]{3,8}");
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９.,，．]+|[〇一二三四五六七八九十百千万億兆]+");
  private static final int SMALL = 2;

  private Wholes() {}

  /// Whether a run of kana is cut into small words only.
  public static boolean fallsApart(String run, List<TypedWord> words, TextAnalysis analysis) {
    return SHORT_KANA.matcher(run).matches()
        && !words.isEmpty()
        && words.stream().allMatch(word -> isSmall(word, run, analysis));
  }

  private static boolean isSmall(TypedWord word, String run, TextAnalysis analysis) {
    return word.typed().length() <= SMALL
        && word.typed().length() < run.length()
        && (word.cut().term().equals(word.typed()) || analysis.isLight(word));
  }

  /// Whether a word says what kind of place the name right before it is.
  public static boolean isPlace(List<TypedWord> words, int kind) {
    return kind > 0
        && TextAnalysis.isPlaceKind(words.get(kind).typed())
        && isBeside(words, kind, 0)
        && words.get(kind - 1).typed().length() > 1;
  }

  /// Whether a word goes on with the one before it: in Latin letters and digits with a sign between
  /// at most, or what a number counts.
  static boolean goesOn(List<TypedWord> words, int next) {
    if (next == 0) {
      return false;
    }
    String before = words.get(next - 1).typed();
    String word = words.get(next).typed();
    return (isBeside(words, next, 1) && Scripts.isLatin(before) && Scripts.isLatin(word))
        || (isBeside(words, next, 0) && NUMBER.matcher(before).matches() && word.length() <= SMALL);
  }

  private static boolean isBeside(List<TypedWord> words, int next, int most) {
    TypedWord before = words.get(next - 1);
    TypedWord word = words.get(next);
    return before.run() == word.run() && word.cut().start() - before.cut().end() <= most;
  }
}
