package kiji.search;

import java.util.Map;
import kiji.article.ArticleId;
import kiji.engine.Explains.ScoreExplanation;
import kiji.query.Notice;

/// An answer, and why its results stand where they do.
///
/// @param explanations what the scores of its articles are made of; of some or of none
public record ExplainedAnswer(SearchAnswer answer, Map<ArticleId, ScoreExplanation> explanations) {
  public ExplainedAnswer {
    explanations = Map.copyOf(explanations);
  }

  /// An answer with these explanations, told to be some where the budget did not reach all.
  static ExplainedAnswer of(SearchAnswer answer, Map<ArticleId, ScoreExplanation> explanations) {
    boolean all =
        answer.results().hits().stream()
            .allMatch(hit -> hit.score() == 0 || explanations.containsKey(hit.article().id()));
    return all
        ? new ExplainedAnswer(answer, explanations)
        : new ExplainedAnswer(
            answer.withNotice(new Notice(Notice.Kind.NOT_ALL_EXPLAINED, "")), explanations);
  }

  /// An answer that explains nothing.
  public static ExplainedAnswer without(SearchAnswer answer) {
    return new ExplainedAnswer(answer, Map.of());
  }
}
