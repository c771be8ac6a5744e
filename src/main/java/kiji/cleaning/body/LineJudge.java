package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;

/// The judge of plain-text crawls: one look, at those of [BlockFeatures] that need no markup and at
/// [LineFeatures].
///
/// @param trees over the columns of [#names]
/// @param words what single words tell
public record LineJudge(TreeEnsemble trees, LineWords words) implements StoryJudge {
  private static final String BETWEEN = "words";

  @Override
  public double[] judge(PageShape shape, PageHints hints) {
    return trees.probabilities(rows(shape, hints, words));
  }

  /// A row for each line.
  static float[][] rows(PageShape shape, PageHints hints, LineWords words) {
    float[][] blocks = BlockFeatures.ofText(shape, hints);
    float[][] lines = LineFeatures.of(shape, hints.headline(), words);
    float[][] rows = new float[blocks.length][];
    for (int i = 0; i < blocks.length; i++) {
      float[] row = Arrays.copyOf(blocks[i], blocks[i].length + lines[i].length);
      System.arraycopy(lines[i], 0, row, blocks[i].length, lines[i].length);
      rows[i] = row;
    }
    return rows;
  }

  /// The names of a row's columns.
  static List<String> names() {
    List<String> names = new ArrayList<>(BlockFeatures.namesOfText());
    names.addAll(LineFeatures.names());
    return List.copyOf(names);
  }

  /// Reads what [#lines] wrote.
  public static LineJudge read(String resource) {
    List<String> lines = TrainedWith.weights(resource, names());
    int words = lines.indexOf(BETWEEN);
    return new LineJudge(
        TreeEnsemble.read(lines.subList(0, words), names()),
        LineWords.read(lines.subList(words + 1, lines.size())));
  }

  /// The trees and the words' weights as text.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(TrainedWith.line(names()));
    lines.addAll(trees.lines());
    lines.add(BETWEEN);
    lines.addAll(words.lines());
    return lines;
  }
}
