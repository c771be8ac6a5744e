package kiji.text;

/// Hiragana as katakana and back.
public final class Kana {
  private static final int APART = 'ァ' - 'ぁ';

  private Kana() {}

  public static String katakana(String text) {
    return shifted(text, 'ぁ', 'ゖ', APART);
  }

  public static String hiragana(String text) {
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
