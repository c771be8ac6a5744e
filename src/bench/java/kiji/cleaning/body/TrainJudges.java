package kiji.cleaning.body;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleanToJsonLines;
import kiji.cleaning.CleanedPages;
import kiji.cleaning.page.BlockLabels;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import kiji.text.Hosts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Trains the judge of HTML pages ([BlockJudge]) from pages whose true bodies are known, and
/// cross-validates by site: a site's pages are always judged by what was learned from others.
///
///     TrainJudges DATA html cv OUT.jsonl [N]  cleans every page by a judge that never saw its site
///     TrainJudges DATA html final OUT.txt     trains on all and writes the weights
///
/// N, an odd number, deals the sites out to the folds in another way: one way alone moves the
/// figures by chance as much as most changes do.
final class TrainJudges {
  private static final int FOLDS = 5;
  private static final long SEED = 20_240_412;
  private static final int FIRST_DEAL = 31;
  private static final JsonMapper JSON = new JsonMapper();

  private TrainJudges() {}

  /// A page to learn from.
  @SuppressWarnings("ArrayRecordComponent") // rows to learn from, never compared
  private record Sample(
      String set,
      SourcePage page,
      int fold,
      PageShape shape,
      float[][] rows,
      float[] labels,
      float[] weights) {}

  private static final GradientBoosting FIRST =
      new GradientBoosting(100, 5, 0.1, 8, 5.0, 0.6, 0.3, SEED);
  private static final GradientBoosting SECOND =
      new GradientBoosting(60, 3, 0.1, 8, 5.0, 0.6, 0.3, SEED + 1);

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    List<String> sets = List.of("news-1", "news-2", "news-3", "news-4", "articles-1");
    int deal = args.length > 4 ? Integer.parseInt(args[4]) : FIRST_DEAL;
    List<Sample> samples = new ArrayList<>();
    for (String set : sets) {
      samples.addAll(read(data, set, deal));
    }
    System.err.println(
        samples.size()
            + " pages, "
            + samples.stream().mapToInt(s -> s.rows.length).sum()
            + " blocks");
    if (args[2].equals("cv")) {
      crossValidate(samples, Path.of(args[3]));
    } else {
      Map<Integer, TreeEnsemble> firsts = new HashMap<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        firsts.put(fold, first(without(samples, fold)));
      }
      TreeEnsemble first = first(samples);
      TreeEnsemble second = second(samples, firsts);
      List<String> lines = new ArrayList<>();
      lines.add(
          "# Weights of the "
              + args[1]
              + " judge, written by TrainJudges (src/bench/java/kiji/cleaning). Not for editing.");
      lines.addAll(new BlockJudge(first, second).lines());
      Files.write(Path.of(args[3]), lines, StandardCharsets.UTF_8);
    }
  }

  private static void crossValidate(List<Sample> samples, Path out) throws IOException {
    Map<Integer, TreeEnsemble> pairs = new HashMap<>();
    try (PrintStream lines =
        new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
      for (int fold = 0; fold < FOLDS; fold++) {
        Map<Integer, TreeEnsemble> firsts = new HashMap<>();
        for (int other = 0; other < FOLDS; other++) {
          int a = Math.min(fold, other);
          int b = Math.max(fold, other);
          if (other != fold) {
            firsts.put(
                other,
                pairs.computeIfAbsent(
                    a * FOLDS + b, key -> first(without(without(samples, a), b))));
          }
        }
        List<Sample> seen = without(samples, fold);
        BlockJudge judge = new BlockJudge(first(seen), second(seen, firsts));
        ArticleCleaner cleaner = ArticleCleaner.with(judge, judge);
        for (Sample sample : samples) {
          if (sample.fold == fold) {
            lines.println(CleanToJsonLines.json(sample.page, cleaner.clean(sample.page)));
          }
        }
        System.err.println("fold " + fold + " done");
      }
    }
  }

  private static List<Sample> without(List<Sample> samples, int fold) {
    return samples.stream().filter(s -> s.fold != fold).toList();
  }

  private static TreeEnsemble first(List<Sample> samples) {
    return train(
        FIRST, BlockFeatures.names(), samples, samples.stream().map(Sample::rows).toList());
  }

  /// Each page is looked at first by a judge that did not learn from its site.
  private static TreeEnsemble second(List<Sample> samples, Map<Integer, TreeEnsemble> firsts) {
    List<float[][]> rows = new ArrayList<>();
    for (Sample s : samples) {
      TreeEnsemble stranger =
          Objects.requireNonNull(firsts.get(s.fold), "no judge learned without this page's fold");
      rows.add(BlockJudge.withContext(s.shape, s.rows, BlockJudge.probabilities(stranger, s.rows)));
    }
    return train(SECOND, BlockJudge.names(), samples, rows);
  }

  private static TreeEnsemble train(
      GradientBoosting boosting, List<String> names, List<Sample> samples, List<float[][]> rows) {
    float[][] all =
        rows.stream().flatMap(Arrays::stream).filter(row -> row.length > 0).toArray(float[][]::new);
    float[] labels = new float[all.length];
    float[] weights = new float[all.length];
    int at = 0;
    for (Sample sample : samples) {
      for (int i = 0; i < sample.labels.length; i++) {
        if (sample.rows[i].length > 0) {
          labels[at] = sample.labels[i];
          weights[at++] = sample.weights[i];
        }
      }
    }
    return boosting.train(names, all, labels, weights);
  }

  private static List<Sample> read(Path data, String set, int deal) throws IOException {
    Map<String, JsonNode> truth = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("truth/" + set + ".jsonl"))) {
      JsonNode node = JSON.readTree(line);
      truth.put(node.get("id").asString(), node);
    }
    List<Sample> samples = new ArrayList<>();
    for (SourcePage page : CleanedPages.of(data.resolve(set))) {
      JsonNode node = truth.get(CleanedPages.id(page));
      if (node != null && node.hasNonNull("body")) {
        if (read(page) instanceof ReadPage.Whole whole) {
          samples.add(sample(set, page, node, whole, deal));
        }
      }
    }
    return samples;
  }

  private static ReadPage read(SourcePage page) {
    return switch (page.content()) {
      case PageContent.Html html -> ReadPage.of(page, html);
      case PageContent.Text text -> ReadPage.of(text);
      case PageContent.Item item ->
          throw new IllegalArgumentException(page.path() + " is a feed's");
      case PageContent.Ready ready -> throw new IllegalArgumentException(page.path() + " is clean");
    };
  }

  private static Sample sample(
      String set, SourcePage page, JsonNode node, ReadPage.Whole measured, int deal) {
    boolean byCharacter = node.get("lang").asString().equals("ja");
    BlockLabels.Labelled labelled =
        BlockLabels.of(measured.shape().blocks, node.get("body").asString(), byCharacter);
    float[] weights = new float[labelled.lengths().length];
    for (int i = 0; i < weights.length; i++) {
      double share = (labelled.lengths()[i] + 1.5) / Math.max(60, labelled.truthLength());
      weights[i] = (float) (100 * Math.min(0.5, share));
    }
    String host = Hosts.of(node.get("url").asString()).map(Hosts::ownName).orElse("");
    int fold = Math.floorMod(host.hashCode() * deal, FOLDS);
    float[][] rows = BlockFeatures.of(measured.shape(), measured.hints());
    return new Sample(set, page, fold, measured.shape(), rows, labelled.story(), weights);
  }
}
