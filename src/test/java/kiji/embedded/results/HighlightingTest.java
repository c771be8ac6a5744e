package kiji.embedded.results;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.marked;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kiji.embedded.SmallIndex;
import kiji.engine.Hit;
import kiji.query.SearchQuery;
import kiji.query.SearchQuery.All;
import kiji.query.SearchQuery.Not;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Prefix;
import org.junit.jupiter.api.Test;

class HighlightingTest {
  @Test
  void marksWholeWordsAndEndsWhereTheSentenceDoes() throws IOException {
    Hit hit =
        only(
            words("半導体", "工場"),
            "半導体の新工場",
            "政府は十二日、次世代の半導体を量産する工場を北海道に建設すると発表した。「期待したい。」と知事は述べた。\n\n"
                + "費用は明らかにしていない。関係者によると、来年の春には着工する見通しで、地元では説明会が続いている。今後も注目される。");
    assertThat(marked(hit.title())).isEqualTo("[半導体]の新[工場]");
    assertThat(marked(hit))
        .containsExactly("政府は十二日、次世代の[半導体]を量産する[工場]を北海道に建設すると発表した。「期待したい。」と知事は述べた。");
  }

  @Test
  void marksEnglishWordsInTheirFormsAndKnowsShortForms() throws IOException {
    Hit hit =
        only(
            words("airline", "cost"),
            "",
            "Mr. Smith of the U.S. Airlines body said costs were cut. \"No more,\" he said at the very"
                + " long and quite tiring meeting in Geneva. Nothing else happened there.");
    assertThat(marked(hit))
        .containsExactly(
            "Mr. Smith of the U.S. [Airlines] body said [costs] were cut. \"No more,\" he said"
                + " at the very long and quite tiring meeting in Geneva.");
  }

  @Test
  void marksWhatWasFoundByItsCharacters() throws IOException {
    assertThat(marked(only(words("雪"), "", "大雪で列車が止まった。"))).containsExactly("大[雪]で列車が止まった。");
    assertThat(marked(only(words("日東電工"), "", "大阪の日東電工株式会社。"))).containsExactly("大阪の[日東電工]株式会社。");
  }

  @Test
  void marksQuotesAsTheyStandOnly() throws IOException {
    Hit hit =
        only(new Phrase("file sharing", 0), "", "The file sharing service. A file for sharing.");
    assertThat(marked(hit)).containsExactly("The [file sharing] service. A file for sharing.");
  }

  @Test
  void marksBeginnings() throws IOException {
    assertThat(marked(only(new Prefix("semi"), "", "A semifinal and a semicolon.")))
        .containsExactly("A [semifinal] and a [semicolon].");
  }

  @Test
  void showsThreePlacesOfALongStory() throws IOException {
    String between = " Nothing of the kind was seen in town that day, people say.".repeat(20);
    String place = "The ferry came in.";
    Hit hit = only(words("ferry"), "", (place + between + "\n\n").repeat(5));
    assertThat(marked(hit))
        .hasSize(3)
        .allSatisfy(shown -> assertThat(shown).startsWith("The [ferry] came in."));
  }

  @Test
  void marksTheTextAsItWas() throws IOException {
    assertThat(marked(only(words("高島屋"), "", "㈱髙島屋が開店。"))).containsExactly("㈱[髙島屋]が開店。");
    assertThat(marked(only(words("ガス"), "", "ｶﾞｽ料金の値上げ。"))).containsExactly("[ｶﾞｽ]料金の値上げ。");
  }

  @Test
  void showsTheBeginningWhereNothingIsMarked() throws IOException {
    Hit hit = only(new SearchQuery.Everything(), "Title", "First sentence is here. Second one.");
    assertThat(marked(hit)).containsExactly("First sentence is here. Second one.");
    assertThat(marked(hit.title())).isEqualTo("Title");
  }

  @Test
  void doesNotMarkWhatIsLeftOut() throws IOException {
    SearchQuery query = new All(List.of(words("alpha"), new Not(words("gamma"))));
    assertThat(marked(only(query, "", "alpha beta"))).containsExactly("[alpha] beta");
  }

  @Test
  void aTextWithoutSentencesGivesShortSnippets() throws IOException {
    String long_ = "あいうえお、漢字とかなが続く".repeat(500) + "目印" + "かきくけこ".repeat(500);
    Hit hit = only(words("目印"), "", long_);
    assertThat(hit.snippets())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.text()).hasSizeLessThanOrEqualTo(300));
    assertThat(marked(hit).getFirst()).contains("[目印]");
  }

  @Test
  void spansStayInTheirTextForAnyMixtureOfCharacters() throws IOException {
    Hit hit = only(words("株", "円", "野", "か"), "㈱𠮷野家㈱", "①㈱㍿𠮷野家か\u3099㌍円\u200B円。\n\n\uD842 株。");
    assertThat(hit.snippets()).isNotEmpty();
    hit.snippets()
        .forEach(
            one ->
                one.spans()
                    .forEach(
                        span -> {
                          assertThat(span.start()).isBetween(0, span.end() - 1);
                          assertThat(span.end()).isLessThanOrEqualTo(one.text().length());
                        }));
  }

  private static Hit only(SearchQuery query, String title, String body) throws IOException {
    try (SmallIndex index = SmallIndex.of(article("a", title, body))) {
      List<Hit> hits = index.search(request(query)).hits();
      assertThat(hits).hasSize(1);
      return hits.getFirst();
    }
  }
}
