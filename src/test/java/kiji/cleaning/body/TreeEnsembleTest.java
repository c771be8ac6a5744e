package kiji.cleaning.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
  private static final TreeEnsemble TREES =
      TreeEnsemble.read(List.of("bias 0.5", "b<0.5 1.0 a<2.0 -1.0 3.0", "0.25"), List.of("a", "b"));

  @Test
  void everyTreeAddsTheLeafThatARowComesTo() {
    assertThat(likely(9, .5f)).isEqualTo(logistic(.5 + 1 + .25), within(1e-6));
    assertThat(likely(2, .6f)).isEqualTo(logistic(.5 - 1 + .25), within(1e-6));
    assertThat(likely(2.1f, .6f)).isEqualTo(logistic(.5 + 3 + .25), within(1e-6));
  }

  @Test
  void whatIsNoNumberLeavesNoLeafThatIsReachedWithoutIt() {
    assertThat(likely(Float.NaN, 0)).isEqualTo(logistic(.5 + 1 + .25), within(1e-6));
  }

  @Test
  void anEmptyRowIsOfNoKind() {
    assertThat(TREES.probabilities(new float[][] {{}})).containsExactly(0);
  }

  private static double likely(float a, float b) {
    return TREES.probabilities(new float[][] {{a, b}})[0];
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
