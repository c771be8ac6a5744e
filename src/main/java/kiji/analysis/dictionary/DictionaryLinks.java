package kiji.analysis.dictionary;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which words of an [EdictEntry] mean each other, and how surely.
final class DictionaryLinks {
  private static final float UNCOMMON = .6f;
  private static final float NAME = .5f;
  private static final float LATER = .25f;

  /// A name in kanji may be read in many ways and an English word may sound like a name.
  private static final float READING = .3f;

  private static final int MOST_IN_ORDER = 12;

  /// Takes a pair.
  interface Links {
    /// Takes one Japanese and one English word that mean the same.
    ///
    /// @param isReading whether the Japanese is only how a word is read: many words are read alike,
    ///   so it is no translation
    void add(String japanese, String english, float weight, boolean isReading);
  }

  private DictionaryLinks() {}

  static void of(EdictEntry entry, Links links) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(entry.glosses().size(), MOST_IN_ORDER); i++) {
      String gloss = withoutMacrons(entry.glosses().get(i));
      float weight = weight(entry) / (1 + LATER * i);
      for (String english : spellings(entry, gloss)) {
        if (seen.add(english)) {
          entry.words().forEach(word -> links.add(word, english, weight, false));
          if (!entry.isName()) {
            entry.readings().forEach(word -> links.add(word, english, weight * READING, true));
          }
        }
      }
    }
  }

  /// News writes names without marks for long vowels.
  private static String withoutMacrons(String gloss) {
    return Normalizer.normalize(gloss, Normalizer.Form.NFD)
        .replace("\u0304", "")
        .transform(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static float weight(EdictEntry entry) {
    if (entry.isPerson()) {
      return 1;
    }
    return entry.isName() ? NAME : entry.isCommon() ? 1 : UNCOMMON;
  }

  /// A person's name stands surname first in the file and last in English news.
  private static List<String> spellings(EdictEntry entry, String gloss) {
    String[] names = gloss.split(" ", -1);
    return entry.isPerson() && names.length == 2
        ? List.of(names[1] + ' ' + names[0], gloss)
        : List.of(gloss);
  }
}
