package kiji.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<TestQuery> QUERIES =
      IntStream.range(0, 10).mapToObj(i -> new TestQuery("q" + i, "")).toList();

  @Test
  void aRunIsNoBetterThanItself() {
    Comparison.Line line = success(rightIn(5), rightIn(5));
    assertThat(line.p()).isEqualTo(1);
    assertThat(line.better()).isZero();
    assertThat(line.worse()).isZero();
  }

  /// All ten queries gain the same: only all heads or all tails come out as large, 2 in 1,024.
  @Test
  void tenGainsOfTenAreHardlyLuck() {
    Comparison.Line line = success(rightIn(0), rightIn(10));
    assertThat(line.first()).isZero();
    assertThat(line.second()).isEqualTo(1);
    assertThat(line.better()).isEqualTo(10);
    assertThat(line.p()).isCloseTo(2 / 1024.0, within(.0015));
  }

  /// Two gains: both coins must fall alike, one chance in two.
  @Test
  void twoGainsOfTenMayBeLuck() {
    assertThat(success(rightIn(4), rightIn(6)).p()).isCloseTo(.5, within(.02));
    assertThat(success(rightIn(6), rightIn(4)).worse()).isEqualTo(2);
  }

  /// Four ones and six noughts: sqrt(2.4 / 9 / 10).
  @Test
  void tellsTheStandardErrorOfTheDifference() {
    assertThat(success(rightIn(2), rightIn(6)).error()).isCloseTo(.1633, within(.0001));
    assertThat(success(rightIn(0), rightIn(10)).error()).isZero();
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    assertThat(compare(rightIn(2), rightIn(7), 3)).isEqualTo(compare(rightIn(2), rightIn(7), 3));
  }

  @Test
  void isPrintedAsATable() {
    assertThat(compare(rightIn(0), rightIn(10), 1).text().lines())
        .hasSize(5)
        .first()
        .asString()
        .isEqualTo("                   A        B    B - A      +/-  better   worse        p");
    assertThat(compare(rightIn(0), rightIn(10), 1).text())
        .contains("nDCG@10       0.0000   1.0000  +1.0000   0.0000      10       0");
  }

  private static Comparison.Line success(Run first, Run second) {
    return compare(first, second, 42).lines().getLast();
  }

  private static Comparison compare(Run first, Run second, long seed) {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    QUERIES.forEach(query -> grades.put(query.id(), Map.of("right", 1)));
    return Comparison.of(QUERIES, new Judgements(grades), first, second, seed);
  }

  /// A run that is right for the first queries and finds nothing for the others.
  private static Run rightIn(int count) {
    Map<String, List<String>> found = new HashMap<>();
    QUERIES.subList(0, count).forEach(query -> found.put(query.id(), List.of("right")));
    return ReportTest.run(found);
  }
}
