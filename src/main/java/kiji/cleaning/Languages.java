package kiji.cleaning;

import java.util.Arrays;
import java.util.stream.Stream;
import kiji.article.Language;

/// Tells the language of a story from its text: Japanese by its kana, English by its small words.
/// What a page says of itself is not asked: labels are copied from template to template.
final class Languages {
  private static final long[] ENGLISH =
      Stream.of(
              "the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "on", "it", "as",
              "are", "by", "at", "be", "have", "this", "from", "has", "he", "his", "said", "will",
              "an", "not", "but", "they", "were", "their", "who", "after", "which", "been", "we",
              "you", "your", "how", "what")
          .mapToLong(word -> packed(word, 0, word.length()))
          .sorted()
          .toArray();
  private static final int LONGEST = 5;
  private static final double ENGLISH_SHARE = 0.12;

  private Languages() {}

  /// The language of a text; O(length), the first 20,000 characters at most.
  static Language of(String text) {
    int kana = 0;
    int kanji = 0;
    int latin = 0;
    int other = 0;
    int end = Math.min(text.length(), 20_000);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((c >= '\u3041' && c <= '\u30FE' && c != '・') || (c >= '\uFF66' && c <= '\uFF9D')) {
        kana++;
      } else if (c >= '\u3400' && c <= '\u9FFF') {
        kanji++;
      } else if (Character.isLetter(c)) {
        boolean isLatin = c < '\u0250' || (c >= '\uFF21' && c <= '\uFF5A');
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
      if (!Character.isLetter(c)) {
        words += i > from ? 1 : 0;
        boolean isShort = i > from && i - from <= LONGEST;
        english += isShort && Arrays.binarySearch(ENGLISH, packed(text, from, i)) >= 0 ? 1 : 0;
        from = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return words < 8
        ? latin > 0 && text.chars().limit(end).allMatch(c -> c < 0x250 || c > 0x2000)
        : english >= words * ENGLISH_SHARE;
  }

  /// A short word as a number, upper and lower case alike; -1 when it is not of ASCII letters.
  private static long packed(String text, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return -1;
      }
      packed = packed << 8 | (c | 0x20);
    }
    return packed;
  }
}
