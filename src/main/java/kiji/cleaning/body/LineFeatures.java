package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.TextCrawl;
import org.jspecify.annotations.Nullable;

/// What is measured of the lines of a plain-text crawl beside [BlockFeatures]: [LineMarks] before
/// and behind, the [LineRuns], neighbours with removed lines passed over, [LineTopics], and what
/// its words and its neighbours' words tell ([LineWords]).
final class LineFeatures {
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final int FAR_UP = 40;
  private static final int FAR = 60;
  private static final double HEAVIEST = 200;

  private final PageShape shape;
  private final int headline;
  private final LineMarks marks;
  private final LineRuns runs;
  private final LineTopics topics;
  private final int[] marksBefore;
  private final int[] commentsBefore;
  private final int[] alikeBefore;
  private final int[] leadsBefore;
  private final int[] paragraphsBefore;
  private final double[] told;
  private final double[] toldBefore;
  private final double[] weightBefore;
  private final @Nullable List<String> names;
  private float[] row = new float[128];
  private int at;

  private LineFeatures(
      PageShape shape, int headline, LineWords words, @Nullable List<String> names) {
    int n = shape.blocks.size();
    this.shape = shape;
    this.headline = headline;
    this.names = names;
    this.marks = new LineMarks(shape);
    this.runs = new LineRuns(shape, marks);
    this.topics = new LineTopics(shape, headline);
    marksBefore = before(n, i -> marks.removed[i] || marks.time[i]);
    commentsBefore = before(n, i -> marks.comment[i]);
    alikeBefore = before(n, marks::isOfPattern);
    leadsBefore = before(n, i -> marks.leadsOn[i]);
    paragraphsBefore = before(n, i -> shape.paragraph[i]);
    told = new double[n];
    toldBefore = new double[n + 1];
    weightBefore = new double[n + 1];
    for (int i = 0; i < n; i++) {
      told[i] = words.score(shape.blocks.get(i).text());
      double weight = Math.min(HEAVIEST, shape.prose[i].weight() + 5);
      toldBefore[i + 1] = toldBefore[i] + weight * told[i];
      weightBefore[i + 1] = weightBefore[i] + weight;
    }
  }

  private static int[] before(int n, IntPredicate counted) {
    int[] before = new int[n + 1];
    for (int i = 0; i < n; i++) {
      before[i + 1] = before[i] + (counted.test(i) ? 1 : 0);
    }
    return before;
  }

  /// A row for each line.
  static float[][] of(PageShape shape, int headline, LineWords words) {
    LineFeatures features = new LineFeatures(shape, headline, words, null);
    float[][] rows = new float[shape.blocks.size()][];
    for (int i = 0; i < rows.length; i++) {
      features.at = 0;
      features.measure(i);
      rows[i] = Arrays.copyOf(features.row, features.at);
    }
    return rows;
  }

  /// The names of a row's columns.
  static List<String> names() {
    List<String> names = new ArrayList<>();
    PageShape one = new PageShape(TextCrawl.blocks("One line."));
    new LineFeatures(one, -1, LineWords.NONE, names).measure(0);
    return List.copyOf(names);
  }

  private void put(String name, double value) {
    if (names != null) {
      names.add(name);
    }
    row[at++] = (float) value;
  }

  private void measure(int i) {
    marks(i);
    run(i);
    plain(i);
    topic(i);
    words(i);
  }

  private void marks(int i) {
    int n = marks.alike.length;
    int since = Math.clamp(headline, 0, i);
    boolean isAbove = headline < 0 || i < headline;
    put("cut", flag(marks.removed[i]));
    put("comment", flag(marks.comment[i]));
    put("time", flag(marks.time[i]));
    put("alike", marks.alike[i]);
    put("marks.before", marksBefore[i]);
    put("marks.near", marksBefore[Math.min(n, i + 6)] - marksBefore[Math.max(0, i - 5)]);
    put("marks.since", isAbove ? -1 : marksBefore[i] - marksBefore[since]);
    put("comments.before", commentsBefore[i]);
    put("comments.after", commentsBefore[n] - commentsBefore[i]);
    put("alike.before", alikeBefore[i]);
    put("alike.after", alikeBefore[n] - alikeBefore[i]);
    put("alike.up", stepsToPattern(i, -1));
    put("alike.down", stepsToPattern(i, 1));
    put("paragraphs.before", paragraphsBefore[i]);
    put("paragraphs.after", paragraphsBefore[n] - paragraphsBefore[i]);
    put("paragraphs.since", isAbove ? -1 : paragraphsBefore[i] - paragraphsBefore[since]);
    put("leads", flag(marks.leadsOn[i]));
    put("leads.before", leadsBefore[i]);
    put("leads.since", isAbove ? -1 : leadsBefore[i] - leadsBefore[since]);
    put("leads.run", leadsBefore[i] - leadsBefore[Math.min(i, Math.max(0, shape.runFrom))]);
    put("leads.up", leadsBefore[i] - leadsBefore[Math.max(0, i - 6)]);
    put("leads.down", leadsBefore[Math.min(n, i + 7)] - leadsBefore[i]);
  }

  private void run(int i) {
    int run = runs.of[i];
    int count = runs.paragraphs[run];
    put("para.share", shape.share((int) runs.weight[run]));
    put("para.count", count);
    put("para.mean", count == 0 ? 0 : runs.weight[run] / count);
    put("para.best", run - runs.best);
    put("para.in", i < runs.from[run] ? -1 : i > runs.to[run] ? 1 : 0);
    put("para.from", Math.min(FAR, i - runs.from[run]));
    put("para.gap", run == 0 ? -1 : Math.min(FAR, runs.from[run] - runs.to[run - 1]));
    put("para.weight", runs.weight[run]);
    put("para.above", run == 0 ? 0 : shape.share((int) runs.weight[run - 1]));
  }

  private void plain(int i) {
    int place = runs.place[i];
    for (int step : NEIGHBOURS) {
      int j = place + step - (marks.removed[i] && step > 0 ? 1 : 0);
      boolean there = j >= 0 && j < runs.plain.length;
      int k = there ? runs.plain[j] : 0;
      put("plain" + step + ".weight", there ? shape.prose[k].weight() : -1);
      put("plain" + step + ".glue", there ? shape.prose[k].glue() : -1);
      put("plain" + step + ".closed", there ? flag(shape.prose[k].closed()) : -1);
    }
    put("plain.near", near(place, 4));
    put("plain.near8", near(place, 8));
  }

  private void topic(int i) {
    put("topic.like", topics.like[i]);
    put("topic.up", topics.beside(i, -1));
    put("topic.down", topics.beside(i, 1));
    put("topic.before", topics.likeOf(i - 8, i));
    put("topic.here", topics.likeOf(i - 2, i + 3));
    put("topic.after", topics.likeOf(i + 1, i + 9));
  }

  private void words(int i) {
    int n = told.length;
    put("told", told[i]);
    for (int step : new int[] {-2, -1, 1, 2}) {
      int j = i + step;
      put("told" + step, j < 0 || j >= n ? 0 : told[j]);
    }
    put("told.up", toldOf(i - 6, i));
    put("told.down", toldOf(i + 1, i + 7));
    put("told.page", toldOf(0, n));
    put("told.own", told[i] - toldOf(0, n));
  }

  /// The mean of what the words of some lines tell; -1 where there is none.
  private double toldOf(int from, int to) {
    int a = Math.clamp(from, 0, told.length);
    int b = Math.clamp(to, a, told.length);
    double all = weightBefore[b] - weightBefore[a];
    return all <= 0 ? -1 : (toldBefore[b] - toldBefore[a]) / all;
  }

  private double near(int place, int reach) {
    int paragraphs = 0;
    int to = Math.min(runs.plain.length - 1, place + reach);
    for (int j = Math.max(0, place - reach); j <= to; j++) {
      paragraphs += j != place && shape.paragraph[runs.plain[j]] ? 1 : 0;
    }
    return (double) paragraphs / (2 * reach);
  }

  private int stepsToPattern(int i, int step) {
    int steps = 1;
    for (int j = i + step; j >= 0 && j < told.length && steps < FAR_UP; j += step) {
      if (marks.isOfPattern(j)) {
        return steps;
      }
      steps++;
    }
    return FAR_UP;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
