package kiji.cleaning.wording;

import java.util.Locale;
import java.util.Set;
import kiji.text.Letters;
import kiji.text.Scripts;
import kiji.text.ShortWords;

/// How much a text reads like written sentences, in Japanese as in English: counted once,
/// O(length).
///
/// @param weight its length in letters, a Japanese character counting as two and a half (what it
///   takes English to say as much)
/// @param words words of letters; in Japanese, a word for two and a half characters
/// @param glue share of the words that only hold others together: stopwords; in Japanese, hiragana
/// @param sentences how many sentence ends
/// @param commas how many commas
/// @param upper share of words with a capital first letter
/// @param digits share of characters that are digits
/// @param japanese share of characters that are Japanese
/// @param closed whether it ends as a sentence does
/// @param open whether it ends as something cut off or leading on does: a colon, an ellipsis
public record Prose(
    double weight,
    double words,
    double glue,
    int sentences,
    int commas,
    double upper,
    double digits,
    double japanese,
    boolean closed,
    boolean open) {
  private static final double CJK_WEIGHT = 2.5;
  private static final String CHINESE_GLUE = "的了是在和有不我他她这那也就都而及与或";

  /// Words of scripts whose small words are not known count as glue every other time.

  private static final int LONGEST_STOPWORD = 7;

  /// English first, then other languages' most common, so that their prose counts as prose too.
  private static final Set<String> STOPWORDS =
      Set.of(
          """
          the a an of to in and or is are was were be been being that this these those
          it its he she they we you i his her their our my your him them us for on with
          as at by from but not have has had will would can could should may said who
          which what when where there than then if so about into over after more also no
          all one up out do did does just because while how before
          der die das und ist nicht ein eine einer eines von zu mit für auf den im dem
          des auch als wird sich sind es er sie wir nach bei aus le la les un une et est
          pas que qui dans pour sur du au par ce il elle nous el los las por con para
          del se su lo di che non si della per da uma não em os het een van dat niet
          zijn och att det som på av
          """
              .strip()
              .split("\\s+"));

  private static final ShortWords ASCII_STOPWORDS =
      new ShortWords(STOPWORDS.stream().filter(Prose::isAscii).toList());

  public static Prose of(String text) {
    int letters = 0;
    int latinWords = 0;
    int stopwords = 0;
    int capitals = 0;
    int sentences = 0;
    int commas = 0;
    int digits = 0;
    int cjk = 0;
    int hiragana = 0;
    char[] chars = text.toCharArray(); // cheaper than to ask the text for each
    int length = chars.length;
    int i = 0;
    while (i < length) {
      char c = chars[i];
      if (Scripts.isCjk(c)) {
        cjk++;
        hiragana += Scripts.isHiragana(c) || CHINESE_GLUE.indexOf(c) >= 0 ? 1 : 0;
        sentences += c == '。' || c == '！' || c == '？' || c == '．' ? 1 : 0;
        commas += c == '、' || c == '，' ? 1 : 0;
        i++;
      } else if (Letters.isLetter(c)) {
        int from = i;
        while (i < length && isWordPart(chars[i])) {
          i++;
        }
        letters += i - from;
        latinWords++;
        capitals += Letters.isUpper(c) ? 1 : 0;
        stopwords +=
            from < length && !Scripts.isLatin(chars[from]) && (latinWords & 1) == 0 ? 1 : 0;
        stopwords += i - from <= LONGEST_STOPWORD && isStopword(text, from, i) ? 1 : 0;
      } else {
        sentences += (c == '.' || c == '!' || c == '?') && endsSentence(chars, i) ? 1 : 0;
        commas += c == ',' || c == ';' ? 1 : 0;
        digits += c >= '0' && c <= '9' ? 1 : 0;
        i++;
      }
    }
    double cjkWords = cjk / CJK_WEIGHT;
    double words = latinWords + cjkWords;
    double glue = words == 0 ? 0 : (stopwords + hiragana / CJK_WEIGHT) / words;
    return new Prose(
        letters + digits + cjk * CJK_WEIGHT,
        words,
        glue,
        sentences,
        commas,
        latinWords == 0 ? 0 : (double) capitals / latinWords,
        length == 0 ? 0 : (double) digits / length,
        length == 0 ? 0 : (double) cjk / length,
        endsWithAny(text, ".!?。！？．") || endsQuoted(text),
        endsWithAny(text, ":：…") || text.endsWith("..."));
  }

  /// Whether it is long enough and made of enough glue to be a paragraph of prose.
  public boolean isParagraph() {
    return weight >= 60 && glue >= 0.2 && (sentences > 0 || weight >= 150);
  }

  private static boolean endsSentence(char[] text, int i) {
    return i + 1 == text.length || text[i + 1] <= ' ' || "\"”’)".indexOf(text[i + 1]) >= 0;
  }

  private static boolean isWordPart(char c) {
    return c < 0x80
        ? Letters.isLetter(c) || c == '\''
        : (Character.isLetter(c) && !Scripts.isCjk(c)) || c == '’';
  }

  private static boolean isStopword(String text, int from, int to) {
    if (ASCII_STOPWORDS.holds(text, from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80) {
        return STOPWORDS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  private static boolean endsWithAny(String text, String ends) {
    return !text.isEmpty() && ends.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean endsQuoted(String text) {
    int length = text.length();
    return length > 1
        && "\"”’')）」』".indexOf(text.charAt(length - 1)) >= 0
        && ".!?。！？,」".indexOf(text.charAt(length - 2)) >= 0;
  }
}
