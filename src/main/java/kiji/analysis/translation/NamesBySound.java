package kiji.analysis.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiji.analysis.sound.KatakanaSound;
import kiji.analysis.sound.LatinSound;
import kiji.analysis.sound.Skeleton;
import kiji.analysis.sound.SoundLikeness;
import kiji.text.Scripts;

/// Words of an archive by how they sound, so that a name in the other script is found without any
/// dictionary. Filled by one thread, then safe for many.
public final class NamesBySound {
  private static final int SHORTEST_SKELETON = 2;
  private static final int SHORTEST = 3;
  private static final int SHORTEST_KATAKANA = 2;
  private static final int LONGEST = 24;

  /// How alike words must sound, and how many count.
  private record Hearing(float least, float ofTwo, int most, float besideBest) {}

  private static final Hearing SURE = new Hearing(.88f, .92f, 3, .94f);
  private static final Hearing PERHAPS = new Hearing(.76f, .8f, 8, 0);

  private final Map<String, List<String>> katakana = new HashMap<>();
  private final Map<String, List<String>> latin = new HashMap<>();

  /// Takes a word of the archive, if it is one of katakana or of Latin letters.
  public void add(String word) {
    if (word.length() > LONGEST) {
      return;
    }
    if (isKatakana(word) && word.length() >= SHORTEST_KATAKANA) {
      put(katakana, Skeleton.ofKatakana(KatakanaSound.latin(word)), word);
    } else if (Scripts.isPlainLatin(word) && word.length() >= SHORTEST) {
      put(latin, Skeleton.ofLatin(word), word);
    }
  }

  /// Katakana words of the archive that sound like a Latin one, likest first.
  public List<Translation> katakana(String word) {
    return katakana(word, SURE);
  }

  /// Those that may be a part of a name which its other parts confirm.
  public List<Translation> perhapsKatakana(String word) {
    return katakana(word, PERHAPS);
  }

  private List<Translation> katakana(String word, Hearing hearing) {
    String spelt = plain(word);
    if (!Scripts.isPlainLatin(spelt) || spelt.length() < SHORTEST) {
      return List.of();
    }
    String sound = LatinSound.of(spelt);
    return found(
        katakana,
        Skeleton.triesOfLatin(spelt),
        one -> SoundLikeness.of(KatakanaSound.latin(one), sound),
        hearing);
  }

  /// Katakana words of the archive that sound like two Latin ones together: each is spoken by
  /// itself.
  public List<Translation> katakanaOfTwo(String first, String second) {
    String one = plain(first);
    String other = plain(second);
    if (!Scripts.isPlainLatin(one) || !Scripts.isPlainLatin(other)) {
      return List.of();
    }
    Set<String> skeletons = new LinkedHashSet<>();
    for (String before : Skeleton.triesOfLatin(one)) {
      Skeleton.triesOfLatin(other).forEach(after -> skeletons.add(before + after));
    }
    String sound = LatinSound.of(one) + LatinSound.of(other);
    return found(
        katakana, skeletons, word -> SoundLikeness.of(KatakanaSound.latin(word), sound), SURE);
  }

  /// Latin words of the archive that sound like a katakana one, likest first.
  public List<Translation> latin(String word) {
    return latin(word, SURE);
  }

  /// Those that may be a part of a name which its other parts confirm.
  public List<Translation> perhapsLatin(String word) {
    return latin(word, PERHAPS);
  }

  private List<Translation> latin(String word, Hearing hearing) {
    if (!isKatakana(word) || word.length() < SHORTEST_KATAKANA) {
      return List.of();
    }
    String sound = KatakanaSound.latin(word);
    return found(
        latin,
        Skeleton.triesOfKatakana(sound),
        one -> SoundLikeness.of(sound, LatinSound.of(one)),
        hearing);
  }

  private interface Resemblance {
    float of(String word);
  }

  private static List<Translation> found(
      Map<String, List<String>> words,
      Set<String> skeletons,
      Resemblance likeness,
      Hearing hearing) {
    List<Translation> found = new ArrayList<>();
    for (String skeleton : skeletons) {
      if (skeleton.length() < SHORTEST_SKELETON) {
        continue;
      }
      for (String word : words.getOrDefault(skeleton, List.of())) {
        float alike = likeness.of(word);
        if (alike >= (skeleton.length() > SHORTEST_SKELETON ? hearing.least() : hearing.ofTwo())) {
          found.add(new Translation(word, Math.min(1, alike * alike)));
        }
      }
    }
    double best = found.stream().mapToDouble(Translation::weight).max().orElse(0);
    return found.stream()
        .distinct()
        .filter(one -> one.weight() >= best * hearing.besideBest())
        .sorted(Comparator.comparingDouble(Translation::weight).reversed())
        .limit(hearing.most())
        .toList();
  }

  private static void put(Map<String, List<String>> words, String skeleton, String word) {
    if (skeleton.length() >= SHORTEST_SKELETON) {
      words.computeIfAbsent(skeleton, unknown -> new ArrayList<>(2)).add(word);
    }
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceFirst("['’]s$", "");
  }

  private static boolean isKatakana(String word) {
    return word.chars().allMatch(c -> (c >= 'ァ' && c <= 'ヴ') || c == 'ー');
  }
}
