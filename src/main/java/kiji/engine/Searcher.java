package kiji.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;

/// One generation, to search: answers never mix generations. Safe for many threads.
public interface Searcher extends AutoCloseable {
  /// The generation searched; empty text when nothing is published yet.
  String generation();

  /// How many articles it holds.
  long size();

  /// Answers within the request's budget, partially if need be.
  ///
  /// @throws StaleResumePoint when the request goes on from a page of another generation
  SearchResults search(SearchRequest request);

  /// What the scores of some articles are made of; empty where nothing scores. About a millisecond
  /// an article.
  ///
  /// @param request that found them, by relevance
  Map<ArticleId, ScoreExplanation> explanations(SearchRequest request, List<ArticleId> articles);

  /// One article by its id.
  Optional<Article> byId(ArticleId id);

  /// What some words may have been meant to be: the archive's own words nearest to those it hardly
  /// knows. Words it knows, words with digits and words it has nothing near to have no correction.
  /// Costs some milliseconds for each unknown word.
  ///
  /// @param words as typed between spaces; the first few are looked at
  /// @param budget time after which the rest is left out
  List<Correction> corrections(List<String> words, Duration budget);

  /// What else there is to read beside an article: those with the same telling words, of two alike
  /// the newer one first. Some milliseconds.
  ///
  /// @param most similar articles at most
  /// @param halfLife after which half of an article's newness is gone, counted back from the day of
  ///   the one that is read
  /// @return empty when no article has this id
  Optional<Related> related(ArticleId id, int most, Duration halfLife);

  /// How what is typed so far may go on: words and names of the archive, then headlines, those of
  /// most and of the newest articles first; in whatever letters it is typed, kana, kanji or Latin
  /// ones. Nothing comes from what other readers typed. Costs some milliseconds at most.
  ///
  /// @param most how many at most
  List<Suggestion> suggest(String typed, int most);

  @Override
  void close();
}
