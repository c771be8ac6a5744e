package kiji.text;

import java.util.List;
import kiji.article.Language;

/// Tells the language of a story from its text: Japanese by its kana, English by its small words.
/// What a page says of itself is not asked: labels are copied from template to template.
public final class Languages {
  private static final ShortWords ENGLISH =
      new ShortWords(
          List.of(
              "the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "on", "it", "as",
              "are", "by", "at", "be", "have", "this", "from", "has", "he", "his", "said", "will",
              "an", "not", "but", "they", "were", "their", "who", "after", "which", "been", "we",
              "you", "your", "how", "what"));
  private static final double ENGLISH_SHARE = 0.12;

  private Languages() {}

  /// The language of a text; O(length), the first 20,000 characters at most.
  public static Language of(String text) {
    int kana = 0;
    int kanji = 0;
    int latin = 0;
    int other = 0;
    int end = Math.min(text.length(), 20_000);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((Scripts.isKana(c) && c != '・') || (c >= '\uFF66' && c <= '\uFF9D')) {
        kana++;
      } else if (c >= '\u3400' && c <= '\u9FFF') {
        kanji++;
      } else if (Letters.isLetter(c)) {
        boolean isLatin = Scripts.isLatin(c) || (c >= '\uFF21' && c <= '\uFF5A');
        latin += isLatin ? 1 : 0;
        other += isLatin ? 0 : 1;
      }
    }
    if (kana > 0 && kana * 8 >= kanji && (kana + kanji) * 3 >= latin + other) {
      return Language.JA;
    }
    if (kanji + other > latin) {
      return Language.OTHER;
    }
    return isEnglish(text, end, latin) ? Language.EN : Language.OTHER;
  }

  private static boolean isEnglish(String text, int end, int latin) {
    int words = 0;
    int english = 0;
    int from = 0;
    for (int i = 0; i <= end; ) {
      int c = i < end ? text.codePointAt(i) : ' ';
      if (!Letters.isLetter(c)) {
        words += i > from ? 1 : 0;
        english += i > from && ENGLISH.holds(text, from, i) ? 1 : 0;
        from = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return words < 8
        ? latin > 0 && text.chars().limit(end).allMatch(c -> Scripts.isLatin(c) || c > 0x2000)
        : english >= words * ENGLISH_SHARE;
  }
}
