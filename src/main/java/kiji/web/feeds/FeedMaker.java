package kiji.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kiji.article.Article;
import kiji.article.Outlet;
import kiji.engine.Hit;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.web.api.Lead;
import kiji.web.edge.PercentEncoding;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.request.WebLink;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Makes a feed of an answer.
///
/// @param origin scheme and host that this server is asked at
/// @param self the feed's address there
/// @param address the search's
record FeedMaker(String origin, String self, SearchAddress address, Visitor visitor) {
  Feed of(SearchAnswer answer, Instant updated) {
    Texts texts = visitor.texts();
    boolean full = address.search().get(SearchParameter.CONTENT);
    String text = answer.text().strip();
    return new Feed(
        text.isEmpty() ? texts.get("site.title") : texts.get("site.page", text),
        texts.get("feed.description"),
        "urn:kiji:search:" + PercentEncoding.encode(address.href("")),
        origin + visitor.searchHref(address),
        origin + self,
        updated,
        answer.results().hits().stream().map(hit -> item(hit, full, texts)).toList());
  }

  private Feed.Item item(Hit hit, boolean full, Texts texts) {
    Article article = hit.article();
    String outlet =
        article.outlet().equals(Outlet.UNKNOWN)
            ? texts.get("outlet.unknown")
            : article.outlet().name();
    return new Feed.Item(
        "urn:kiji:article:" + PercentEncoding.encode(article.id().value()),
        article.title().isBlank() ? texts.get("article.untitled") : article.title(),
        origin + visitor.articleHref(article.id().value()),
        WebLink.orNull(article.url()),
        outlet,
        article.authors().isEmpty() ? List.of(outlet) : article.authors(),
        blankIsNone(article.section()),
        article.language().code().equals("other") ? "und" : article.language().code(),
        Lead.of(article),
        full ? List.of(article.body().split("\n\n")) : List.of(),
        article.publishedAt(),
        hit.arrived());
  }

  private static @Nullable String blankIsNone(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
  }
}
