package kiji.embedded.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kiji.engine.LeftOut;
import org.apache.lucene.search.CollectionTerminatedException;
import org.junit.jupiter.api.Test;

/// A budget of a millisecond is 10,000 postings: half of them for deciding, all for the list.
class WorkTest {
  private final Work work = new Work(Duration.ofMillis(1));

  @Test
  void halfOfABudgetMayBeSpentOnDecidingAndWhatIsBeyondIsTold() {
    work.spend(1_000);
    assertThat(work.affords(LeftOut.WIDER_STEPS, 3_999)).isTrue();
    assertThat(work.isSpent()).isFalse();
    assertThat(work.leavesOut(LeftOut.REST)).isFalse();
    assertThat(work.affords(LeftOut.OTHER_LANGUAGE, 2)).isFalse();
    assertThat(work.affords(LeftOut.WIDER_STEPS, 1)).as("to the last posting").isTrue();
    assertThat(work.isSpent()).isTrue();
    assertThat(work.leavesOut(LeftOut.SPELLING)).isTrue();
    assertThat(work.leftOut()).containsExactlyInAnyOrder(LeftOut.OTHER_LANGUAGE, LeftOut.SPELLING);
  }

  /// A posting is a tenth of a microsecond, an article of the list four of them.
  @Test
  void whatBothPursesPaidIsToldInTheBudgetsTime() {
    work.spend(30);
    work.lookAtOne();
    work.lookAtOne();
    assertThat(work.affords(LeftOut.SPELLING, 2)).isTrue();
    assertThat(work.affords(LeftOut.SPELLING, 5_000)).isFalse();
    assertThat(work.spent()).isEqualTo(Duration.ofNanos(4_000));
    assertThat(new Work(Duration.ofNanos(800)).isSpent()).as("eight postings").isFalse();
    assertThat(new Work(Duration.ofNanos(99)).isSpent()).as("none").isTrue();
  }

  @Test
  void theListHasABudgetOfItsOwn() {
    work.spend(1_000_000);
    for (int article = 0; article < 2_500; article++) {
      work.lookAtOne();
    }
    assertThat(work.leftOut()).isEmpty();
    assertThatThrownBy(work::lookAtOne).isInstanceOf(CollectionTerminatedException.class);
    assertThat(work.leftOut()).containsExactly(LeftOut.REST);
  }
}
