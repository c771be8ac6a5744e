package kiji.search;

import java.util.Map;
import kiji.article.ArticleId;
import kiji.engine.Explains.ScoreExplanation;

/// An answer, and why its results stand where they do.
///
/// @param explanations what the scores of its articles are made of; of some or of none
public record ExplainedAnswer(SearchAnswer answer, Map<ArticleId, ScoreExplanation> explanations) {
  public ExplainedAnswer {
    explanations = Map.copyOf(explanations);
  }

  /// An answer that explains nothing.
  public static ExplainedAnswer without(SearchAnswer answer) {
    return new ExplainedAnswer(answer, Map.of());
  }
}
