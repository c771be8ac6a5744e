package kiji.alerts;

import java.util.List;
import kiji.article.Article;

/// What is told at once of a standing search.
///
/// @param delivery the same however often it is tried
/// @param alert whose it is
/// @param articles newest first
/// @param more how many others were found
/// @param address where this archive is asked at: `https://news.example`
public record AlertNews(
    String delivery, StandingSearch alert, List<Article> articles, long more, String address) {
  public AlertNews {
    articles = List.copyOf(articles);
  }

  /// How many articles were found.
  public long total() {
    return articles.size() + more;
  }
}
