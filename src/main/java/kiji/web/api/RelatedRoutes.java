package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import kiji.engine.FindsRelated.Related;
import kiji.search.ArticleSearch;
import kiji.web.edge.Absence;
import kiji.web.edge.EntityTag;
import kiji.web.edge.RawPath;
import kiji.web.edge.SearchGate;

/// `/api/articles/{id}/related`: what else there is to read beside an article.
public final class RelatedRoutes {
  static final String SUFFIX = "/related";

  /// Similar articles shown.
  public static final int MOST = 6;

  private static final String ARTICLES = "/api/articles/";

  /// What `/api/articles/{id}/related` answers.
  ///
  /// @param status always `ok`
  /// @param id of the article that is read
  /// @param sameStory its copies in other outlets
  /// @param articles similar ones
  /// @param partial whether the budget did not reach all that the article is about
  public record Answer(
      String status,
      String id,
      List<ApiSearch.ApiCopy> sameStory,
      List<ApiArticle> articles,
      boolean partial) {}

  private final ArticleSearch search;
  private final Absence absence;
  private final SearchGate gate;

  RelatedRoutes(ArticleSearch search, Absence absence, SearchGate gate) {
    this.search = search;
    this.absence = absence;
    this.gate = gate;
  }

  /// An id may itself end so: then its slash is percent-encoded, and it is the article that is
  /// asked for.
  static boolean isAsked(Context ctx) {
    return ctx.req().getRequestURI().endsWith(SUFFIX);
  }

  void related(Context ctx) {
    var id = RawPath.idBetween(ARTICLES, SUFFIX, ctx);
    absence.refuseForgotten(id);
    ArticleSearch.Standing standing = search.standing();
    Related related =
        id.flatMap(one -> gate.run(ctx, () -> search.related(one, MOST)))
            .orElseThrow(Absence::notThere);
    EntityTag tag = EntityTag.of(EntityTag.Client.of(ctx), standing, id.orElseThrow(), SUFFIX);
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    if (tag.endsWithWhatIsKnown(ctx)) {
      return;
    }
    ctx.json(
        new Answer(
            "ok",
            id.orElseThrow().value(),
            related.sameStory().stream().map(ApiSearch.ApiCopy::of).toList(),
            related.similar().stream().map(ApiArticle::whole).toList(),
            related.partial()));
  }
}
