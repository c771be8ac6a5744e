package kiji.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kiji.article.ArticleId;
import kiji.engine.Suggests.Suggested;
import kiji.engine.Suggests.Suggestion;
import kiji.search.ArticleSearch;
import kiji.web.edge.EntityTag;
import kiji.web.edge.Json;
import kiji.web.edge.Problem;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.request.Parameters;
import org.jspecify.annotations.Nullable;

/// `/api/suggest` for the search box, and `/suggest` in the JSON shape of OpenSearch 1.1 for the
/// box of a browser. What readers type is answered and forgotten.
public final class SuggestRoutes {
  static final String OPEN_SEARCH_TYPE = "application/x-suggestions+json";

  private static final int MOST = 20;
  private static final int USUAL = 8;

  /// @param status always `ok`
  /// @param query what was typed
  /// @param partial whether the budget did not reach every headline
  record Answer(String status, String query, List<ApiSuggestion> suggestions, boolean partial) {}

  /// @param kind `word`, `name` or `headline`
  /// @param articleId of a headline's article
  record ApiSuggestion(String text, String kind, @Nullable String articleId) {
    static ApiSuggestion of(Suggestion suggestion) {
      return new ApiSuggestion(
          suggestion.text(),
          suggestion.kind().name().toLowerCase(Locale.ROOT),
          suggestion.article().map(ArticleId::value).orElse(null));
    }
  }

  private final ArticleSearch search;
  private final SearchGate gate;

  public SuggestRoutes(ArticleSearch search, SearchGate gate) {
    this.search = search;
    this.gate = gate;
  }

  public void addTo(Routing routing) {
    routing.get("/api/suggest", this::api);
    routing.get("/suggest", this::openSearch);
  }

  private void api(Context ctx) {
    Parameters given = Parameters.of(ctx.queryString());
    for (Parameters.Given parameter : given.all()) {
      if (!parameter.name().equals("q") && !parameter.name().equals("size")) {
        throw new Refused(
            Problem.badParameter(
                parameter.name(), "suggestions are asked for with q and size alone"));
      }
    }
    String typed = first(given, "q").orElse("");
    int size = size(first(given, "size"));
    if (isKnown(ctx, typed, size)) {
      return;
    }
    Suggested found = suggested(ctx, typed, size);
    List<ApiSuggestion> suggestions = found.suggestions().stream().map(ApiSuggestion::of).toList();
    ctx.json(new Answer("ok", typed, suggestions, found.partial()));
  }

  /// `["typed", ["suggestion", …]]`.
  private void openSearch(Context ctx) {
    String typed = first(Parameters.of(ctx.queryString()), "q").orElse("");
    if (isKnown(ctx, typed, USUAL)) {
      return;
    }
    List<String> texts =
        suggested(ctx, typed, USUAL).suggestions().stream().map(Suggestion::text).toList();
    ctx.contentType(OPEN_SEARCH_TYPE + ";charset=utf-8")
        .result(Json.MAPPER.writeValueAsBytes(List.of(typed, texts)));
  }

  /// Nothing that is suggested hangs on the hour.
  private boolean isKnown(Context ctx, String typed, int most) {
    String generation = search.standing().generation();
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    return EntityTag.of(EntityTag.Client.of(ctx), generation, typed, most, ctx.path())
        .endsWithWhatIsKnown(ctx);
  }

  private Suggested suggested(Context ctx, String typed, int most) {
    return gate.run(ctx, () -> search.suggest(typed, most));
  }

  private static int size(Optional<String> given) {
    if (given.isEmpty()) {
      return USUAL;
    }
    if (given.get().matches("[0-9]{1,2}")) {
      int size = Integer.parseInt(given.get());
      if (size >= 1 && size <= MOST) {
        return size;
      }
    }
    throw new Refused(Problem.badParameter("size", "size is a whole number from 1 to " + MOST));
  }

  private static Optional<String> first(Parameters given, String name) {
    return given.all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameters.Given::value)
        .findFirst();
  }
}
