package kiji.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Facet;
import kiji.engine.Hit;
import kiji.engine.Hit.Copy;
import kiji.query.Notice;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchAnswer;
import kiji.web.request.WebLink;
import org.jspecify.annotations.Nullable;

/// The answer to `/api/search`, as JSON.
public record ApiSearch(
    String status,
    long totalResults,
    boolean totalIsExact,
    long tookMillis,
    Query query,
    List<ApiHit> articles,
    Map<String, List<Count>> facets,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ApiTimelinePart> timeline,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ApiVersus vs,
    int page,
    int pageSize,
    @Nullable String nextCursor,
    boolean partial) {
  /// How the search was read.
  record Query(
      String text,
      String understood,
      List<String> notices,
      List<String> alsoSearched,
      @Nullable String didYouMean) {}

  /// One result.
  record ApiHit(
      @JsonUnwrapped ApiArticle article,
      float score,
      Marked highlights,
      List<ApiCopy> copies,
      String arrivedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ApiExplanation explanation) {
    static ApiHit of(Hit hit, boolean full, @Nullable ScoreExplanation explanation) {
      return new ApiHit(
          full ? ApiArticle.whole(hit.article()) : ApiArticle.beginning(hit.article()),
          hit.score(),
          new Marked(
              Highlights.html(hit.title()), hit.snippets().stream().map(Highlights::html).toList()),
          hit.copies().stream().map(ApiCopy::of).toList(),
          hit.arrived().toString(),
          explanation == null ? null : ApiExplanation.of(explanation));
    }
  }

  /// Title and places of the body, HTML-safe, words found in `<mark>`.
  record Marked(String title, List<String> body) {}

  /// Another outlet's copy.
  record ApiCopy(
      String id,
      ApiArticle.Source source,
      String title,
      @Nullable String publishedAt,
      @Nullable String url) {
    static ApiCopy of(Copy copy) {
      return new ApiCopy(
          copy.id().value(),
          ApiArticle.Source.of(copy.outlet()),
          copy.title(),
          ApiArticle.moment(copy.publishedAt()),
          WebLink.orNull(copy.url()));
    }
  }

  /// How many results have a value.
  ///
  /// @param label what a reader sees
  record Count(String value, String label, long count) {
    static Count of(Facet.Count count) {
      return new Count(count.value(), count.label(), count.count());
    }
  }

  /// What a second search has.
  record ApiVersus(String text, String understood, List<String> notices, long totalResults) {
    static ApiVersus of(SearchAnswer.Versus versus) {
      return new ApiVersus(
          versus.text(),
          versus.understood(),
          versus.notices().stream().map(Notice::text).toList(),
          versus.total());
    }
  }

  /// An answer as the API gives it.
  ///
  /// @param full whether each story is given whole
  /// @param tookMillis from the parameters read to the answer had
  public static ApiSearch of(ExplainedAnswer explained, boolean full, long tookMillis) {
    SearchAnswer answer = explained.answer();
    var results = answer.results();
    return new ApiSearch(
        "ok",
        results.total(),
        results.totalIsExact(),
        tookMillis,
        new Query(
            answer.text(),
            answer.understood(),
            answer.notices().stream().map(Notice::text).toList(),
            Stream.concat(results.alsoSearched().stream(), results.translations().stream())
                .distinct()
                .toList(),
            answer.didYouMean()),
        results.hits().stream()
            .map(hit -> ApiHit.of(hit, full, explained.explanations().get(hit.article().id())))
            .toList(),
        counts(results.facets()),
        answer
            .timeline()
            .map(line -> ApiTimelinePart.all(line, answer.versus().isPresent()))
            .orElse(null),
        answer.versus().map(ApiVersus::of).orElse(null),
        answer.page(),
        answer.pageSize(),
        answer.nextCursor(),
        results.partial());
  }

  private static Map<String, List<Count>> counts(Map<Facet, List<Facet.Count>> facets) {
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      List<Facet.Count> values = facets.get(facet);
      if (values != null) {
        counts.put(facet.name().toLowerCase(Locale.ROOT), values.stream().map(Count::of).toList());
      }
    }
    return counts;
  }
}
