package kiji.cleaning.body;

import java.util.Arrays;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.wording.RemovedLines;

/// The runs of paragraphs of a plain-text crawl, parted by a few lines that are none or by one that
/// marks off (a heading over comments or other stories); and its lines without those that are
/// removed wherever they stand, so that what an advertisement parts is next to each other.
/// Read-only once built, O(lines).
final class LineRuns {
  /// So many lines other than paragraphs part one run from the next.
  private static final int PARTING = 3;

  /// The run that a line belongs to or follows.
  final int[] of;

  /// Of each run: its weight, how many paragraphs, its first and last line.
  final double[] weight;

  final int[] paragraphs;
  final int[] from;
  final int[] to;

  /// The heaviest run.
  final int best;

  /// The lines that are not removed, and each line's place among them (that of the next).
  final int[] plain;

  final int[] place;

  LineRuns(PageShape shape, LineMarks marks) {
    int n = shape.blocks.size();
    place = new int[n];
    int[] kept = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      place[i] = count;
      if (!marks.removed[i]) {
        kept[count++] = i;
      }
    }
    plain = Arrays.copyOf(kept, count);
    of = new int[n];
    weight = new double[n + 1];
    paragraphs = new int[n + 1];
    from = new int[n + 1];
    to = new int[n + 1];
    int at = 0;
    int gap = 0;
    int heaviest = 0;
    for (int i = 0; i < n; i++) {
      gap = shape.paragraph[i] ? 0 : gap + (marks.removed[i] ? 0 : 1);
      if (paragraphs[at] > 0 && (gap > PARTING || parts(shape, marks, i))) {
        at++;
        gap = 0;
        from[at] = i;
      }
      if (shape.paragraph[i]) {
        from[at] = paragraphs[at] == 0 ? i : from[at];
        paragraphs[at]++;
        weight[at] += shape.prose[i].weight();
        to[at] = i;
        heaviest = weight[at] > weight[heaviest] ? at : heaviest;
      }
      of[i] = at;
    }
    best = heaviest;
  }

  private static boolean parts(PageShape shape, LineMarks marks, int i) {
    return marks.comment[i]
        || shape.prose[i].weight() == 0
        || RemovedLines.standard().endsSection(shape.blocks.get(i).text());
  }
}
