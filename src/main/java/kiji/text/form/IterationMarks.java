package kiji.text.form;

/// Marks that repeat what is before them: `国々` is `国国`, `時〻` is `時時`, `いすゞ` is `いすず`, `馬鹿々々しい` is
/// `馬鹿馬鹿しい`.
public final class IterationMarks {
  private static final String UNVOICED = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
  private static final String VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ";

  private IterationMarks() {}

  /// Whether a character repeats what is before it.
  public static boolean isMark(int c) {
    return c == '々' || c == '〻' || c == 'ゝ' || c == 'ゞ' || c == 'ヽ' || c == 'ヾ';
  }

  /// What a mark stands for after a text; itself when there is nothing to repeat.
  ///
  /// @param back how many marks stand in a row
  public static int resolve(CharSequence before, int back, int mark) {
    if (before.isEmpty()) {
      return mark;
    }
    int far = back <= before.length() ? before.charAt(before.length() - back) : mark;
    int last =
        Character.isIdeographic(far) ? far : Character.codePointBefore(before, before.length());
    return switch (mark) {
      case '々', '〻' -> Character.isIdeographic(last) ? last : mark;
      case 'ゝ', 'ヽ' -> Character.isLetter(last) ? swapped(last, VOICED, UNVOICED) : mark;
      case 'ゞ', 'ヾ' -> Character.isLetter(last) ? swapped(last, UNVOICED, VOICED) : mark;
      default -> mark;
    };
  }

  private static int swapped(int c, String from, String to) {
    int at = from.indexOf(c);
    return at < 0 ? c : to.charAt(at);
  }
}
