package kiji.web.pages;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Explains.Marked;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.settings.Settings;
import kiji.web.api.RelatedRoutes;
import kiji.web.edge.Absence;
import kiji.web.edge.EntityTag;
import kiji.web.edge.RateLimit;
import kiji.web.edge.RawPath;
import kiji.web.edge.Refused;
import kiji.web.edge.SearchGate;
import kiji.web.edge.Tagged;
import kiji.web.edge.Visitors;
import kiji.web.request.RequestedSearch;
import kiji.web.request.Visitor;
import kiji.web.request.WholeAddress;

/// `/articles/{id}`: an article to read, with the search that the reader came by.
final class ArticleRoute {
  static final String ARTICLES = "/articles/";

  /// Headlines shown where an article is not there any more.
  private static final int NEAREST = 5;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+|(?i:html?|php|aspx?)$");
  private static final int SHORTEST_WORD = 3;

  private final ArticleSearch search;
  private final Absence absence;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;
  private final Pages pages;
  private final ResultViews results;

  ArticleRoute(
      ArticleSearch search,
      Absence absence,
      SearchGate gate,
      RateLimit rate,
      Settings settings,
      Pages pages,
      ResultViews results) {
    this.search = search;
    this.absence = absence;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
    this.pages = pages;
    this.results = results;
  }

  /// What is shown of an article.
  ///
  /// @param article with the words of the search marked
  /// @param place in the results of the search; empty where the reader came by none
  record Found(Marked article, Optional<ResultWalk.Place> place, Related related) {}

  void show(Context ctx) {
    Optional<ArticleId> id = RawPath.idBehind(ARTICLES, ctx);
    absence.refuseForgotten(id);
    RequestedSearch asked = PageRoutes.asked(ctx, settings);
    Visitor visitor = Visitor.of(ctx);
    Optional<Article> article = id.flatMap(search::article);
    if (article.isEmpty()) {
      showNearest(ctx, id, asked, visitor);
      return;
    }
    ArticleSearch.Standing standing = search.standing();
    EntityTag tag =
        PageRoutes.tag(
            EntityTag.Client.of(ctx),
            visitor,
            standing,
            article.get().id(),
            asked.address().href(""),
            WholeAddress.base(ctx));
    Tagged<Found> found =
        tag.isKnown() ? Tagged.known(tag) : find(ctx, tag, article.get(), asked, visitor, standing);
    Pages.tellWhatItHangsOn(ctx, visitor);
    ArticlePageMaker maker =
        new ArticlePageMaker(pages, results, visitor, asked, settings.timeZone());
    found.send(
        ctx, one -> pages.show(ctx, "article", maker.make(one, WholeAddress.base(ctx)), visitor));
  }

  /// Under overload, and to who searches too often, the article is shown without what else there is
  /// to read, and without marks.
  private Tagged<Found> find(
      Context ctx,
      EntityTag tag,
      Article article,
      RequestedSearch asked,
      Visitor visitor,
      ArticleSearch.Standing standing) {
    SearchParameters sized = ListSwitch.sized(asked.parameters(), visitor);
    try {
      if (!asked.parameters().written().isEmpty()) {
        rate.count(Visitors.address(ctx));
      }
      Found found = gate.run(ctx, () -> find(article, asked, sized));
      boolean lasting =
          found.place().map(place -> place.answer().isWholeAnswerOf(standing)).orElse(true);
      return Tagged.found(found, tag, lasting);
    } catch (Refused busy) {
      return Tagged.found(new Found(plain(article), Optional.empty(), Related.NOTHING), tag, false);
    }
  }

  private Found find(Article article, RequestedSearch asked, SearchParameters sized) {
    Related related = search.related(article.id(), RelatedRoutes.MOST).orElse(Related.NOTHING);
    if (asked.parameters().written().isEmpty()) {
      return new Found(plain(article), Optional.empty(), related);
    }
    Optional<ResultWalk.Place> place = new ResultWalk(search).place(article.id(), sized);
    Marked marked =
        place.flatMap(one -> search.marked(one.answer(), article.id())).orElse(plain(article));
    return new Found(marked, place, related);
  }

  private static Marked plain(Article article) {
    return new Marked(
        article, new Snippet(article.title(), List.of()), new Snippet(article.body(), List.of()));
  }

  /// Where an article has left the archive: what the search finds, else what the words of its
  /// address do.
  private void showNearest(
      Context ctx, Optional<ArticleId> id, RequestedSearch asked, Visitor visitor) {
    SearchParameters words =
        asked.parameters().get(SearchParameter.Q).isBlank()
            ? SearchParameters.of(id.map(ArticleId::value).map(ArticleRoute::words).orElse(""))
            : asked.parameters().firstPage();
    List<Hit> nearest =
        words.get(SearchParameter.Q).isBlank() ? List.of() : gate.run(ctx, () -> nearest(words));
    ctx.status(404);
    ctx.header("Cache-Control", "no-store");
    pages.show(
        ctx,
        "problem",
        pages.notThere(
            asked,
            visitor,
            nearest.stream().map(hit -> results.of(hit, visitor, asked.address())).toList()),
        visitor);
  }

  private List<Hit> nearest(SearchParameters words) {
    return search.search(words.with(SearchParameter.PAGE_SIZE, NEAREST))
            instanceof SearchAnswer answer
        ? answer.results().hits()
        : List.of();
  }

  /// The words of the last part of an address: `goldfish festival` of `…/2026/goldfish-festival/`.
  private static String words(String address) {
    String path = address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
    return Arrays.stream(path.split("/", -1))
        .map(part -> part.toLowerCase(Locale.ROOT))
        .map(
            part ->
                NO_WORD
                    .splitAsStream(part)
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .collect(Collectors.joining(" ")))
        .filter(part -> part.indexOf(' ') > 0)
        .reduce("", (before, last) -> last);
  }
}
