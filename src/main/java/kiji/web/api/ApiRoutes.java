package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.search.ArticleSearch;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchRefusal;
import kiji.settings.Settings;
import kiji.web.edge.Absence;
import kiji.web.edge.EntityTag;
import kiji.web.edge.Problem;
import kiji.web.edge.RateLimit;
import kiji.web.edge.RawPath;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.edge.Tagged;
import kiji.web.edge.Visitors;
import kiji.web.request.ParameterReader;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;

/// `/api/search` and `/api/articles/{id}`.
public final class ApiRoutes {
  private static final String ARTICLES = "/api/articles/";
  private static final long NANOS_PER_MILLI = 1_000_000L;

  private final ArticleSearch search;
  private final Absence absence;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;
  private final RelatedRoutes related;
  private final ExportAnswer exports;

  public ApiRoutes(
      ArticleSearch search, Absence absence, SearchGate gate, RateLimit rate, Settings settings) {
    this.search = search;
    this.absence = absence;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
    this.exports = new ExportAnswer(search, gate);
    this.related = new RelatedRoutes(search, absence, gate);
  }

  public void addTo(Routing routing) {
    routing.get("/api/search", this::search);
    routing.get(ARTICLES + "<id>", this::article);
  }

  private void search(Context ctx) {
    rate.count(Visitors.address(ctx));
    long start = System.nanoTime();
    RequestedSearch asked =
        RequestedSearch.read(Parameters.of(ctx.queryString()), settings.timeZone());
    if (!asked.bad().isEmpty()) {
      ParameterReader.Bad first = asked.bad().getFirst();
      throw new Refused(Problem.badParameter(first.name(), first.detail()));
    }
    if (Export.isAsked(asked.parameters())) {
      exports.send(ctx, asked.parameters());
      return;
    }
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    EntityTag.Client client = EntityTag.Client.of(ctx);
    Tagged<ExplainedAnswer> found = gate.run(ctx, () -> findUnlessKnown(client, asked));
    long took = (System.nanoTime() - start) / NANOS_PER_MILLI;
    found.send(
        ctx,
        one -> ctx.json(ApiSearch.of(one, asked.parameters().get(SearchParameter.CONTENT), took)));
  }

  private Tagged<ExplainedAnswer> findUnlessKnown(EntityTag.Client client, RequestedSearch asked) {
    ArticleSearch.Standing standing = search.standing();
    EntityTag tag = EntityTag.of(client, standing, asked.address().href(""));
    if (tag.isKnown()) {
      return Tagged.known(tag);
    }
    ExplainedAnswer found = find(asked);
    return Tagged.found(found, tag, found.answer().isWholeAnswerOf(standing));
  }

  private ExplainedAnswer find(RequestedSearch asked) {
    return switch (search.search(asked.parameters())) {
      case SearchAnswer answer ->
          asked.parameters().get(SearchParameter.EXPLAIN)
              ? search.explained(answer)
              : ExplainedAnswer.without(answer);
      case SearchRefusal refusal ->
          throw new Refused(Problem.badParameter(refusal.parameter().name(), refusal.reason()));
    };
  }

  private void article(Context ctx) {
    if (RelatedRoutes.isAsked(ctx)) {
      related.related(ctx);
      return;
    }
    Optional<ArticleId> id = RawPath.idBehind(ARTICLES, ctx);
    absence.refuseForgotten(id);
    Article article = id.flatMap(search::article).orElseThrow(Absence::notThere);
    String format =
        Parameters.of(ctx.queryString()).all().stream()
            .filter(one -> one.name().equals(SearchParameter.FORMAT.name()))
            .map(Parameters.Given::value)
            .findFirst()
            .orElse(SearchParameter.JSON);
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    EntityTag tag =
        EntityTag.of(
            EntityTag.Client.of(ctx), search.standing().generation(), article.id(), format);
    if (tag.endsWithWhatIsKnown(ctx)) {
      return;
    }
    switch (format) {
      case "json" -> ctx.json(ApiArticle.whole(article));
      case "ris" -> ctx.contentType(RisExport.MEDIA_TYPE).result(RisExport.reference(article));
      default ->
          throw new Refused(
              Problem.badParameter(
                  "format", "'" + format + "' cannot be taken as 'format': expected json, ris"));
    }
  }
}
