package kiji.web.pages;

import java.net.URI;
import java.net.URISyntaxException;
import kiji.article.Article;
import kiji.engine.FindsRelated.Related;
import kiji.search.Parameter;
import kiji.search.SearchParameter;
import kiji.web.edge.PercentEncoding;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.request.WebLink;
import kiji.web.view.ArticlePage;
import kiji.web.view.Link;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Makes the page of one article.
final class ArticlePageMaker {
  private final Pages pages;
  private final ResultViews results;

  ArticlePageMaker(Pages pages, ResultViews results) {
    this.pages = pages;
    this.results = results;
  }

  /// @param related what else there is to read
  /// @param referrer the address the reader came from, as the browser says
  /// @param host the host this server was asked at
  ArticlePage make(
      Article article,
      Related related,
      Visitor visitor,
      @Nullable String referrer,
      @Nullable String host) {
    Texts texts = visitor.texts();
    String here = "/articles/" + PercentEncoding.encode(article.id().value());
    String title = article.title().isBlank() ? texts.get("article.untitled") : article.title();
    String section = article.section();
    return new ArticlePage(
        pages.frame(visitor, title, here, Pages.emptyBox(visitor, false)),
        back(referrer, host, visitor),
        title,
        ResultViews.htmlLanguage(article.language()),
        link(
            ResultViews.outlet(article.outlet(), texts),
            SearchParameter.SOURCES,
            article.outlet().id(),
            visitor),
        article.authors().stream()
            .map(author -> link(author, SearchParameter.AUTHOR, author, visitor))
            .toList(),
        article.authors().isEmpty() ? article.agency() : null,
        section == null || section.isBlank()
            ? null
            : link(section, SearchParameter.SECTION, section, visitor),
        results.time(article.publishedAt(), texts),
        WebLink.orNull(article.url()),
        Paragraphs.of(article.body()),
        related.sameStory().stream().map(copy -> results.copy(copy, visitor)).toList(),
        related.similar().stream().map(other -> further(other, visitor)).toList(),
        related.partial());
  }

  private ArticlePage.Further further(Article other, Visitor visitor) {
    Texts texts = visitor.texts();
    return new ArticlePage.Further(
        other.title().isBlank() ? texts.get("article.untitled") : other.title(),
        visitor.articleHref(other.id().value()),
        ResultViews.htmlLanguage(other.language()),
        ResultViews.outlet(other.outlet(), texts),
        results.time(other.publishedAt(), texts));
  }

  private static Link link(String text, Parameter<?> parameter, String value, Visitor visitor) {
    return Link.to(text, visitor.searchHref(SearchAddress.empty().withWords(parameter, value)));
  }

  /// The results page the reader came from; null when it was another page or another site.
  private static @Nullable String back(
      @Nullable String referrer, @Nullable String host, Visitor visitor) {
    if (referrer == null || host == null) {
      return null;
    }
    try {
      URI uri = new URI(referrer);
      boolean ours = host.equals(uri.getRawAuthority()) && visitor.at("/").equals(uri.getRawPath());
      return ours && uri.getRawQuery() != null ? visitor.at("/?" + uri.getRawQuery()) : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
