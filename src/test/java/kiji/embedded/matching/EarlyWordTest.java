package kiji.embedded.matching;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import kiji.article.ArticleId;
import kiji.embedded.SmallIndex;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Explains.ScoreExplanation.Kind;
import kiji.engine.Explains.ScoreExplanation.Part;
import kiji.engine.SearchRequest;
import kiji.query.TextField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

class EarlyWordTest {
  private static final String FILLING = "many other things happened on that day ".repeat(30);

  @Test
  void anArticleThatBeginsWithTheWordStandsFirst() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("late", "", FILLING + "Greenspan spoke."),
            article("early", "", "Greenspan spoke. " + FILLING),
            article(
                "middle", "", "Something else came first that day. Greenspan spoke. " + FILLING),
            article("other", "", FILLING))) {
      assertThat(index.find("greenspan")).containsExactly("early", "middle", "late");
    }
  }

  @Test
  void inJapaneseToo() throws IOException {
    String filling = "その日はほかにもいろいろな出来事があった。".repeat(30);
    try (SmallIndex index =
        SmallIndex.of(
            article("late", "", filling + "浅田真央が優勝した。"),
            article("early", "", "浅田真央が優勝した。" + filling),
            article("other", "", filling))) {
      assertThat(index.find("浅田真央")).containsExactly("early", "late");
    }
  }

  @Test
  void whatStandsForTheWordIsEarlyToo() throws IOException {
    String filling = "その日はほかにもいろいろな出来事があった。".repeat(30);
    try (SmallIndex index =
        SmallIndex.of(
            article("early", "", "アメリカの大統領が来た。" + filling),
            article("late", "", filling + filling + "アメリカの大統領が来た。"),
            article("typed", "", filling + filling + "米国の大統領が来た。"))) {
      assertThat(early(index, "early", "米国")).isGreaterThan(20 * early(index, "late", "米国"));
      assertThat(early(index, "late", "米国")).isPositive();
    }
  }

  @Test
  void inTheOtherLanguageToo() throws IOException {
    String filling = "その日はほかにもいろいろな出来事があった。".repeat(30);
    try (SmallIndex index =
        SmallIndex.of(
            article("late", "", filling + "地震があった。"),
            article("early", "", "地震があった。" + filling),
            article("other", "", filling))) {
      SearchRequest request = SmallIndex.request(words("earthquake")).withTranslate(true);
      assertThat(SmallIndex.ids(index.search(request))).containsExactly("early", "late");
    }
  }

  @Test
  void theBeginningOfAnyTextCountsAndMoreThanOneCountsOnce() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("body", "", "storm " + FILLING),
            article("both", "storm", "storm " + FILLING),
            article("description", "", FILLING + "storm").description("storm"),
            article("hundredth", "", "word ".repeat(100) + "storm"))) {
      IndexSearcher searcher = new IndexSearcher(index.reader());
      EarlyWord early = EarlyWord.in(Set.of(TextField.values()), "storm");
      ScoreDoc[] found = searcher.search(early, 10).scoreDocs;
      assertThat(found).hasSize(4);
      for (ScoreDoc hit : found) {
        float expected = hit.doc == 3 ? (float) Math.exp(-1) : 1;
        assertThat(hit.score).as("article " + hit.doc).isEqualTo(expected, within(1e-6f));
      }
    }
  }

  private static double early(SmallIndex index, String id, String typed) {
    ArticleId article = new ArticleId(id);
    return index
        .search()
        .explanations(SmallIndex.request(words(typed)), List.of(article))
        .getOrDefault(article, new ScoreExplanation(0, List.of()))
        .parts()
        .stream()
        .filter(part -> part.kind() == Kind.EARLY)
        .mapToDouble(Part::value)
        .sum();
  }
}
