package kiji.analysis.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that a text itself gives in both languages: `国際通貨基金（IMF）`, `日本銀行（Bank of Japan）`,
/// `the Bank of Japan (日本銀行)`; and English names with their abbreviation, `World Trade Organization
/// (WTO)`. Costs one look for brackets where there are none.
public final class PairFinder {
  private static final String WORD = "[A-Z][A-Za-z0-9.&'’-]*";
  private static final String NAME = WORD + "(?: (?:of|and|for|the|on|in|" + WORD + ")){0,7}";
  private static final String JAPANESE = "[\\p{IsHan}\\p{IsKatakana}ー・＝]{2,24}";

  private static final Pattern JAPANESE_FIRST =
      Pattern.compile("(" + JAPANESE + ")[」』]?[（(](" + NAME + ")[)）]");
  private static final Pattern ENGLISH_FIRST =
      Pattern.compile("(" + NAME + ") ?[（(](" + JAPANESE + ")[)）]");
  private static final Pattern ABBREVIATED =
      Pattern.compile("(" + NAME + ") ?[（(]([A-Z][A-Z&]{1,7})[)）]");

  /// Names of agencies and broadcasters stand in brackets behind the place of a story.
  private static final Set<String> NO_TRANSLATIONS =
      Set.of(
          "AFP", "AP", "UPI", "CNN", "BBC", "RT", "AFPBB", "PDF", "JST", "GMT", "UTC", "EST", "PR",
          "TM", "C", "R");

  private static final int LONGEST_TEXT = 200_000;

  private PairFinder() {}

  /// The pairs of a text, in its order; the same one as often as it stands there.
  public static List<WordPair> find(String text) {
    List<WordPair> found = new ArrayList<>();
    if (text.length() > LONGEST_TEXT || (text.indexOf('(') < 0 && text.indexOf('（') < 0)) {
      return found;
    }
    for (int at = bracket(text, 0); at >= 0; at = bracket(text, at + 1)) {
      String around = text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
      int bracket = Math.min(at, 80);
      match(JAPANESE_FIRST, around, bracket, (ja, en) -> put(found, WordPair.Kind.MEANS, ja, en));
      match(ENGLISH_FIRST, around, bracket, (en, ja) -> put(found, WordPair.Kind.MEANS, ja, en));
      match(
          ABBREVIATED,
          around,
          bracket,
          (name, letters) -> {
            String whole = spelt(name, letters);
            if (!whole.isEmpty()) {
              found.add(new WordPair(WordPair.Kind.SHORT_FOR, whole, letters));
            }
          });
    }
    return found;
  }

  private interface Sides {
    void take(String first, String second);
  }

  /// The match whose bracket opens at a place.
  private static void match(Pattern pattern, String around, int bracket, Sides sides) {
    Matcher matcher = pattern.matcher(around);
    while (matcher.find()) {
      if (matcher.start(2) == bracket + 1) {
        sides.take(matcher.group(1), matcher.group(2));
      }
    }
  }

  private static int bracket(String text, int from) {
    int half = text.indexOf('(', from);
    int full = text.indexOf('（', from);
    return half < 0 ? full : full < 0 ? half : Math.min(half, full);
  }

  private static void put(List<WordPair> found, WordPair.Kind kind, String ja, String en) {
    if (!NO_TRANSLATIONS.contains(en)) {
      found.add(new WordPair(kind, ja, en.replaceFirst("^The ", "")));
    }
  }

  /// The last words of a name whose first letters are the abbreviation; empty when none are.
  private static String spelt(String name, String letters) {
    String[] words = name.split(" ", -1);
    for (int from = words.length - 1; from >= 0; from--) {
      StringBuilder initials = new StringBuilder();
      for (int i = from; i < words.length; i++) {
        if (Character.isUpperCase(words[i].charAt(0))) {
          initials.append(words[i].charAt(0));
        }
      }
      if (initials.toString().equals(letters) && Character.isUpperCase(words[from].charAt(0))) {
        return String.join(" ", List.of(words).subList(from, words.length));
      }
    }
    return "";
  }
}
