package kiji.analysis.sound;

/// How alike a katakana name and a Latin one sound: an edit distance in which vowels, and
/// consonants that katakana does not tell apart, differ little.
public final class SoundLikeness {
  private static final String VOWELS = "aeiouyw";
  private static final String[] ALIKE = {
    "bv", "lr", "szcjx", "ckqgx", "fhp", "gjz", "tcs", "mn", "dt"
  };
  private static final float VOWEL = .3f;
  private static final float LIKE = .25f;
  private static final float SILENT = .4f;

  private SoundLikeness() {}

  /// From 0 to 1, which is the same word.
  ///
  /// @param sound as [KatakanaSound] writes it
  /// @param word as [LatinSound] writes it
  public static float of(String sound, String word) {
    float[] above = new float[word.length() + 1];
    float[] row = new float[word.length() + 1];
    for (int j = 1; j <= word.length(); j++) {
      above[j] = above[j - 1] + missing(word, j - 1);
    }
    for (int i = 1; i <= sound.length(); i++) {
      row[0] = above[0] + missing(sound, i - 1);
      for (int j = 1; j <= word.length(); j++) {
        float changed = above[j - 1] + changed(sound.charAt(i - 1), word.charAt(j - 1));
        float less = above[j] + missing(sound, i - 1);
        float more = row[j - 1] + missing(word, j - 1);
        row[j] = Math.min(changed, Math.min(less, more));
      }
      float[] swap = above;
      above = row;
      row = swap;
    }
    float longest = Math.max(sound.length(), word.length());
    return Math.max(0, 1 - above[word.length()] / longest);
  }

  private static float missing(String text, int at) {
    char c = text.charAt(at);
    if (VOWELS.indexOf(c) >= 0) {
      return VOWEL;
    }
    boolean isDouble = at > 0 && text.charAt(at - 1) == c;
    return isDouble ? 0 : "hrgtc".indexOf(c) >= 0 ? SILENT : 1;
  }

  private static float changed(char a, char b) {
    if (a == b) {
      return 0;
    }
    boolean first = VOWELS.indexOf(a) >= 0;
    boolean second = VOWELS.indexOf(b) >= 0;
    if (first && second) {
      return VOWEL;
    }
    for (String alike : ALIKE) {
      if (alike.indexOf(a) >= 0 && alike.indexOf(b) >= 0) {
        return LIKE;
      }
    }
    return first || second ? .8f : 1;
  }
}
