package kiji.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import kiji.engine.Hit;
import kiji.evaluation.Run.Ranked;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;

/// Asks the published index many queries. Several at a time; the run's order is the queries'.
public final class Evaluation {
  static final String PUBLISHED_ANEW = "the index was published anew during the run; run it again";
  private static final String TAG = "kiji";

  private final Asked asked;

  /// Finds the best so many articles for what parameters ask.
  private interface Asked {
    FoundHits found(SearchParameters parameters, int depth);
  }

  private Evaluation(Asked asked) {
    this.asked = asked;
  }

  /// As [ArticleSearch#rank] ranks them: any word counts, every article stands on its own.
  public static Evaluation ofAnyWord(ArticleSearch search) {
    return new Evaluation((parameters, depth) -> FoundHits.of(search.rank(parameters, depth)));
  }

  /// As readers are served: step by step, with copies folded, within the budget of a search.
  public static Evaluation asServed(ArticleSearch search) {
    return new Evaluation(new ServedList(search)::found);
  }

  /// What the index finds for each query.
  ///
  /// @param like how each is searched but for its text: filters, order, whether variants count
  /// @param depth articles a query, 1 to [ArticleSearch#DEEPEST_RANKING]
  /// @throws EvaluationException when the answers cannot stand beside each other: the index was
  ///   published anew meanwhile, or a query did not end
  /// @throws kiji.engine.EngineException when the engine cannot answer
  public Run run(List<TestQuery> queries, SearchParameters like, int depth) {
    List<FoundHits> answers =
        queries.parallelStream()
            .map(
                query ->
                    complete(query, asked.found(like.with(SearchParameter.Q, query.text()), depth)))
            .toList();
    if (answers.stream().map(FoundHits::generation).distinct().count() > 1) {
      throw new EvaluationException(PUBLISHED_ANEW);
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
    List<TestQuery> all = QueryFile.read(queries);
    RunFile.write(run(all, like, depth), run, TAG);
    return all.size();
  }

  private static FoundHits complete(TestQuery query, FoundHits found) {
    if (!found.inTime()) {
      throw new EvaluationException(
          "query " + query.id() + " did not end in time; run it again on a quieter machine");
    }
    return found;
  }

  private static List<Ranked> ranked(List<Hit> hits) {
    return hits.stream()
        .map(hit -> new Ranked(hit.article().id().value(), hit.score(), hit.article().title()))
        .toList();
  }
}
