package kiji.evaluation;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.indexed;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;
import kiji.search.SearchParameters;
import kiji.search.TestSearch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measuring a real index.
class EvaluationTest {
  @AutoClose private final SearchEngine engine;
  private final Evaluation evaluation;
  private final Evaluation served;

  EvaluationTest(@TempDir Path folder) {
    engine = TestSearch.engine(folder);
    evaluation = Evaluation.ofAnyWord(TestSearch.of(engine));
    served = Evaluation.asServed(TestSearch.of(engine));
  }

  @Test
  void ranksEveryQueryOfAFile() {
    publish(
        engine,
        english("tide", "A high tide", "The harbour was flooded by a high tide.").build(),
        english("fair", "Book fair", "A fair of old books in the harbour.").build(),
        japanese("shima", "灯台の火", "島の灯台に火が入った。").build());
    List<TestQuery> queries =
        List.of(new TestQuery("q1", "flooded harbour"), new TestQuery("q2", "灯台"));
    Run run = evaluation.run(queries, SearchParameters.of(""), 100);
    assertThat(run.ids(queries.getFirst())).containsExactly("tide", "fair");
    assertThat(run.ids(queries.getLast())).containsExactly("shima");
    assertThat(run.of(queries.getLast()).getFirst().title()).isEqualTo("灯台の火");
    Judgements judgements =
        new Judgements(Map.of("q1", Map.of("tide", 1), "q2", Map.of("shima", 1)));
    assertThat(Report.of(queries, judgements, run).summary())
        .isEqualTo("queries=2 ndcg10=1.0000 mrr10=1.0000 recall100=1.0000 success1=1.0000");
  }

  @Test
  void anyWordMakesACandidateEvenInQuotes() {
    publish(
        engine,
        english("one", "Persians", "A play.").build(),
        english("two", "The Persians", "A review of a play.").build());
    assertThat(ids("\"The Persians\" Review of Antarctica")).containsExactly("two", "one");
  }

  @Test
  void copiesStandOnTheirOwnAndDepthIsKept() {
    Stream<IndexedArticle> copies =
        IntStream.range(0, 30)
            .mapToObj(i -> english("c" + i, "Harbour", "The harbour was flooded.").build())
            .map(EvaluationTest::ofOneStory);
    publish(engine, StartFrom.NOTHING, copies);
    List<TestQuery> queries = List.of(new TestQuery("q", "harbour"));
    assertThat(evaluation.run(queries, SearchParameters.of(""), 100).ids(queries.getFirst()))
        .hasSize(30);
    assertThat(evaluation.run(queries, SearchParameters.of(""), 7).ids(queries.getFirst()))
        .hasSize(7);
  }

  @Test
  void servedIsTheListOfTheBoxWithAllTheWordsAndCopiesFolded() {
    Stream<IndexedArticle> copies =
        IntStream.range(0, 30)
            .mapToObj(i -> english("c" + i, "Flooded harbour", "The harbour flooded.").build())
            .map(EvaluationTest::ofOneStory);
    Stream<IndexedArticle> alone =
        IntStream.range(0, 120)
            .mapToObj(i -> english("a" + i, "Harbour " + i, "It was flooded on day " + i + "."))
            .map(article -> indexed(article.build()));
    Stream<IndexedArticle> less = Stream.of(indexed(english("x", "Harbour", "Dry.").build()));
    publish(
        engine, StartFrom.NOTHING, Stream.of(copies, alone, less).flatMap(articles -> articles));
    List<TestQuery> queries = List.of(new TestQuery("q", "flooded harbour"));
    assertThat(evaluation.run(queries, SearchParameters.of(""), 1000).ids(queries.getFirst()))
        .hasSize(151)
        .contains("x");
    assertThat(served.run(queries, SearchParameters.of(""), 1000).ids(queries.getFirst()))
        .hasSize(121)
        .doesNotContain("x");
    assertThat(served.run(queries, SearchParameters.of(""), 110).ids(queries.getFirst()))
        .hasSize(110);
  }

  @Test
  void nothingPublishedFindsNothing() {
    assertThat(ids("harbour")).isEmpty();
  }

  private List<String> ids(String text) {
    TestQuery query = new TestQuery("q", text);
    return evaluation.run(List.of(query), SearchParameters.of(""), 100).ids(query);
  }

  private static IndexedArticle ofOneStory(Article article) {
    IndexedArticle own = indexed(article);
    return new IndexedArticle(article, own.sourcePath(), own.contentHash(), "one story");
  }
}
