package kiji.cleaning.body;

import java.util.Comparator;
import java.util.stream.IntStream;
import kiji.cleaning.page.PageShape;

/// How likely a block must be to be kept, for one page. Keeping what is likelier than not is best
/// where every block counts alike; a story is measured by the harmonic mean of how much of what was
/// kept is story and how much of the story was kept, and the best it can be expected to be is
/// reached by keeping all that is likelier than half of it (Lipton, Elkan and Naryanaswamy, Optimal
/// Thresholding of Classifiers to Maximize F1 Measure, ECML 2014). So a page that the judge is sure
/// of is removed near one half, and one that it is not sure of is kept more of. O(n log n).
final class LikelyEnough {
  /// A judge is surer of sites that it has seen than of others: on those, a little less is enough.
  private static final double FOR_STRANGERS = 0.9;

  private static final double LEAST = 0.25;

  /// What is enough where everything is certain.
  static final double MOST = 0.5;

  private LikelyEnough() {}

  /// The likelihood from which a page's blocks are kept.
  static double of(PageShape shape, double[] likely) {
    int[] likeliestFirst =
        IntStream.range(0, likely.length)
            .filter(i -> likely[i] > 0) // the rest could only make it worse
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -likely[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double story = 0;
    for (int i = 0; i < likely.length; i++) {
      story += likely[i] * shape.prose[i].weight();
    }
    double kept = 0;
    double keptStory = 0;
    double best = 0;
    for (int i : likeliestFirst) {
      kept += shape.prose[i].weight();
      keptStory += likely[i] * shape.prose[i].weight();
      best = kept == 0 ? best : Math.max(best, 2 * keptStory / (kept + story));
    }
    return Math.clamp(FOR_STRANGERS * best / 2, LEAST, MOST);
  }
}
