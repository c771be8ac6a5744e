package kiji.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;

/// Why results were found, and why they stand where they do.
public interface Explains {
  /// What the scores of some articles are made of; empty where nothing scores. About a millisecond
  /// an article; those that the request's budget does not reach are not among them.
  ///
  /// @param request that found them, by relevance
  Map<ArticleId, ScoreExplanation> explanations(SearchRequest request, List<ArticleId> articles);

  /// An article whole, with the words found marked; empty when no article has this id.
  ///
  /// @param request that found it, or might have
  default Optional<Marked> marked(SearchRequest request, ArticleId article) {
    return Optional.empty();
  }

  /// An article with the words found marked in all of its text.
  record Marked(Article article, Hit.Snippet title, Hit.Snippet body) {}

  /// What a searcher can explain; nothing where its engine cannot.
  static Explains of(Searcher searcher) {
    return searcher instanceof Explains able ? able : (request, articles) -> Map.of();
  }

  /// Why a result stands where it does: what its score is made of.
  ///
  /// @param score the sum of the parts, but for rounding
  /// @param parts those that add most first
  record ScoreExplanation(double score, List<Part> parts) {
    /// One thing that adds to a score, and how much.
    ///
    /// @param text the words it is about, as the index has them; for freshness, the date
    public record Part(Kind kind, String text, double value) {}

    /// What adds to a score.
    public enum Kind {
      /// A word that was typed, outside the title.
      WORD,
      /// What words gain by standing in the title.
      TITLE,
      /// Another spelling, a synonym, a word that is read the same.
      OTHER_WORD,
      /// Neighbouring characters of Japanese.
      BIGRAMS,
      /// A word in the very form that was typed.
      FORM,
      /// Words standing together as they were typed.
      TOGETHER,
      /// Words near the beginning of the article or its title.
      EARLY,
      /// What the article gains by its date.
      FRESHNESS;

      /// The word it is told by, in JSON and to a reader.
      public String code() {
        return this == BIGRAMS ? "pairs" : name().toLowerCase(Locale.ROOT);
      }
    }

    public ScoreExplanation {
      parts = List.copyOf(parts);
    }
  }
}
