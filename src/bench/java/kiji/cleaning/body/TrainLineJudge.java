package kiji.cleaning.body;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleanToJsonLines;

/// Trains the judge of plain-text crawls ([LineJudge]), and cross-validates it by site: a site's
/// pages are always judged by what was learned from others.
///
///     TrainLineJudge DATA cv OUT.jsonl      cleans every page by a judge that never saw its site
///     TrainLineJudge DATA final OUT.txt     trains on all and writes the weights
///
/// What words tell is learned first. The trees must not trust it for words of the very page, so
/// that each page's words are weighed by what was learned from the other folds.
final class TrainLineJudge {
  private static final int FOLDS = 5;
  private static final int NONE = -1;
  private static final GradientBoosting BOOSTING =
      new GradientBoosting(140, 5, 0.08, 8, 5.0, 0.6, 0.25, 20_240_412);

  private final List<LineSamples.Sample> samples;
  private final List<List<WordTraining.Line>> lines = new ArrayList<>();
  private final WordTraining training = new WordTraining();
  private final Map<Integer, LineWords> learned = new HashMap<>();

  private TrainLineJudge(List<LineSamples.Sample> samples) {
    this.samples = samples;
    for (LineSamples.Sample s : samples) {
      lines.add(training.lines(s.site(), s.shape().blocks, s.labels(), s.weights()));
    }
  }

  public static void main(String[] args) throws IOException {
    TrainLineJudge trainer = new TrainLineJudge(new LineSamples(Path.of(args[0])).all());
    System.err.println(trainer.samples.size() + " pages");
    Path out = Path.of(args[2]);
    if (args[1].equals("cv")) {
      trainer.crossValidate(out);
      return;
    }
    List<String> text = new ArrayList<>();
    text.add(
        "# Weights of the judge of text crawls, written by TrainLineJudge"
            + " (src/bench/java/kiji/cleaning). Not for editing.");
    text.addAll(trainer.judge(NONE).lines());
    Files.write(out, text, StandardCharsets.UTF_8);
  }

  private void crossValidate(Path out) throws IOException {
    try (PrintStream cleaned =
        new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
      for (int fold = 0; fold < FOLDS; fold++) {
        LineJudge judge = judge(fold);
        ArticleCleaner cleaner = ArticleCleaner.with(judge, judge);
        for (LineSamples.Sample s : samples) {
          if (s.fold() == fold && !s.set().isEmpty()) {
            cleaned.println(CleanToJsonLines.json(s.page(), cleaner.clean(s.page())));
          }
        }
        System.err.println("fold " + fold + " done");
      }
    }
  }

  /// The judge that learned from all folds but one.
  private LineJudge judge(int unseen) {
    List<float[]> rows = new ArrayList<>();
    List<LineSamples.Sample> seen = samples.stream().filter(s -> s.fold() != unseen).toList();
    int size = 0;
    for (LineSamples.Sample s : seen) {
      rows.addAll(List.of(LineJudge.rows(s.shape(), s.hints(), words(unseen, s.fold()))));
      size += s.labels().length;
    }
    float[] labels = new float[size];
    float[] weights = new float[size];
    int[] pages = new int[size];
    int at = 0;
    int page = 0;
    for (LineSamples.Sample s : seen) {
      for (int i = 0; i < s.labels().length; i++) {
        labels[at] = s.labels()[i];
        weights[at] = s.weights()[i];
        pages[at++] = page;
      }
      page++;
    }
    TreeEnsemble trees =
        BOOSTING.train(LineJudge.names(), rows.toArray(float[][]::new), labels, weights, pages);
    return new LineJudge(trees, words(unseen, NONE));
  }

  /// What was learned of words from all folds but two, of which either may be none.
  private LineWords words(int a, int b) {
    int key = Math.min(a, b) * (FOLDS + 1) + Math.max(a, b);
    LineWords words = learned.get(key);
    if (words == null) {
      List<List<WordTraining.Line>> mine = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        int fold = samples.get(i).fold();
        if (fold != a && fold != b) {
          mine.add(lines.get(i));
        }
      }
      words = training.train(mine);
      learned.put(key, words);
    }
    return words;
  }
}
