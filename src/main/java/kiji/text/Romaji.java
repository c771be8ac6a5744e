package kiji.text;

import java.util.HashMap;
import java.util.Map;

/// One spelling in Latin letters for each reading, however it was typed: `とうきょう`, `トウキョウ`,
/// `toukyou`, `tokyo`, `Tōkyō` and `tohkyoh` all become `tokyo`; `shimbun`, `sinbun` and `しんぶん`
/// become `sinbun`. For comparing, not for showing: long vowels are lost. Linear in the text.
public final class Romaji {
  private static final String VOWELS = "aiueo";
  private static final String SMALL_VOWELS = "ぁぃぅぇぉ";
  private static final String SMALL_Y = "ゃゅょ";
  private static final String Y_VOWELS = "auo";
  private static final Map<Character, String> SYLLABLES = syllables();

  /// Hepburn and keyboard spellings, put in the order in which they are replaced.
  private static final String[][] HABITS = {
    {"ā", "a"},
    {"ī", "i"},
    {"ū", "u"},
    {"ē", "e"},
    {"ō", "o"},
    {"â", "a"},
    {"î", "i"},
    {"û", "u"},
    {"ê", "e"},
    {"ô", "o"},
    {"cch", "tch"},
    {"sh", "sy"},
    {"ch", "ty"},
    {"ts", "t"},
    {"dz", "z"},
    {"j", "zy"},
    {"syi", "si"},
    {"tyi", "ti"},
    {"zyi", "zi"},
    {"zyy", "zy"},
    {"f", "h"},
    {"v", "b"},
    {"l", "r"},
  };

  private Romaji() {}

  /// The one spelling of a reading. What is neither kana nor Latin stays as it is.
  public static String of(String text) {
    String plain = hiragana(text);
    StringBuilder spelled = new StringBuilder(plain.length() * 2);
    for (int at = 0; at < plain.length(); ) {
      int end = at;
      while (end < plain.length() && isLatin(plain.charAt(end))) {
        end++;
      }
      if (end > at) {
        spelled.append(habitual(plain.substring(at, end)));
        at = end;
      } else {
        append(plain.charAt(at++), spelled);
      }
    }
    return simplified(spelled);
  }

  /// The same for a reading that is still being typed: what may yet become another sound is left
  /// out (`tosh` may be on its way to `toshi`, which is `tosi`).
  public static String ofBeginning(String text) {
    String key = of(text);
    int end = key.length();
    if (key.endsWith("sy") || key.endsWith("ty") || key.endsWith("zy")) {
      end--;
    }
    return key.substring(0, end);
  }

  /// Lower case, width folded, katakana as hiragana.
  public static String hiragana(String text) {
    return Kana.hiragana(TextForms.folded(text));
  }

  /// Whether a text can be a reading, or is on the way to one: kana and Latin letters alone.
  public static boolean isReading(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    isLatin((char) c)
                        || (c >= 'ぁ' && c <= 'ん')
                        || (c >= 'ァ' && c <= 'ヶ')
                        || c == 'ゔ'
                        || c == 'ー');
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'À' && c <= 'ſ') || c == '\'';
  }

  private static String habitual(String latin) {
    String spelled = latin;
    for (String[] habit : HABITS) {
      spelled = spelled.replace(habit[0], habit[1]);
    }
    return spelled;
  }

  private static void append(char kana, StringBuilder spelled) {
    int last = spelled.length() - 1;
    int small = SMALL_VOWELS.indexOf(kana);
    int glide = SMALL_Y.indexOf(kana);
    boolean joins = last > 0 && VOWELS.indexOf(spelled.charAt(last)) >= 0;
    if (glide >= 0 && joins) {
      spelled.setLength(last);
      spelled.append('y').append(Y_VOWELS.charAt(glide));
    } else if (small >= 0 && joins) {
      char consonant = spelled.charAt(last - 1);
      boolean soft = spelled.charAt(last) == 'i' && "stz".indexOf(consonant) >= 0;
      spelled.setLength(last);
      spelled.append(soft ? "y" : "").append(VOWELS.charAt(small));
    } else {
      spelled.append(SYLLABLES.getOrDefault(kana, String.valueOf(kana)));
    }
  }

  /// Long vowels short, `っ` as a consonant twice, `m` before `b`, `m` and `p` as `n`.
  private static String simplified(CharSequence spelled) {
    StringBuilder simple = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      char before = simple.isEmpty() ? ' ' : simple.charAt(simple.length() - 1);
      char after = i + 1 < spelled.length() ? spelled.charAt(i + 1) : ' ';
      boolean vowel = VOWELS.indexOf(c) >= 0;
      if (c == 'っ') {
        if (after >= 'a' && after <= 'z') {
          simple.append(after);
        }
      } else if (c == 'm' && "bmp".indexOf(after) >= 0) {
        simple.append('n');
      } else if (!((vowel && c == before)
          || (c == 'u' && before == 'o')
          || (c == 'n' && before == 'n')
          || (c == 'h' && before == 'o' && VOWELS.indexOf(after) < 0)
          || c == 'ー'
          || c == '\'')) {
        simple.append(c);
      }
    }
    return simple.toString();
  }

  private static Map<Character, String> syllables() {
    String[][] rows = {
      {"あいうえお", ""}, {"かきくけこ", "k"}, {"さしすせそ", "s"}, {"たちつてと", "t"}, {"なにぬねの", "n"},
      {"はひふへほ", "h"}, {"まみむめも", "m"}, {"らりるれろ", "r"}, {"がぎぐげご", "g"}, {"ざじずぜぞ", "z"},
      {"ばびぶべぼ", "b"}, {"ぱぴぷぺぽ", "p"}, {"ぁぃぅぇぉ", ""},
    };
    Map<Character, String> syllables = new HashMap<>();
    for (String[] row : rows) {
      for (int i = 0; i < VOWELS.length(); i++) {
        syllables.put(row[0].charAt(i), row[1] + VOWELS.charAt(i));
      }
    }
    syllables.putAll(Map.of('や', "ya", 'ゆ', "yu", 'よ', "yo", 'わ', "wa", 'を', "o", 'ん', "n"));
    syllables.putAll(Map.of('ゃ', "ya", 'ゅ', "yu", 'ょ', "yo", 'ゎ', "wa", 'ゔ', "bu", 'ゐ', "i"));
    syllables.putAll(Map.of('だ', "da", 'ぢ', "zi", 'づ', "zu", 'で', "de", 'ど', "do", 'ゑ', "e"));
    return Map.copyOf(syllables);
  }
}
