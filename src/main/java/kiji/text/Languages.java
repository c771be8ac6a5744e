package kiji.text;

import java.util.List;
import kiji.article.Language;

/// Tells the language of a story from its text: Japanese by its kana, English by its small words,
/// Chinese by its own. What a page says of itself is evidence where the text leaves it open, and no
/// more, for labels are copied from template to template: it decides over texts in kanji alone and
/// over lists of names and numbers.
public final class Languages {
  private static final ShortWords ENGLISH =
      new ShortWords(
          List.of(
              "the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "on", "it", "as",
              "are", "by", "at", "be", "have", "this", "from", "has", "he", "his", "said", "will",
              "an", "not", "but", "they", "were", "their", "who", "after", "which", "been", "we",
              "you", "your", "how", "what"));
  private static final ShortWords FOREIGN =
      new ShortWords(
          List.of(
              "le", "la", "les", "des", "une", "et", "dans", "pour", "que", "qui", "est", "pas",
              "sur", "au", "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "von",
              "zu", "den", "im", "dem", "el", "los", "las", "una", "por", "con", "para", "del",
              "il", "di", "che", "della", "os", "da", "em", "uma", "het", "een", "van", "dat",
              "niet", "de", "en", "och", "att", "det", "som", "ve", "bir"));
  private static final double ENGLISH_SHARE = 0.12;

  /// Enough where the page says that it is English.
  private static final double FOREIGN_SHARE = 0.08;

  /// What Chinese alone writes: small words, and characters as only China simplified them.
  private static final String CHINESE = "她也們们這这那嗎吗呢吧沒还为说對对个您很时发问间门见车东长马书电话语让认识议员减额决报审级际产业从众价优传";

  /// As Japan alone simplified them, or made them.
  private static final String JAPANESE =
      "円駅桜対広図実変発売読単団圧囲壊応悪戦戻拡挙桟検歓歩毎沢浜渋済滝焼獣県転辺鉄関険隠雑霊顔験黒齢込峠畑働枠気経総続絵営栄帰価仮両労収択桜満竜覚観訳議剤釈処姉";

  private Languages() {}

  /// The language of a text; O(length), the first 20,000 characters at most.
  public static Language of(String text) {
    return of(text, "");
  }

  /// The language of a text on a page that says of itself what it is in.
  ///
  /// @param told a language's code such as `ja`, whatever region stands behind it; may be empty
  public static Language of(String text, String told) {
    Counted of = Counted.in(text);
    boolean saysJapanese = told.startsWith("ja");
    boolean chinese = of.chinese >= 2 && of.chinese * 40 >= of.kanji && of.kana * 2 < of.kanji;
    boolean mayBeJapanese = !chinese && !(told.startsWith("zh") && of.kana * 2 < of.kanji);
    if (of.kana > 0 && of.kana * 8 >= of.kanji && mayBeJapanese) {
      if ((of.kana + of.kanji) * 3 >= of.latin + of.other) {
        return Language.JA;
      }
      boolean terms = (of.kana + of.kanji) * 8 >= of.latin && of.other == 0;
      if (terms && Words.in(text).english < ENGLISH_SHARE / 2) {
        return Language.JA;
      }
    }
    if (of.kanji + of.other > of.latin) {
      boolean kanjiAlone = of.kanji > of.other && of.chinese < 2;
      boolean japanese = told.isEmpty() ? of.japanese > 1 : saysJapanese;
      return kanjiAlone && mayBeJapanese && japanese ? Language.JA : Language.OTHER;
    }
    return isEnglish(text, of, told.startsWith("en")) ? Language.EN : Language.OTHER;
  }

  private static boolean isEnglish(String text, Counted of, boolean saysSo) {
    Words words = Words.in(text);
    if (words.count < 8) {
      return of.latin > 0
          && text.chars().limit(Counted.end(text)).allMatch(c -> c < 0x250 || c > 0x2000);
    }
    return words.english >= ENGLISH_SHARE
        || (saysSo && words.foreign < FOREIGN_SHARE && words.foreign <= words.english + 0.02);
  }

  /// How many letters of a kind a text has.
  private record Counted(int kana, int kanji, int latin, int other, int chinese, int japanese) {
    private static final int MOST = 20_000;

    static int end(String text) {
      return Math.min(text.length(), MOST);
    }

    static Counted in(String text) {
      int kana = 0;
      int kanji = 0;
      int latin = 0;
      int other = 0;
      int chinese = 0;
      int japanese = 0;
      for (int i = 0; i < end(text); i++) {
        char c = text.charAt(i);
        if (Scripts.isKana(c)) {
          kana++;
        } else if (c >= '\u3400' && c <= '\u9FFF') {
          kanji++;
          chinese += CHINESE.indexOf(c) >= 0 ? 1 : 0;
          japanese += JAPANESE.indexOf(c) >= 0 ? 1 : 0;
        } else if (Letters.isLetter(c)) {
          latin += Scripts.isLatin(c) ? 1 : 0;
          other += Scripts.isLatin(c) ? 0 : 1;
        }
      }
      return new Counted(kana, kanji, latin, other, chinese, japanese);
    }
  }

  /// How many words of letters a text has, and what share of them hold others together.
  private record Words(int count, double english, double foreign) {
    static Words in(String text) {
      int words = 0;
      int english = 0;
      int foreign = 0;
      int from = 0;
      int end = Counted.end(text);
      for (int i = 0; i <= end; ) {
        int c = i < end ? text.codePointAt(i) : ' ';
        if (!Letters.isLetter(c)) {
          words += i > from ? 1 : 0;
          english += i > from && ENGLISH.holds(text, from, i) ? 1 : 0;
          foreign += i > from && FOREIGN.holds(text, from, i) ? 1 : 0;
          from = i + Character.charCount(c);
        }
        i += Character.charCount(c);
      }
      double all = Math.max(1, words);
      return new Words(words, english / all, foreign / all);
    }
  }
}
