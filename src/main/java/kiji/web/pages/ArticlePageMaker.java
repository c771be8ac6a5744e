package kiji.web.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.engine.Explains.Marked;
import kiji.search.Parameter;
import kiji.search.SearchParameter;
import kiji.web.api.Lead;
import kiji.web.edge.PercentEncoding;
import kiji.web.request.RequestedSearch;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.request.WebLink;
import kiji.web.view.ArticlePage;
import kiji.web.view.Layout;
import kiji.web.view.Link;
import kiji.web.view.TextPiece;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Makes the page of one article, for one visitor and the search they came by.
final class ArticlePageMaker {
  private final Pages pages;
  private final ResultViews results;
  private final Visitor visitor;
  private final Texts texts;
  private final RequestedSearch asked;
  private final ZoneId zone;

  /// @param zone in which it is some day now
  ArticlePageMaker(
      Pages pages, ResultViews results, Visitor visitor, RequestedSearch asked, ZoneId zone) {
    this.pages = pages;
    this.results = results;
    this.visitor = visitor;
    this.texts = visitor.texts();
    this.asked = asked;
    this.zone = zone;
  }

  /// @param base where this server was asked at
  ArticlePage make(ArticleRoute.Found found, String base) {
    Article article = found.article().article();
    String title = title(article);
    String section = article.section();
    return new ArticlePage(
        frame(article, title, base),
        found.place().map(place -> walk(place, found.article())).orElse(null),
        article.title().isBlank()
            ? List.of(new TextPiece(title, false))
            : TextPiece.of(found.article().title()),
        ResultViews.htmlLanguage(article.language()),
        link(
            ResultViews.outlet(article.outlet(), texts),
            SearchParameter.SOURCES,
            article.outlet().id()),
        article.authors().stream()
            .map(author -> link(author, SearchParameter.AUTHOR, author))
            .toList(),
        article.authors().isEmpty() ? article.agency() : null,
        section == null || section.isBlank()
            ? null
            : link(section, SearchParameter.SECTION, section),
        results.time(article.publishedAt(), texts),
        WebLink.orNull(article.url()),
        Paragraphs.of(found.article().body(), article.readings()),
        new Stories(results, visitor, asked.address()).of(article, found.related().sameStory()),
        found.related().similar().stream().map(this::further).toList(),
        found.related().partial(),
        citation(article, title));
  }

  private Layout frame(Article article, String title, String base) {
    Layout.SearchBox box =
        asked.parameters().written().isEmpty()
            ? Pages.emptyBox(visitor, false)
            : SearchPageMaker.box(asked, visitor);
    String lead = Lead.of(article);
    OffsetDateTime published = article.publishedAt();
    return pages
        .frame(
            visitor,
            title,
            asked.address().hrefOf(Visitor.articlePath(article.id().value()), ""),
            box)
        .withCard(
            new Layout.Card(
                base + Visitor.articlePath(article.id().value()),
                title,
                lead == null ? "" : lead,
                published == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published)));
  }

  private ArticlePage.Walk walk(ResultWalk.Place place, Marked article) {
    int matches = article.body().spans().size();
    long total = place.answer().results().total();
    return new ArticlePage.Walk(
        visitor.searchHref(asked.address()),
        place.number() == 0
            ? ""
            : texts.get("walk.place", texts.number(place.number()), texts.number(total)),
        matches == 0 ? "" : texts.count("walk.matches", matches),
        neighbour(place.previous()),
        neighbour(place.next()));
  }

  private @Nullable Link neighbour(ResultWalk.@Nullable Neighbour other) {
    return other == null
        ? null
        : Link.to(
            title(other.article()),
            visitor.articleHref(
                other.article().id().value(),
                asked.address().with(SearchParameter.PAGE, other.page())));
  }

  private ArticlePage.Further further(Article other) {
    return new ArticlePage.Further(
        title(other),
        visitor.articleHref(other.id().value(), asked.address()),
        ResultViews.htmlLanguage(other.language()),
        ResultViews.outlet(other.outlet(), texts),
        results.time(other.publishedAt(), texts));
  }

  /// `The Ledger, 28 February 2026, “Headline”, https://…`
  private ArticlePage.Citation citation(Article article, String title) {
    List<String> parts = new ArrayList<>();
    parts.add(ResultViews.outlet(article.outlet(), texts));
    OffsetDateTime published = article.publishedAt();
    if (published != null) {
      parts.add(day(published.toLocalDate()));
    }
    parts.add(texts.get("cite.title", title));
    WebLink.of(article.url()).ifPresent(parts::add);
    return new ArticlePage.Citation(
        String.join(texts.get("article.comma"), parts),
        day(results.today(zone)),
        visitor.at(
            "/api/articles/" + PercentEncoding.encode(article.id().value()) + "?format=ris"));
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.get("date.cite"), texts.language().locale())
        .format(day);
  }

  private String title(Article article) {
    return article.title().isBlank() ? texts.get("article.untitled") : article.title();
  }

  private Link link(String text, Parameter<?> parameter, String value) {
    return Link.to(text, visitor.searchHref(SearchAddress.empty().withWords(parameter, value)));
  }
}
