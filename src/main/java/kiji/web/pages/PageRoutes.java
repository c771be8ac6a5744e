package kiji.web.pages;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.function.Predicate;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.FindsRelated.Related;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.settings.Settings;
import kiji.web.api.RelatedRoutes;
import kiji.web.edge.Problem;
import kiji.web.edge.RateLimit;
import kiji.web.edge.RawPath;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;
import kiji.web.request.Visitor;
import kiji.web.view.Link;
import kiji.web.view.StartPage;

/// The pages people read: `/` and `/articles/{id}`.
public final class PageRoutes {
  private static final String ARTICLES = "/articles/";

  private final ArticleSearch search;
  private final PageSearch pageSearch;
  private final Archive archive;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;
  private final Pages pages;
  private final ResultViews results;

  public PageRoutes(
      ArticleSearch search,
      Archive archive,
      SearchGate gate,
      RateLimit rate,
      Settings settings,
      Pages pages,
      ResultViews results) {
    this.search = search;
    this.pageSearch = new PageSearch(search);
    this.archive = archive;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
    this.pages = pages;
    this.results = results;
  }

  public void addTo(Routing routing) {
    routing.get("/", this::searchOrStart);
    routing.get(ARTICLES + "<id>", this::article);
    routing.get("/*", this::nothing);
  }

  private void searchOrStart(Context ctx) {
    RequestedSearch asked =
        RequestedSearch.read(forPages(Parameters.of(ctx.queryString())), settings.timeZone());
    Visitor visitor = Visitor.of(ctx);
    if (asked.parameters().written().isEmpty() && asked.bad().isEmpty()) {
      showStart(ctx, visitor);
    } else {
      showResults(ctx, asked, visitor);
    }
  }

  /// Pages pass over what they do not know, and what a form left empty.
  private static Parameters forPages(Parameters all) {
    Predicate<Parameters.Given> meant =
        parameter ->
            SearchParameter.named(parameter.name()).isPresent() && !parameter.value().isBlank();
    return new Parameters(all.all().stream().filter(meant).toList(), List.of());
  }

  private void showResults(Context ctx, RequestedSearch asked, Visitor visitor) {
    rate.count(ctx.ip());
    PageSearch.Found found = gate.run(() -> pageSearch.find(asked.parameters()));
    boolean nothing = found.answer().results().hits().isEmpty();
    if (nothing && archive.view().stories() == 0) {
      showStart(ctx, visitor);
      return;
    }
    var examples =
        nothing ? SearchPageMaker.searches(archive.view().examples(), visitor) : List.<Link>of();
    SearchPageMaker maker = new SearchPageMaker(pages, results, settings.timeZone());
    pages.show(ctx, "search", maker.make(asked, found, visitor, examples), visitor);
  }

  private void showStart(Context ctx, Visitor visitor) {
    StartPage page = new StartPageMaker(pages, results).make(archive.view(), visitor);
    pages.show(ctx, "start", page, visitor);
  }

  private void article(Context ctx) {
    Article article =
        RawPath.idBehind(ARTICLES, ctx)
            .flatMap(search::article)
            .orElseThrow(() -> new Refused(Problem.of(404, "no article has this id")));
    Related related = related(article.id());
    Visitor visitor = Visitor.of(ctx);
    ArticlePageMaker maker = new ArticlePageMaker(pages, results);
    String referrer = ctx.header(Header.REFERER);
    pages.show(
        ctx, "article", maker.make(article, related, visitor, referrer, ctx.host()), visitor);
  }

  /// Under overload the article is shown without what else there is to read.
  private Related related(ArticleId id) {
    try {
      return gate.run(() -> search.related(id, RelatedRoutes.MOST)).orElse(Related.NOTHING);
    } catch (Refused busy) {
      return Related.NOTHING;
    }
  }

  private void nothing(Context ctx) {
    throw new Refused(
        Problem.of(404, "nothing is at " + ctx.path() + "; what there is to ask: /openapi.json"));
  }
}
