package kiji.analysis.sound;

import java.util.Arrays;

/// How alike a katakana name and a Latin one sound: an edit distance in which costs little what
/// katakana does to every foreign word (a vowel behind a consonant that has none, one letter for l
/// and r, an r that is not spoken), and much what it never does (`ガイガー` is no `Gaga`).
public final class SoundLikeness {
  private static final int LETTERS = 27;
  private static final int PAIRS = LETTERS * LETTERS;
  private static final String VOWELS = "aeiouy";

  /// Letters of the sound, those of the word that they may stand for, and what that costs in
  /// hundredths; either may be two letters.
  private static final String SAME =
      """
      r l 0 b v 3 s z 8 z s 5 s x 20 j g 5 j z 8 j d 12 z d 20 sh s 5 ch t 10 ch s 20 ch k 30 ts t 5 ts z 5
      h f 5 f h 5 f v 15 p f 30 b p 30 g k 25 k g 25 t d 20 d t 20 n m 8 m n 8 w v 8 v w 8 v f 20 s t 25 k h 25
      h k 25 h g 25 g h 30 sh j 25 sh c 5 j s 20 j y 15 y j 15 u w 8 i y 3 w u 8
      ai i 8 ai y 8 ei a 8 ai ei 10 ai ey 12 ei ay 5 ei ai 5 ei ea 12 e ai 10 e ay 12 e ea 8 e ie 15 i ea 5 i ie 5 i ey 8 i ei 10
      o oa 5 o ow 8 o ou 10 o au 8 o aw 8 o al 10 o eo 10 u ou 8 u ew 8 u ue 5 u ui 8 yu u 5 yu ew 8 yu eu 8 au ou 8 au ow 8 oi oy 5
      a u 15 a e 20 a o 20 a i 30 e a 18 e i 20 e u 30 e o 40 i e 18 i a 30 i o 40 i u 40 o a 20 o u 25 o e 40
      u o 20 u a 35 u e 30 u i 35 a ou 15 a ea 12 a ai 15 wa ua 5 wa oa 8 kw qu 5 iu eu 10 ya ia 5 ia ya 5
      ny nh 0 ny gn 0 ny ny 0 ks x 0 gz x 5 kk k 0 nn n 0 ry r 25
      """;

  private static final int NONE = Byte.MAX_VALUE;
  private static final byte[] COSTS = costs();

  private SoundLikeness() {}

  /// From 0 to 1, which is the same word.
  ///
  /// @param sound as [KatakanaSound] writes it
  /// @param word as [LatinSound] writes it
  public static float of(String sound, String word) {
    int width = word.length() + 1;
    float[] best = new float[(sound.length() + 1) * width];
    Arrays.fill(best, Float.MAX_VALUE);
    best[0] = 0;
    for (int i = 0; i <= sound.length(); i++) {
      for (int j = 0; j <= word.length(); j++) {
        float cost = best[i * width + j];
        if (i < sound.length()) {
          less(best, (i + 1) * width + j, cost + unspelt(sound, i));
        }
        if (j < word.length()) {
          less(best, i * width + j + 1, cost + unheard(word, j));
        }
        for (int more = 1; more <= 2 && i + more <= sound.length(); more++) {
          for (int letters = 1; letters <= 2 && j + letters <= word.length(); letters++) {
            float instead = instead(sound, i, more, word, j, letters);
            less(best, (i + more) * width + j + letters, cost + instead);
          }
        }
      }
    }
    float longest = Math.max(sound.length(), word.length());
    return Math.max(0, 1 - best[best.length - 1] / longest);
  }

  private static void less(float[] best, int at, float cost) {
    best[at] = Math.min(best[at], cost);
  }

  /// What stands in the sound alone: a vowel that carries a consonant costs little.
  private static float unspelt(String sound, int at) {
    char c = sound.charAt(at);
    boolean isVowel = VOWELS.indexOf(c) >= 0;
    if (!isVowel) {
      return c == 'h' ? .3f : c == 'w' || c == 't' ? .4f : 1;
    }
    char before = at > 0 ? sound.charAt(at - 1) : ' ';
    boolean carries = at > 0 && VOWELS.indexOf(before) < 0;
    if (!carries) {
      boolean isLong = (c == 'u' && "ou".indexOf(before) >= 0) || (c == 'i' && before == 'e');
      return isLong ? .1f : .6f;
    }
    return c == 'y'
        ? .5f
        : c == 'u' ? .1f : c == 'o' && "td".indexOf(before) >= 0 ? .1f : c == 'i' ? .2f : .4f;
  }

  /// What stands in the word alone: letters that are not spoken cost little.
  private static float unheard(String word, int at) {
    char c = word.charAt(at);
    char before = at > 0 ? word.charAt(at - 1) : ' ';
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    boolean besideVowel = VOWELS.indexOf(before) >= 0 || VOWELS.indexOf(next) >= 0;
    if (VOWELS.indexOf(c) >= 0) {
      return besideVowel ? .2f : .35f;
    }
    if (c == 'r' && VOWELS.indexOf(next) < 0) {
      return .08f;
    }
    return switch (c) {
      case 'h' -> .12f;
      case 'g', 't', 'd', 'p', 'w' -> .4f;
      default -> c == before ? .05f : .9f;
    };
  }

  private static float instead(
      String sound, int at, int more, String word, int place, int letters) {
    if (more == 1 && letters == 1 && sound.charAt(at) == word.charAt(place)) {
      return 0;
    }
    int cost = COSTS[key(sound, at, more) * PAIRS + key(word, place, letters)];
    if (cost != NONE) {
      return cost / 100f;
    }
    if (more > 1 || letters > 1) {
      return Float.MAX_VALUE / 4;
    }
    boolean first = VOWELS.indexOf(sound.charAt(at)) >= 0;
    boolean second = VOWELS.indexOf(word.charAt(place)) >= 0;
    return first && second ? .4f : 1;
  }

  /// Of one letter or two; other characters are all one.
  private static int key(String text, int at, int letters) {
    int first = number(text.charAt(at));
    return letters == 1 ? first : first * LETTERS + number(text.charAt(at + 1));
  }

  private static int number(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }

  private static byte[] costs() {
    byte[] costs = new byte[PAIRS * PAIRS];
    Arrays.fill(costs, (byte) NONE);
    String[] words = SAME.strip().split("\\s+", -1);
    for (int i = 0; i + 2 < words.length; i += 3) {
      int from = key(words[i], 0, words[i].length());
      int to = key(words[i + 1], 0, words[i + 1].length());
      costs[from * PAIRS + to] = Byte.parseByte(words[i + 2]);
    }
    return costs;
  }
}
