package kiji.query;

/// What is known of runs of characters typed without a space.
final class Runs {
  private Runs() {}

  /// Whether a run can be searched for: it has a letter, a digit or a pictogram.
  static boolean hasContent(String run) {
    return run.codePoints().anyMatch(Runs::isContent);
  }

  private static boolean isContent(int c) {
    if (Character.isAlphabetic(c) || Character.isDigit(c)) {
      return c != 'ー';
    }
    return switch (Character.getType(c)) {
      case Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.OTHER_SYMBOL,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  /// Signs that mean something before a word, and so cannot begin one: a prolonged sound mark
  /// begins no Japanese word.
  static boolean isLead(char c) {
    return c == '-' || c == '+' || c == 'ー';
  }

  /// The run without signs and wildcards before it.
  static String withoutLead(String run) {
    int start = 0;
    while (start < run.length() && (isLead(run.charAt(start)) || run.charAt(start) == '*')) {
      start++;
    }
    return run.substring(start);
  }

  /// The run without signs and wildcards before it, wildcards and colons after it.
  static String core(String run) {
    String rest = withoutLead(run);
    int end = rest.length();
    while (end > 0 && (rest.charAt(end - 1) == '*' || rest.charAt(end - 1) == ':')) {
      end--;
    }
    return rest.substring(0, end);
  }
}
