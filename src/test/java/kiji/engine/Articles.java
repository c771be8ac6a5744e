package kiji.engine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.FindsRelated.Related;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.engine.Generations.StartFrom;

/// Small articles for tests of engines, and the way into one.
public final class Articles {
  public static final Outlet HARBOUR = new Outlet("harbour", "Harbour Times", "harbour.example");
  public static final Outlet TSUKIMI = new Outlet("tsukimi", "月見新報", "news.tsukimi.example");

  /// Publishes whatever falls away.
  public static final PublishPolicy FORCED = new PublishPolicy(0, true);

  private Articles() {}

  /// An English article of Harbour Times without a date.
  public static ArticleBuilder english(String id, String title, String body) {
    return Article.builder(new ArticleId(id), title, body).language(Language.EN).outlet(HARBOUR);
  }

  /// A Japanese article of 月見新報 without a date.
  public static ArticleBuilder japanese(String id, String title, String body) {
    return Article.builder(new ArticleId(id), title, body).language(Language.JA).outlet(TSUKIMI);
  }

  /// As it comes into a generation: a story of its own.
  public static IndexedArticle indexed(Article article) {
    String id = article.id().value();
    return new IndexedArticle(article, id + ".html", "hash of " + id, "story of " + id);
  }

  /// An English article of one day, told as a story that others may share.
  public static IndexedArticle story(
      String id, String title, String body, String day, String story) {
    return story(english(id, title, body).publishedAt(date(day + "T00:00Z")).build(), story);
  }

  public static IndexedArticle story(Article article, String story) {
    return new IndexedArticle(article, article.id() + ".html", "hash", story);
  }

  /// The ids of what is like an article and no copy of it, likest first.
  public static List<String> ids(Related related) {
    return related.similar().stream().map(article -> article.id().value()).toList();
  }

  /// `many` short articles with ids `PREFIX-0`, `PREFIX-1`, …, all with the word `everywhere`.
  public static Stream<IndexedArticle> many(String prefix, int many) {
    return Stream.iterate(0, i -> i < many, i -> i + 1)
        .map(i -> english(prefix + "-" + i, prefix + " report " + i, "Found everywhere: " + prefix))
        .map(article -> indexed(article.build()));
  }

  /// Builds a generation from nothing but these and publishes it.
  public static Generation publish(SearchEngine engine, Article... articles) {
    return publish(engine, StartFrom.NOTHING, Stream.of(articles).map(Articles::indexed));
  }

  /// Builds a generation and publishes it, whatever falls away.
  public static Generation publish(
      SearchEngine engine, StartFrom start, Stream<IndexedArticle> articles) {
    try (GenerationWriter writer = engine.newGeneration(start)) {
      articles.forEach(writer::add);
      return switch (writer.publish(FORCED)) {
        case PublishResult.Published published -> published.generation();
        case PublishResult.Refused refused -> throw new AssertionError(refused.reason());
      };
    }
  }

  /// The ids of an answer's hits, in its order.
  public static List<String> ids(SearchResults results) {
    return results.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  public static OffsetDateTime date(String text) {
    return OffsetDateTime.parse(text);
  }
}
