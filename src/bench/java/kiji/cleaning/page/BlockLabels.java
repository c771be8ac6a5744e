package kiji.cleaning.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says which blocks of a page stand in its true story, by the runs of four words (in Japanese, of
/// four characters) that they share.
public final class BlockLabels {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  private BlockLabels() {}

  /// The share of each block that is story, and its length in words (characters).
  @SuppressWarnings("ArrayRecordComponent") // made once, never compared
  public record Labelled(float[] story, int[] lengths, int truthLength) {}

  public static Labelled of(List<Block> blocks, String truth, boolean byCharacter) {
    List<String> words = tokens(truth, byCharacter);
    Map<String, Integer> runs = new HashMap<>();
    for (int n = 1; n <= RUN; n++) {
      for (int i = 0; i + n <= words.size(); i++) {
        runs.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
      }
    }
    Map<String, Integer> lines = new HashMap<>();
    truth
        .lines()
        .forEach(l -> lines.merge(String.join(" ", tokens(l, byCharacter)), 1, Integer::sum));
    float[] story = new float[blocks.size()];
    int[] lengths = new int[blocks.size()];
    Map<String, List<Integer>> places = new HashMap<>();
    for (Block block : blocks) {
      int i = block.index();
      List<String> mine = tokens(block.text(), byCharacter);
      lengths[i] = mine.size();
      int n = Math.min(RUN, mine.size());
      int found = 0;
      for (int j = 0; n > 0 && j + n <= mine.size(); j++) {
        found += runs.containsKey(String.join(" ", mine.subList(j, j + n))) ? 1 : 0;
      }
      story[i] = n == 0 ? 0 : (float) found / (mine.size() - n + 1);
      String key = String.join(" ", mine);
      if (n > 0 && n < (byCharacter ? 8 : RUN) && !lines.containsKey(key)) {
        story[i] *= 0.3f;
      }
      places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    dropRepeats(places, " " + String.join(" ", words) + " ", story, lengths);
    return new Labelled(story, lengths, words.size());
  }

  /// Of blocks that say the same, those that stand among the story's others are the story's.
  private static void dropRepeats(
      Map<String, List<Integer>> places, String truth, float[] story, int[] lengths) {
    for (Map.Entry<String, List<Integer>> place : places.entrySet()) {
      List<Integer> all = place.getValue();
      if (all.size() < 2 || story[all.getFirst()] < 0.5) {
        continue;
      }
      int times = Math.max(1, times(" " + place.getKey() + " ", truth));
      List<Integer> ranked = new ArrayList<>(all);
      ranked.sort((a, b) -> Double.compare(around(b, story, lengths), around(a, story, lengths)));
      for (int k = times; k < ranked.size(); k++) {
        story[ranked.get(k)] = 0;
      }
    }
  }

  private static int times(String part, String whole) {
    int times = 0;
    for (int at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
      times++;
    }
    return times;
  }

  private static double around(int i, float[] story, int[] lengths) {
    double sum = 0;
    for (int j = Math.max(0, i - 6); j <= Math.min(story.length - 1, i + 6); j++) {
      sum += j == i ? 0 : (story[j] - 0.5) * Math.min(40, lengths[j]);
    }
    return sum;
  }

  static List<String> tokens(String text, boolean byCharacter) {
    List<String> tokens = new ArrayList<>();
    Matcher m = WORD.matcher(byCharacter ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text);
    while (m.find()) {
      if (byCharacter) {
        m.group().codePoints().forEach(c -> tokens.add(Character.toString(c)));
      } else {
        tokens.add(m.group());
      }
    }
    return tokens;
  }
}
