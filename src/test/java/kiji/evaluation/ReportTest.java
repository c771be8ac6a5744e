package kiji.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import kiji.evaluation.Run.Ranked;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final List<TestQuery> QUERIES =
      List.of(
          new TestQuery("q1", "半導体"),
          new TestQuery("q2", "rate rise"),
          new TestQuery("q3", "lighthouse"));

  private static final Judgements JUDGEMENTS =
      new Judgements(
          Map.of("q1", Map.of("a", 1), "q2", Map.of("b", 1, "c", 2), "q3", Map.of("d", 0)));

  private static final Report REPORT =
      Report.of(
          QUERIES,
          JUDGEMENTS,
          run(Map.of("q1", List.of("a", "x"), "q2", List.of("y", "b"), "q3", List.of("d"))));

  @Test
  void summarisesInOneLine() {
    assertThat(REPORT.summary())
        .isEqualTo("queries=3 ndcg10=0.3913 mrr10=0.5000 recall100=0.5000 success1=0.3333");
  }

  @Test
  void namesWhatTheWorstQueriesLose() {
    assertThat(REPORT.worst(2))
        .isEqualTo(
            """
            0.0000  q3  lighthouse
                    right: none judged
                    first: d about d
            0.1738  q2  rate rise
                    right: c (grade 2) not found; b (grade 1) at 2
                    first: y about y
            """);
  }

  @Test
  void saysWhenQueriesAndJudgementsDoNotFit() {
    assertThat(REPORT.misfits())
        .isEqualTo("1 of 3 queries have no right article in the judgements and count 0: q3");
    assertThat(Report.of(QUERIES.subList(0, 2), JUDGEMENTS, run(Map.of())).misfits()).isEmpty();
  }

  @Test
  void anEmptyRunIsZero() {
    assertThat(Report.of(QUERIES, JUDGEMENTS, run(Map.of())).summary())
        .isEqualTo("queries=3 ndcg10=0.0000 mrr10=0.0000 recall100=0.0000 success1=0.0000");
    assertThat(Report.of(List.of(), JUDGEMENTS, run(Map.of())).mean(Measure.NDCG_10)).isZero();
  }

  @Test
  void knowsWhetherEnoughWasReached() {
    assertThat(AtLeast.parse("mrr10=.5").isReachedBy(REPORT)).isTrue();
    AtLeast more = AtLeast.parse("nDCG@10=0.4");
    assertThat(more.isReachedBy(REPORT)).isFalse();
    assertThat(more.missedBy(REPORT)).isEqualTo("nDCG@10 is 0.3913, wanted at least 0.4000");
  }

  @Test
  void whatIsNoBoundIsExplained() {
    for (String text : List.of("ndcg10", "ndcg10=", "ndcg10=high", "ndcg10=1.5", "ndcg10=-1")) {
      assertThatThrownBy(() -> AtLeast.parse(text))
          .as(text)
          .isInstanceOf(EvaluationException.class)
          .hasMessageContaining("'" + text + "'");
    }
    assertThatThrownBy(() -> AtLeast.parse("map=.5")).hasMessageContaining("there are ndcg10");
  }

  static Run run(Map<String, List<String>> ids) {
    SequencedMap<String, List<Ranked>> rankings = new LinkedHashMap<>();
    ids.forEach(
        (query, found) ->
            rankings.put(
                query, found.stream().map(id -> new Ranked(id, 1, "about " + id)).toList()));
    return new Run(rankings);
  }
}
