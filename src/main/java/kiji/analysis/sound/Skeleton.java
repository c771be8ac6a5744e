package kiji.analysis.sound;

import java.util.LinkedHashSet;
import java.util.Set;

/// The consonants of a name in coarse classes, so that the same name has the same ones in katakana
/// and in Latin letters: `バイデン` and `Biden` are both `BDN`. What one spelling hides (an r that is
/// not spoken, a c or g of two sounds) is tried both ways on the side of the search.
public final class Skeleton {
  private static final int MOST = 8;
  private static final String VOWELS = "aeiouy";

  private Skeleton() {}

  /// Of letters as [KatakanaSound] writes them.
  public static String ofKatakana(String sound) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      char next = i + 1 < sound.length() ? sound.charAt(i + 1) : ' ';
      switch (c) {
        case 'b', 'v' -> put(out, 'B');
        case 'k' -> put(out, 'K');
        case 'g' -> put(out, 'G');
        case 's', 'z', 'j', 'c' -> put(out, 'S');
        case 't' -> put(out, next == 's' ? ' ' : 'T');
        case 'd' -> put(out, 'D');
        case 'n' -> put(out, 'N');
        case 'm' -> put(out, 'M');
        case 'p' -> put(out, 'P');
        case 'r' -> put(out, 'R');
        case 'f' -> put(out, 'H');
        case 'h' -> put(out, i > 0 && "sc".indexOf(sound.charAt(i - 1)) >= 0 ? ' ' : 'H');
        default -> {}
      }
    }
    return out.toString();
  }

  /// Of a Latin word of small letters without accents: the one spelling rules make likeliest.
  public static String ofLatin(String word) {
    return latin(word, 0);
  }

  /// All that a katakana name may be in Latin letters.
  public static Set<String> triesOfKatakana(String sound) {
    String skeleton = ofKatakana(sound);
    Set<String> tries = new LinkedHashSet<>();
    tries.add(skeleton);
    tries.add(skeleton.replaceAll("R(?=[^R])|R$", "").isEmpty() ? skeleton : withoutOneR(skeleton));
    tries.add(skeleton.replace('G', 'S'));
    tries.add(skeleton.replaceFirst("^H", ""));
    tries.add(skeleton.replaceAll("(?<=.)H", ""));
    tries.add(skeleton.replaceAll("S", "T"));
    return tries;
  }

  /// All that a Latin name may be in katakana.
  public static Set<String> triesOfLatin(String word) {
    Set<String> tries = new LinkedHashSet<>();
    for (int choice = 0; choice < MOST; choice++) {
      tries.add(latin(word, choice));
    }
    return tries;
  }

  private static String withoutOneR(String skeleton) {
    int at = skeleton.indexOf('R', 1);
    return at < 0 ? skeleton : skeleton.substring(0, at) + skeleton.substring(at + 1);
  }

  /// @param choice bit 1: an r before a consonant or at the end is spoken; bit 2: g before e, i, y
  ///   is hard; bit 4: an h inside and ch are spoken as k or h
  private static String latin(String spelt, int choice) {
    String word =
        spelt.replace("sch", "sh").replace("tch", "ch").replace("dge", "je").replace("rr", "r");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char before = i > 0 ? word.charAt(i - 1) : ' ';
      if (c == before && VOWELS.indexOf(c) < 0) {
        continue;
      }
      boolean soft = "eiy".indexOf(next) >= 0;
      switch (c) {
        case 'b', 'v' -> put(out, 'B');
        case 'c' -> {
          if (next == 'h') {
            put(out, (choice & 4) != 0 ? 'K' : 'S');
          } else if (next != 'k' && next != 'q') {
            put(out, soft ? 'S' : 'K');
          }
        }
        case 'k', 'q' -> put(out, c == 'k' && next == 'n' && i == 0 ? ' ' : 'K');
        case 'x' -> {
          if (i > 0) {
            put(out, 'K');
          }
          put(out, 'S');
        }
        case 'g' -> {
          if (next != 'h' || i == 0) {
            put(out, soft && (choice & 2) == 0 ? 'S' : 'G');
          }
        }
        case 's', 'z', 'j' -> put(out, 'S');
        case 't' -> put(out, t(word, i, next));
        case 'd' -> put(out, 'D');
        case 'n' -> put(out, 'N');
        case 'm' -> put(out, "pb".indexOf(next) >= 0 ? 'N' : 'M');
        case 'p' -> put(out, next == 'h' ? 'H' : 'P');
        case 'l' -> put(out, 'R');
        case 'r' -> {
          if (VOWELS.indexOf(next) >= 0 || (choice & 1) != 0) {
            put(out, 'R');
          }
        }
        case 'f' -> put(out, 'H');
        case 'h' -> {
          if (i == 0
              || ((choice & 4) != 0 && VOWELS.indexOf(before) >= 0 && VOWELS.indexOf(next) >= 0)) {
            put(out, 'H');
          }
        }
        default -> {}
      }
    }
    return out.toString();
  }

  private static char t(String word, int at, char next) {
    if (next == 'h') {
      return 'S';
    }
    if (next == 'z' || next == 's') {
      return ' ';
    }
    return word.startsWith("tion", at) ? 'S' : 'T';
  }

  private static void put(StringBuilder out, char c) {
    if (c != ' ') {
      out.append(c);
    }
  }
}
