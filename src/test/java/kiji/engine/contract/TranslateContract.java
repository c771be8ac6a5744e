package kiji.engine.contract;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kiji.engine.Capability;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.Test;

/// What an engine keeps that searches the other language too.
public abstract class TranslateContract extends CapabilityContract {
  protected TranslateContract() {
    super(Capability.TRANSLATES);
  }

  @Test
  void wordsAreFoundInTheOtherLanguageAndToldWhenThatIsAskedFor() {
    publishQuakes();
    SearchRequest english =
        patient(word("earthquake")).withMatching(Matching.ALL).withExpand(false);
    assertThat(found(english)).containsExactly("en");
    assertThat(search(english).translations()).isEmpty();
    assertThat(found(english.withTranslate(true))).containsExactlyInAnyOrder("en", "ja");
    assertThat(search(english.withTranslate(true)).translations()).contains("地震");
    SearchRequest japanese = patient(word("地震")).withMatching(Matching.ALL).withExpand(false);
    assertThat(found(japanese)).containsExactly("ja");
    assertThat(found(japanese.withTranslate(true))).containsExactlyInAnyOrder("en", "ja");
  }

  @Test
  void whatWasTypedInOneFormOnlyStaysAsItIs() {
    publishQuakes();
    SearchRequest exact = patient(new SearchQuery.Word("earthquake", true));
    assertThat(found(exact.withTranslate(true))).containsExactly("en");
    SearchRequest phrase = patient(new SearchQuery.Phrase("earthquake shook", 0));
    assertThat(found(phrase.withTranslate(true))).containsExactly("en");
  }

  @Test
  void whatIsKnownInOneLanguageOnlyIsToldAsNothing() {
    publishQuakes();
    SearchResults results = search(patient(word("ぴよぴよ")).withTranslate(true));
    assertThat(results.translations()).isEmpty();
    assertThat(results.hits()).isEmpty();
  }

  @Test
  void whereTheBudgetDoesNotReachItTheOtherLanguageIsToldToBeMissing() {
    publishQuakes();
    SearchRequest english = patient(word("earthquake")).withMatching(Matching.ALL);
    assertThat(search(english.withTranslate(true)).leftOut()).isEmpty();
    SearchResults hurried = search(english.withTranslate(true).withBudget(Duration.ofNanos(1)));
    assertThat(hurried.leftOut()).contains(LeftOut.OTHER_LANGUAGE);
    assertThat(hurried.translations()).isEmpty();
    assertThat(search(english.withBudget(Duration.ofNanos(1))).leftOut())
        .as("nobody asked for it")
        .doesNotContain(LeftOut.OTHER_LANGUAGE);
  }

  private void publishQuakes() {
    publish(
        engine,
        japanese("ja", "能登半島で地震", "能登半島で強い地震があり、津波警報が出た。").build(),
        english("en", "Strong quake hits coast", "An earthquake shook the coast at night.").build(),
        english("other", "Ferry returns", "The ferry crosses the harbour.").build());
  }
}
