package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kiji.article.Article;
import kiji.engine.Facet;
import kiji.engine.Hit;
import kiji.engine.Sort;
import kiji.search.ArticleSearch;
import kiji.search.ParameterKind;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import kiji.web.edge.EntityTag;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;

/// `/api/sources` and NewsAPI.org's names for it: the archive's outlets, those with most articles
/// first, 200 at most. Looked up once for each generation, by two searches an outlet.
public final class SourcesRoutes {
  /// Earlier than any article: lets only those with a date through.
  private static final String EVER = "0001-01-01";

  /// What was found of a generation.
  private record Known(String generation, List<ApiSource> sources) {}

  private final ArticleSearch search;
  private final SearchGate gate;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known("", List.of()));

  public SourcesRoutes(ArticleSearch search, SearchGate gate) {
    this.search = search;
    this.gate = gate;
  }

  public void addTo(Routing routing) {
    for (String path : List.of("/api/sources", "/v2/sources", "/v2/top-headlines/sources")) {
      routing.get(path, this::sources);
    }
  }

  private void sources(Context ctx) {
    String generation = search.standing().generation();
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    EntityTag tag = EntityTag.of(EntityTag.Client.of(ctx), generation, "sources");
    if (!tag.endsWithWhatIsKnown(ctx)) {
      ctx.json(new ApiSource.Answer("ok", of(ctx, generation)));
    }
  }

  private List<ApiSource> of(Context ctx, String generation) {
    Known before = known.get();
    if (before.generation().equals(generation)) {
      return before.sources();
    }
    List<ApiSource> found = gate.run(ctx, this::look);
    known.set(new Known(generation, found));
    return found;
  }

  private List<ApiSource> look() {
    SearchParameters everything =
        SearchParameters.NONE
            .with(SearchParameter.COLLAPSE, false)
            .with(SearchParameter.HIGHLIGHT, false)
            .with(SearchParameter.PAGE_SIZE, 1);
    return answer(everything.with(SearchParameter.FACETS, List.of(Facet.SOURCE)))
        .results()
        .facets()
        .getOrDefault(Facet.SOURCE, List.of())
        .stream()
        .map(count -> source(count, everything))
        .toList();
  }

  private ApiSource source(Facet.Count count, SearchParameters everything) {
    SearchParameters its =
        everything.withWords(
            SearchParameter.SOURCES, List.of(ParameterKind.written(count.value())));
    SearchAnswer newest =
        answer(
            its.with(SearchParameter.SORT_BY, Sort.NEWEST)
                .with(SearchParameter.FACETS, List.of(Facet.LANGUAGE)));
    Optional<Article> first =
        article(
            answer(
                its.with(SearchParameter.SORT_BY, Sort.OLDEST)
                    .withWords(SearchParameter.FROM, List.of(EVER))));
    Optional<Article> last = article(newest);
    return new ApiSource(
        count.value(),
        last.map(article -> article.outlet().name()).orElse(count.label()),
        last.map(article -> article.outlet().domain())
            .filter(domain -> !domain.isEmpty())
            .map(domain -> "https://" + domain)
            .orElse(null),
        newest.results().facets().getOrDefault(Facet.LANGUAGE, List.of()).stream()
            .findFirst()
            .map(Facet.Count::value)
            .orElse(null),
        count.count(),
        first.map(article -> ApiArticle.moment(article.publishedAt())).orElse(null),
        last.map(article -> ApiArticle.moment(article.publishedAt())).orElse(null));
  }

  private static Optional<Article> article(SearchAnswer answer) {
    return answer.results().hits().stream().findFirst().map(Hit::article);
  }

  private SearchAnswer answer(SearchParameters parameters) {
    return switch (search.search(parameters)) {
      case SearchAnswer answer -> answer;
      case SearchRefusal refusal -> throw new IllegalStateException(refusal.reason());
    };
  }
}
