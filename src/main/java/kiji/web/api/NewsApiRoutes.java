package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchRefusal;
import kiji.settings.Settings;
import kiji.web.edge.Problem;
import kiji.web.edge.RateLimit;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.edge.Visitors;
import kiji.web.request.ParameterReader;
import kiji.web.request.Parameters;
import kiji.web.request.Parameters.Given;
import kiji.web.request.RequestedSearch;
import org.jspecify.annotations.Nullable;

/// `/v2/everything` and `/v2/top-headlines`, in the shape, with the defaults and with the error
/// codes of NewsAPI.org, so that its clients need no other code. A key in `apiKey` or `X-Api-Key`
/// counts where the archive asks for one, and is passed over where it does not.
public final class NewsApiRoutes {
  private static final Set<String> NEVER_ASKED = Set.of("apiKey");
  private static final Set<String> NARROWING = Set.of("q", "sources", "domains", "category");

  private final ArticleSearch search;
  private final SearchGate gate;
  private final RateLimit rate;
  private final ZoneId zone;

  /// What they answer.
  record Answer(String status, long totalResults, List<NewsArticle> articles) {}

  /// An article, with NewsAPI.org's fields and no other.
  record NewsArticle(
      ApiArticle.Source source,
      @Nullable String author,
      String title,
      @Nullable String description,
      @Nullable String url,
      @Nullable String urlToImage,
      @Nullable String publishedAt,
      String content) {
    static NewsArticle of(ApiArticle article) {
      return new NewsArticle(
          article.source(),
          article.author(),
          article.title(),
          article.description(),
          article.url(),
          article.urlToImage(),
          article.publishedAt(),
          article.content());
    }
  }

  /// @param settings whose zone and limits hold here too
  public NewsApiRoutes(ArticleSearch search, SearchGate gate, RateLimit rate, Settings settings) {
    this.search = search;
    this.gate = gate;
    this.rate = rate;
    this.zone = settings.timeZone();
  }

  public void addTo(Routing routing) {
    routing.get("/v2/everything", ctx -> answer(ctx, "100"));
    routing.get("/v2/top-headlines", ctx -> answer(ctx, "20"));
  }

  private void answer(Context ctx, String pageSize) {
    rate.count(Visitors.address(ctx));
    Parameters given = Parameters.of(ctx.queryString());
    if (given.all().stream().noneMatch(one -> NARROWING.contains(one.name()))) {
      throw new Refused(
          Problem.of(400, "name what to search for: q, sources, domains or category"));
    }
    RequestedSearch asked = RequestedSearch.read(ours(given, pageSize), zone);
    if (!asked.bad().isEmpty()) {
      ParameterReader.Bad first = asked.bad().getFirst();
      throw new Refused(Problem.badParameter(first.name(), first.detail()));
    }
    SearchAnswer answer =
        switch (gate.run(ctx, () -> search.search(asked.parameters()))) {
          case SearchAnswer found -> found;
          case SearchRefusal refusal ->
              throw new Refused(Problem.badParameter(refusal.parameter().name(), refusal.reason()));
        };
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    ctx.json(
        new Answer(
            "ok",
            answer.results().total(),
            answer.results().hits().stream()
                .map(hit -> NewsArticle.of(ApiArticle.beginning(hit.article())))
                .toList()));
  }

  /// NewsAPI.org's words for ours, and its defaults: newest first, unless relevance or popularity
  /// is asked for.
  private static Parameters ours(Parameters given, String pageSize) {
    List<Given> ours = new ArrayList<>();
    for (Given one : given.all()) {
      switch (one.name()) {
        case "category" -> ours.add(new Given(SearchParameter.SECTION.name(), one.value()));
        case "sortBy" ->
            ours.add(
                new Given(
                    one.name(), one.value().equals("popularity") ? "relevancy" : one.value()));
        default -> {
          if (!NEVER_ASKED.contains(one.name())) {
            ours.add(one);
          }
        }
      }
    }
    addUnlessGiven(ours, "sortBy", "publishedAt");
    addUnlessGiven(ours, SearchParameter.PAGE_SIZE.name(), pageSize);
    return new Parameters(ours, given.broken());
  }

  private static void addUnlessGiven(List<Given> parameters, String name, String value) {
    if (parameters.stream().noneMatch(one -> one.name().equals(name))) {
      parameters.add(new Given(name, value));
    }
  }
}
