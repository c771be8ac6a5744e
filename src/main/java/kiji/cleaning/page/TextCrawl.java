package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.cleaning.wording.TextGatherer;
import kiji.text.TextForms;

/// Reads a plain-text crawl as blocks: every line that is not empty is one; lines broken at a width
/// are joined again.
public final class TextCrawl {
  /// The name of the one element that all its lines stand in.
  public static final String TAG = "text";

  /// How often a line must stand on a page to be taken for furniture.
  private static final int OFTEN = 3;

  private static final int MOST_LINES = 50_000;

  private static final int SHORTEST_WRAPPED = 50;
  private static final int LONGEST_WRAPPED = 100;

  private TextCrawl() {}

  /// Whether lines are broken at a width: none is long, and those that are followed by another end
  /// in mid-sentence more often than not.
  private static boolean isWrapped(List<String> lines) {
    int followed = 0;
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.length() > LONGEST_WRAPPED) {
        return false;
      }
      if (line.length() >= SHORTEST_WRAPPED && !lines.get(i + 1).isBlank()) {
        followed++;
        open += ".!?。\"”’」:".indexOf(line.charAt(line.length() - 1)) < 0 ? 1 : 0;
      }
    }
    return followed >= 3 && open > followed * 0.6;
  }

  public static List<Block> blocks(String text) {
    Frame page = new Frame(null, TAG, 0, 0);
    List<String> whole = new ArrayList<>();
    TextGatherer gatherer = new TextGatherer();
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    boolean wrapped = isWrapped(lines);
    for (int i = 0; i < lines.size(); i++) {
      gatherer.append(lines.get(i));
      boolean goesOn =
          wrapped
              && lines.get(i).length() >= SHORTEST_WRAPPED
              && i + 1 < lines.size()
              && !lines.get(i + 1).isBlank();
      if (goesOn) {
        gatherer.append("\n");
      } else if (!gatherer.isEmpty()) {
        whole.add(TextForms.composed(gatherer.take()));
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (String line : withoutFurniture(whole)) {
      blocks.add(new Block(blocks.size(), line, page, 0, 0, 0, false));
    }
    return blocks;
  }

  /// Of lines that stand again and again, such as `Advertisement` between a story's paragraphs, the
  /// first alone; but for speakers' names.
  private static List<String> withoutFurniture(List<String> lines) {
    Map<String, Integer> times = new HashMap<>();
    lines.forEach(line -> times.merge(line, 1, Integer::sum));
    Set<String> seen = new HashSet<>();
    return lines.stream()
        .filter(
            line ->
                times.getOrDefault(line, 0) < OFTEN
                    || line.endsWith(":")
                    || line.endsWith("：")
                    || seen.add(line))
        .toList();
  }
}
