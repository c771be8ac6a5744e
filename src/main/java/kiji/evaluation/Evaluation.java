package kiji.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import kiji.engine.Hit;
import kiji.engine.SearchResults;
import kiji.evaluation.Run.Ranked;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;

/// Asks the published index many queries, as [ArticleSearch#rank] ranks them: any word counts,
/// every article stands on its own. Several queries at a time; the run's order is the queries'.
public final class Evaluation {
  private static final String TAG = "kiji";

  private final ArticleSearch search;

  public Evaluation(ArticleSearch search) {
    this.search = search;
  }

  /// What the index finds for each query.
  ///
  /// @param like how each is searched but for its text: filters, order, whether variants count
  /// @param depth articles a query, 1 to [ArticleSearch#DEEPEST_RANKING]
  /// @throws EvaluationException when the answers cannot stand beside each other: the index was
  ///   published anew meanwhile, or a query did not end
  /// @throws kiji.engine.EngineException when the engine cannot answer
  public Run run(List<TestQuery> queries, SearchParameters like, int depth) {
    List<SearchResults> answers =
        queries.parallelStream()
            .map(
                query ->
                    complete(query, search.rank(like.with(SearchParameter.Q, query.text()), depth)))
            .toList();
    if (answers.stream().map(SearchResults::generation).distinct().count() > 1) {
      throw new EvaluationException("the index was published anew during the run; run it again");
    }
    SequencedMap<String, List<Ranked>> rankings = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      rankings.put(queries.get(i).id(), ranked(answers.get(i).hits()));
    }
    return new Run(rankings);
  }

  /// The same for a file of queries; what is found is written as a run file, tagged `kiji`.
  ///
  /// @return how many queries were asked
  /// @throws EvaluationException as above, or when a file cannot be read or written
  public int write(Path queries, SearchParameters like, int depth, Path run) {
    List<TestQuery> asked = QueryFile.read(queries);
    RunFile.write(run(asked, like, depth), run, TAG);
    return asked.size();
  }

  private static SearchResults complete(TestQuery query, SearchResults results) {
    if (results.partial()) {
      throw new EvaluationException(
          "query " + query.id() + " did not end in time; run it again on a quieter machine");
    }
    return results;
  }

  private static List<Ranked> ranked(List<Hit> hits) {
    return hits.stream()
        .map(hit -> new Ranked(hit.article().id().value(), hit.score(), hit.article().title()))
        .toList();
  }
}
