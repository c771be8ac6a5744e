package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import kiji.article.Article;
import kiji.search.ArticleSearch;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchRefusal;
import kiji.settings.Settings;
import kiji.web.edge.Problem;
import kiji.web.edge.RateLimit;
import kiji.web.edge.RawPath;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.request.ParameterReader;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;

/// `/api/search` and `/api/articles/{id}`.
public final class ApiRoutes {
  private static final String ARTICLES = "/api/articles/";
  private static final long NANOS_PER_MILLI = 1_000_000L;

  private final ArticleSearch search;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;
  private final RelatedRoutes related;

  public ApiRoutes(ArticleSearch search, SearchGate gate, RateLimit rate, Settings settings) {
    this.search = search;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
    this.related = new RelatedRoutes(search, gate);
  }

  public void addTo(Routing routing) {
    routing.get("/api/search", this::search);
    routing.get(ARTICLES + "<id>", this::article);
  }

  private void search(Context ctx) {
    rate.count(ctx.ip());
    long start = System.nanoTime();
    RequestedSearch asked =
        RequestedSearch.read(Parameters.of(ctx.queryString()), settings.timeZone());
    if (!asked.bad().isEmpty()) {
      ParameterReader.Bad first = asked.bad().getFirst();
      throw new Refused(Problem.badParameter(first.name(), first.detail()));
    }
    SearchAnswer answer = answer(asked);
    ExplainedAnswer explained =
        asked.parameters().get(SearchParameter.EXPLAIN)
            ? gate.run(() -> search.explained(answer))
            : ExplainedAnswer.without(answer);
    long took = (System.nanoTime() - start) / NANOS_PER_MILLI;
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    ctx.json(ApiSearch.of(explained, took));
  }

  private SearchAnswer answer(RequestedSearch asked) {
    return switch (gate.run(() -> search.search(asked.parameters()))) {
      case SearchAnswer answer -> answer;
      case SearchRefusal refusal ->
          throw new Refused(Problem.badParameter(refusal.parameter().name(), refusal.reason()));
    };
  }

  private void article(Context ctx) {
    if (RelatedRoutes.isAsked(ctx)) {
      related.related(ctx);
      return;
    }
    Article article =
        RawPath.idBehind(ARTICLES, ctx)
            .flatMap(search::article)
            .orElseThrow(
                () -> new Refused(Problem.of(404, "no article has this id: " + ctx.path())));
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    ctx.json(ApiArticle.of(article));
  }
}
