package kiji.cleaning.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainedWithTest {
  @Test
  void theShippedWeightsAreOfTheColumnsAndWordsOfNow() {
    assertThat(TrainedWith.weights("judge-html.txt", BlockJudge.names())).hasSizeGreaterThan(100);
    assertThat(TrainedWith.weights("judge-text.txt", LineJudge.names())).hasSizeGreaterThan(100);
  }

  @Test
  void weightsOfOtherColumnsAreRefused() {
    List<String> columns = new ArrayList<>(BlockJudge.names());
    columns.addFirst("another");
    assertThatThrownBy(() -> TrainedWith.weights("judge-html.txt", columns))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("train again");
  }
}
