package kiji.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The numbers are worked out by hand or taken from TREC's own tool.
class MeasureTest {
  private static final double LOG2_OF_3 = Math.log(3) / Math.log(2);

  @Test
  void ndcgDiscountsByRankAndComparesWithTheBestOrder() {
    Map<String, Integer> grades = Map.of("a", 1, "b", 1, "c", 0);
    assertThat(Measure.NDCG_10.of(List.of("x", "a", "y", "b"), grades))
        .isCloseTo(0.6509209298071326, within(1e-12));
    assertThat(Measure.NDCG_10.of(List.of("a", "b"), grades)).isEqualTo(1);
  }

  @Test
  void ndcgCountsAGoodArticleThriceAFairOne() {
    assertThat(Measure.NDCG_10.of(List.of("g2", "g1"), Map.of("g1", 2, "g2", 1)))
        .isCloseTo((1 + 3 / LOG2_OF_3) / (3 + 1 / LOG2_OF_3), within(1e-12));
  }

  @Test
  void ndcgAndMrrLookAtTenArticles() {
    List<String> ranked = IntStream.rangeClosed(1, 11).mapToObj(i -> "d" + i).toList();
    assertThat(Measure.NDCG_10.of(ranked, Map.of("d11", 3))).isZero();
    assertThat(Measure.MRR_10.of(ranked, Map.of("d11", 3))).isZero();
    assertThat(Measure.MRR_10.of(ranked, Map.of("d10", 3))).isEqualTo(.1);
    assertThat(Measure.MRR_10.of(ranked, Map.of("d2", 1, "d5", 3))).isEqualTo(.5);
  }

  @Test
  void noListOfTenCanHaveMoreThanTenRightArticles() {
    List<String> right = IntStream.rangeClosed(1, 14).mapToObj(i -> "d" + i).toList();
    Map<String, Integer> grades = right.stream().collect(Collectors.toMap(id -> id, id -> 1));
    assertThat(Measure.NDCG_10.of(right, grades)).isEqualTo(1);
  }

  @Test
  void recallLooksAtAHundred() {
    List<String> ranked = IntStream.rangeClosed(1, 101).mapToObj(i -> "d" + i).toList();
    assertThat(Measure.RECALL_100.of(ranked, Map.of("d100", 1, "d101", 1, "d1", 0))).isEqualTo(.5);
  }

  @Test
  void successIsARightArticleInFront() {
    assertThat(Measure.SUCCESS_1.of(List.of("a", "b"), Map.of("a", 1))).isEqualTo(1);
    assertThat(Measure.SUCCESS_1.of(List.of("a", "b"), Map.of("a", 0, "b", 1))).isZero();
  }

  @Test
  void nothingFoundOrNothingRightIsZero() {
    for (Measure measure : Measure.values()) {
      assertThat(measure.of(List.of(), Map.of("a", 1))).as(measure.label()).isZero();
      assertThat(measure.of(List.of("a"), Map.of())).as(measure.label()).isZero();
      assertThat(measure.of(List.of("a"), Map.of("a", 0))).as(measure.label()).isZero();
    }
  }

  @Test
  void measuresAreCalledByEitherName() {
    assertThat(Measure.named("ndcg10")).isEqualTo(Measure.NDCG_10);
    assertThat(Measure.named("nDCG@10")).isEqualTo(Measure.NDCG_10);
    assertThat(Measure.named("MRR@10")).isEqualTo(Measure.MRR_10);
    assertThatThrownBy(() -> Measure.named("map"))
        .hasMessage("'map' is no measure; there are ndcg10, mrr10, recall100, success1");
  }
}
