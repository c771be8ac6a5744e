package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.web.view.TextPiece;
import org.junit.jupiter.api.Test;

/// What a list shows of an article's text.
class ExcerptTest {
  private static final String STORY =
      """
      The mayor opened the harbour on Monday before a crowd of thousands in the rain.

      Ships came from four countries, and the last of them brought the lighthouse lamp.

      The keeper said that he would vote

      against Trump.”

      Fishing goes on as before, in boats that are older than the men who sail in them.\
      """;

  @Test
  void placesStandInTheirOrderWithWhatIsLeftOutBetweenThem() {
    assertThat(
            excerpt(
                STORY,
                "Fishing goes on as before, in boats that are older than the men who sail in them.",
                "The mayor opened the harbour on Monday before a crowd of thousands in the rain."))
        .isEqualTo(
            "The mayor opened the harbour on Monday before a crowd of thousands in the rain. … "
                + "Fishing goes on as before, in boats that are older than the men who sail in them.");
  }

  @Test
  void placesThatStandTogetherAreOne() {
    assertThat(
            excerpt(
                STORY,
                "Ships came from four countries, and the last of them brought the lighthouse lamp.",
                "The mayor opened the harbour on Monday before a crowd of thousands in the rain."))
        .contains("in the rain.  Ships came")
        .doesNotContain("…");
  }

  @Test
  void aFragmentBringsWhatStandsBeforeIt() {
    assertThat(excerpt(STORY, "against Trump.”"))
        .isEqualTo("…lamp.  The keeper said that he would vote  against Trump.”");
    assertThat(excerpt("町長は式典で\n\n灯台の光は続く、と\n\n語った。", "語った。")).isEqualTo("町長は式典で  灯台の光は続く、と  語った。");
  }

  @Test
  void theWordsFoundStayMarked() {
    Hit hit =
        hit(STORY, List.of(marked("against Trump.”", "Trump"), marked("Ships came", "Ships")));
    assertThat(Excerpt.of(hit).stream().filter(TextPiece::marked).map(TextPiece::text).toList())
        .containsExactly("Ships", "Trump");
  }

  @Test
  void whatIsCutInASentenceSaysSo() {
    String long1 = "a ".repeat(60) + "ferry";
    assertThat(excerpt(long1 + " and more of it that goes on.", long1)).endsWith("ferry…");
  }

  @Test
  void whereNothingWasFoundTheLeadStands() {
    assertThat(excerpt(STORY)).startsWith("The mayor opened");
  }

  private static String excerpt(String body, String... places) {
    List<Snippet> snippets = new ArrayList<>();
    for (String place : places) {
      snippets.add(marked(place, place));
    }
    return Excerpt.of(hit(body, snippets)).stream()
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }

  private static Snippet marked(String text, String word) {
    int at = text.indexOf(word);
    return new Snippet(text, List.of(new Snippet.Span(at, at + word.length())));
  }

  private static Hit hit(String body, List<Snippet> snippets) {
    Article article = Articles.english("a", "A", body).build();
    return new Hit(article, 1, new Snippet("A", List.of()), snippets, List.of(), Instant.EPOCH);
  }
}
