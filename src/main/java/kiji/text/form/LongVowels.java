package kiji.text.form;

/// Tells the signs that stand in the place of the long vowel mark between katakana: `サ―バ`, `コ−ヒ−`,
/// `デ-タ`, `ハウスメ一カ一`. Input methods, scans and old pages put dashes, minus signs, box lines, waves
/// and the kanji for one there.
///
/// Between two words the same signs part them (`ヤクルト-ロッテ`, `ドル―ユーロ`), so a sign is read as the mark
/// only where one side is a single syllable, or both are short, or another one in the same run of
/// katakana is sure to be one.
public final class LongVowels {
  /// The mark itself.
  public static final char MARK = 'ー';

  private static final String SMALL = "ァィゥェォャュョヮ";
  private static final int FARTHEST = 32;

  /// Words of so few syllables on both sides are rarely two words.
  private static final int SHORT = 2;

  private LongVowels() {}

  /// Whether a character may stand for the mark anywhere.
  public static boolean mayBeMeant(int c) {
    return switch (c) {
      case '-',
          '~',
          '‐',
          '‑',
          '‒',
          '–',
          '—',
          '―',
          '−',
          '─',
          '━',
          '﹘',
          '﹣',
          '－',
          '⁃',
          '˗',
          '〜',
          '～',
          '〰',
          '一',
          'ㅡ',
          'ᅳ',
          '丨' ->
          true;
      default -> false;
    };
  }

  /// Whether the sign at a place is meant for the mark.
  public static boolean isMeant(String text, int at) {
    if (!isKatakana(text, at - 1)) {
      return false;
    }
    if (isSure(text, at)) {
      return true;
    }
    int last = at - 1;
    int bound = Math.max(0, at - FARTHEST);
    for (int i = last; i >= bound && isOfRun(text, i); i--) {
      if (text.charAt(i) == text.charAt(at) && isSure(text, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether its two neighbours alone tell it.
  private static boolean isSure(String text, int at) {
    int before = syllables(text, at - 1, -1);
    int after = syllables(text, at + 1, 1);
    if (before == 0) {
      return false;
    }
    if (after == 0) {
      return before == 1 && isLetter(text, at + 1) && text.charAt(at) != '一';
    }
    return Math.min(before, after) == 1 || (before <= SHORT && after <= SHORT);
  }

  /// How many syllables of katakana stand on one side, three for more.
  private static int syllables(String text, int first, int step) {
    int count = 0;
    for (int i = first; isKatakana(text, i) && count <= SHORT; i += step) {
      count += SMALL.indexOf(text.charAt(i)) < 0 ? 1 : 0;
    }
    return count;
  }

  private static boolean isOfRun(String text, int at) {
    return isKatakana(text, at) || mayBeMeant(text.charAt(at));
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isKatakana(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'ァ' && c <= 'ヺ') || c == MARK || (c >= 'ｦ' && c <= 'ﾟ');
  }
}
