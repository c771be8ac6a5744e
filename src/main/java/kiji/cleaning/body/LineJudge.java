package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.wording.Resources;

/// The judge of plain-text crawls: one look, at those of [BlockFeatures] that need no markup and at
/// [LineFeatures].
///
/// @param trees over the columns of [#names]
/// @param words what single words tell
public record LineJudge(TreeEnsemble trees, LineWords words) implements StoryJudge {
  private static final String BETWEEN = "words";
  private static final Pattern OF_MARKUP =
      Pattern.compile(
          "(?:in|inline|tag|frame|parent|above|best)\\..*|at.*\\.(?:links|kin|heading|share)|depth"
              + "|links|linkDensity|emphasised|signatureShare|most\\.up|summary\\.like|declared"
              + "|marked");
  private static final int[] OF_TEXT = ofText();

  private static int[] ofText() {
    List<String> all = BlockFeatures.names();
    return IntStream.range(0, all.size())
        .filter(i -> !OF_MARKUP.matcher(all.get(i)).matches())
        .toArray();
  }

  @Override
  public double[] judge(PageShape shape, PageHints hints) {
    return trees.probabilities(rows(shape, hints, words));
  }

  /// A row for each line.
  static float[][] rows(PageShape shape, PageHints hints, LineWords words) {
    float[][] blocks = BlockFeatures.of(shape, hints);
    float[][] lines = LineFeatures.of(shape, hints.headline(), words);
    float[][] rows = new float[blocks.length][];
    for (int i = 0; i < blocks.length; i++) {
      float[] row = new float[OF_TEXT.length + lines[i].length];
      for (int c = 0; c < OF_TEXT.length; c++) {
        row[c] = blocks[i][OF_TEXT[c]];
      }
      System.arraycopy(lines[i], 0, row, OF_TEXT.length, lines[i].length);
      rows[i] = row;
    }
    return rows;
  }

  /// The names of a row's columns.
  static List<String> names() {
    List<String> all = BlockFeatures.names();
    List<String> names = new ArrayList<>();
    for (int column : OF_TEXT) {
      names.add(all.get(column));
    }
    names.addAll(LineFeatures.names());
    return List.copyOf(names);
  }

  /// Reads what [#lines] wrote.
  public static LineJudge read(String resource) {
    List<String> lines = Resources.lines(resource);
    int words = lines.indexOf(BETWEEN);
    return new LineJudge(
        TreeEnsemble.read(lines.subList(0, words), names()),
        LineWords.read(lines.subList(words + 1, lines.size())));
  }

  /// The trees and the words' weights as text.
  List<String> lines() {
    List<String> lines = new ArrayList<>(trees.lines());
    lines.add(BETWEEN);
    lines.addAll(words.lines());
    return lines;
  }
}
