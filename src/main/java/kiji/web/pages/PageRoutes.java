package kiji.web.pages;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.settings.Settings;
import kiji.web.edge.Absence;
import kiji.web.edge.EntityTag;
import kiji.web.edge.Problem;
import kiji.web.edge.RateLimit;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.edge.ServedUnder;
import kiji.web.edge.Tagged;
import kiji.web.edge.Visitors;
import kiji.web.request.LastVisit;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;
import kiji.web.request.Visitor;
import kiji.web.view.Link;

/// The pages people read: `/` and `/articles/{id}`.
public final class PageRoutes {
  /// In code points; four times what of a text is looked at.
  private static final int LONGEST_VALUE = 1024;

  private final ArticleSearch search;
  private final ArticleRoute article;
  private final PageSearch pageSearch;
  private final Archive archive;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;
  private final Pages pages;
  private final ResultViews results;

  public PageRoutes(
      ArticleSearch search,
      Absence absence,
      Archive archive,
      SearchGate gate,
      RateLimit rate,
      Settings settings,
      Pages pages,
      ResultViews results) {
    this.search = search;
    this.article = new ArticleRoute(search, absence, gate, rate, settings, pages, results);
    this.pageSearch = new PageSearch(search, settings.timeZone());
    this.archive = archive;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
    this.pages = pages;
    this.results = results;
  }

  public void addTo(Routing routing) {
    routing.get("/", this::searchOrStart);
    routing.get(ArticleRoute.ARTICLES + "<id>", article::show);
    routing.get("/*", this::nothing);
  }

  private void searchOrStart(Context ctx) {
    if (ListSwitch.follow(ctx)) {
      return;
    }
    RequestedSearch asked = asked(ctx, settings);
    Visitor visitor = Visitor.of(ctx);
    if (asked.parameters().written().isEmpty() && asked.bad().isEmpty()) {
      showStart(ctx, visitor);
    } else {
      showResults(ctx, asked, visitor);
    }
  }

  /// The search that a page's address has.
  static RequestedSearch asked(Context ctx, Settings settings) {
    return RequestedSearch.read(forPages(Parameters.of(ctx.queryString())), settings.timeZone());
  }

  /// Pages pass over what they do not know, and what a form left empty; and of a long text they
  /// repeat the beginning, for it stands in every link.
  private static Parameters forPages(Parameters all) {
    Predicate<Parameters.Given> meant =
        parameter ->
            SearchParameter.named(parameter.name()).isPresent() && !parameter.value().isBlank();
    return new Parameters(
        all.all().stream().filter(meant).map(PageRoutes::shortened).toList(), List.of());
  }

  private static Parameters.Given shortened(Parameters.Given parameter) {
    String value = parameter.value();
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? parameter
        : new Parameters.Given(
            parameter.name(), value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)));
  }

  private void showResults(Context ctx, RequestedSearch asked, Visitor visitor) {
    rate.count(Visitors.address(ctx));
    EntityTag.Client client = EntityTag.Client.of(ctx);
    Tagged<PageSearch.Found> found = gate.run(ctx, () -> findUnlessKnown(client, asked, visitor));
    Pages.tellWhatItHangsOn(ctx, visitor);
    found.send(ctx, one -> showResults(ctx, asked, one, visitor));
  }

  private Tagged<PageSearch.Found> findUnlessKnown(
      EntityTag.Client client, RequestedSearch asked, Visitor visitor) {
    ArticleSearch.Standing standing = search.standing();
    EntityTag tag = tag(client, visitor, standing, asked.address().href(""), asked.bad());
    if (tag.isKnown()) {
      return Tagged.known(tag);
    }
    PageSearch.Found found = pageSearch.find(ListSwitch.sized(asked.parameters(), visitor));
    boolean lasting = asked.broken().isEmpty() && found.answer().isWholeAnswerOf(standing);
    return Tagged.found(found, tag, lasting);
  }

  private void showResults(
      Context ctx, RequestedSearch asked, PageSearch.Found found, Visitor visitor) {
    boolean nothing = found.answer().results().hits().isEmpty();
    if (nothing && archive.view(ctx).stories() == 0) {
      showStart(ctx, visitor);
      return;
    }
    var examples =
        nothing ? SearchPageMaker.searches(archive.view(ctx).examples(), visitor) : List.<Link>of();
    if (!asked.broken().isEmpty()) {
      ctx.status(400);
    }
    SearchPageMaker maker = new SearchPageMaker(pages, results, settings.timeZone());
    pages.show(ctx, "search", maker.make(asked, found, visitor, examples), visitor);
  }

  private void showStart(Context ctx, Visitor visitor) {
    ArticleSearch.Standing standing = search.standing();
    Optional<Instant> lastVisit = LastVisit.before(ctx, visitor, results.now());
    EntityTag tag = tag(EntityTag.Client.of(ctx), visitor, standing, lastVisit);
    Tagged<Archive.View> found = tag.isKnown() ? Tagged.known(tag) : view(ctx, tag, standing);
    Pages.tellWhatItHangsOn(ctx, visitor);
    StartPageMaker maker = new StartPageMaker(pages, results);
    found.send(
        ctx, view -> pages.show(ctx, "start", maker.make(view, visitor, lastVisit), visitor));
  }

  private Tagged<Archive.View> view(Context ctx, EntityTag tag, ArticleSearch.Standing standing) {
    Archive.View view = archive.view(ctx);
    return Tagged.found(view, tag, view.generation().equals(standing.generation()));
  }

  /// What a page is made from, beside the templates.
  static EntityTag tag(
      EntityTag.Client client, Visitor visitor, ArticleSearch.Standing standing, Object... asked) {
    return EntityTag.of(
        client,
        standing,
        visitor.texts().languageCode(),
        visitor.languageByAddress(),
        visitor.under(),
        visitor.headlines(),
        visitor.shares(),
        Arrays.deepToString(asked));
  }

  private void nothing(Context ctx) {
    throw new Refused(
        Problem.of(
            404,
            "nothing is at "
                + ctx.path()
                + "; what there is to ask: "
                + ServedUnder.of(ctx).at("/openapi.json")));
  }
}
