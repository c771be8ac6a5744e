package kiji.analysis;

/// Hiragana as katakana and back.
final class Kana {
  private static final int APART = 'ァ' - 'ぁ';

  private Kana() {}

  static String katakana(String text) {
    return shifted(text, 'ぁ', 'ゖ', APART);
  }

  static String hiragana(String text) {
    return shifted(text, 'ァ', 'ヶ', -APART);
  }

  private static String shifted(String text, char first, char last, int by) {
    StringBuilder shifted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shifted.append(c >= first && c <= last ? (char) (c + by) : c);
    }
    return shifted.toString();
  }
}
