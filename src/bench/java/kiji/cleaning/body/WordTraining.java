package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kiji.cleaning.page.Block;

/// Learns the weights of [LineWords]: logistic regression over the terms that were met on enough
/// sites, by seeded stochastic descent with a step for each term (Duchi, Hazan and Singer, Adaptive
/// Subgradient Methods, JMLR 2011). Same input, same weights.
final class WordTraining {
  private static final int FEWEST_SITES = 12;
  private static final int ROUNDS = 5;
  private static final double PENALTY = 0.01;
  private static final double STEP = 0.3;
  private static final double BIAS_STEP = 0.002;
  private static final float LEAST = 0.1f;
  private static final long SEED = 7;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final List<Set<String>> sites = new ArrayList<>();

  /// A line to learn from.
  @SuppressWarnings("ArrayRecordComponent") // made once, never compared
  record Line(int[] terms, float label, float weight) {}

  /// A page's lines.
  List<Line> lines(String site, List<Block> blocks, float[] labels, float[] weights) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      int[] mine =
          LineWords.terms(block.text()).stream()
              .sorted()
              .mapToInt(term -> ids.computeIfAbsent(term, this::add))
              .toArray();
      for (int term : mine) {
        if (sites.get(term).size() < FEWEST_SITES) {
          sites.get(term).add(site);
        }
      }
      int i = block.index();
      lines.add(new Line(mine, labels[i], (float) Math.sqrt(0.2 + weights[i])));
    }
    return lines;
  }

  private int add(String term) {
    terms.add(term);
    sites.add(new HashSet<>());
    return terms.size() - 1;
  }

  LineWords train(List<List<Line>> pages) {
    List<Line> lines = new ArrayList<>();
    for (List<Line> page : pages) {
      for (Line line : page) {
        int[] known = Arrays.stream(line.terms).filter(this::isKnown).toArray();
        if (known.length > 0) {
          lines.add(new Line(known, line.label, line.weight));
        }
      }
    }
    float[] weights = weights(lines);
    Map<String, Float> learned = new HashMap<>();
    for (int term = 0; term < weights.length; term++) {
      if (Math.abs(weights[term]) >= LEAST) {
        learned.put(terms.get(term), Math.round(weights[term] * 20) / 20f);
      }
    }
    return new LineWords(learned);
  }

  private boolean isKnown(int term) {
    return sites.get(term).size() >= FEWEST_SITES;
  }

  private float[] weights(List<Line> lines) {
    float[] weights = new float[terms.size()];
    float[] squares = new float[terms.size()];
    Arrays.fill(squares, 1);
    double bias = -1;
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(lines, random);
      for (Line line : lines) {
        double scale = 1 / Math.sqrt(line.terms.length);
        double sum = bias;
        for (int term : line.terms) {
          sum += weights[term] * scale;
        }
        double slope = line.weight * (1 / (1 + Math.exp(-sum)) - line.label);
        bias -= BIAS_STEP * slope;
        for (int term : line.terms) {
          double mine = slope * scale + PENALTY * weights[term];
          squares[term] += (float) (mine * mine);
          weights[term] -= (float) (STEP * mine / Math.sqrt(squares[term]));
        }
      }
    }
    return weights;
  }
}
