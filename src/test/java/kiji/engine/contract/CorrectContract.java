package kiji.engine.contract;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.indexed;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kiji.engine.Capability;
import kiji.engine.Corrects;
import kiji.engine.Corrects.Correction;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Searcher;
import org.junit.jupiter.api.Test;

/// What an engine keeps that says what a word may have been meant to be.
public abstract class CorrectContract extends CapabilityContract {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  protected CorrectContract() {
    super(Capability.CORRECTS);
  }

  @Test
  void aWordNobodyKnowsIsNearOneOfTheArchives() {
    publishSamples();
    assertThat(corrected("harbuor", "chips"))
        .containsExactly(new Correction("harbuor", "harbour", false));
  }

  @Test
  void aWordThatIsFoundIfSeldomIsSaidToBe() {
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.concat(
            Stream.of(indexed(english("slip", "", "The goverment met.").build())),
            Stream.iterate(0, i -> i < 200, i -> i + 1)
                .map(i -> indexed(english("g" + i, "", "The government met.").build()))));
    assertThat(corrected("goverment"))
        .containsExactly(new Correction("goverment", "government", true));
  }

  @Test
  void theCommonerOfTwoWordsAsNearIsMeant() {
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.concat(
            Stream.of(indexed(english("rare", "", "The brack lay there.").build())),
            Stream.iterate(0, i -> i < 20, i -> i + 1)
                .map(i -> indexed(english("b" + i, "", "The brick lay there.").build()))));
    assertThat(corrected("brqck")).containsExactly(new Correction("brqck", "brick", false));
  }

  @Test
  void knownWordsNumbersAndWordsLikeNoOtherHaveNone() {
    assertThat(corrected("harbuor")).as("of nothing").isEmpty();
    publishSamples();
    assertThat(corrected("harbour", "半導体", "2024", "b2b", "xylophonist", "")).isEmpty();
    assertThat(corrected()).isEmpty();
  }

  @Test
  void wordsThatTheBudgetDoesNotReachAreToldToBeLeftAsTyped() {
    publishSamples();
    try (Searcher searcher = engine.searcher()) {
      List<String> words = List.of("harbuor");
      Corrects.Corrected whole = Corrects.of(searcher).corrections(words, PATIENCE);
      assertThat(whole.partial()).isFalse();
      assertThat(whole.spent()).isBetween(Duration.ofNanos(1), PATIENCE);
      assertThat(Corrects.of(searcher).corrections(words, Duration.ZERO))
          .isEqualTo(new Corrects.Corrected(List.of(), true, Duration.ZERO));
    }
  }

  private List<Correction> corrected(String... words) {
    try (Searcher searcher = engine.searcher()) {
      return Corrects.of(searcher).corrections(List.of(words), PATIENCE).corrections();
    }
  }
}
