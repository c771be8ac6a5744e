package kiji.opensearch.results;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kiji.article.Language;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.engine.Filters;
import kiji.engine.Histograms.Bar;
import kiji.engine.Histograms.Histogram;
import kiji.engine.Histograms.Period;
import kiji.engine.LeftOut;
import kiji.engine.SearchRequest;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ManySearches;
import kiji.opensearch.mapping.IndexShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Counts results by the days that their articles show, and a story once in each bar: all of them,
/// and those of each language.
final class BarCounts {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final Instant FIRST_MOMENT =
      LocalDate.of(-9999, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final Instant LAST_MOMENT =
      LocalDate.of(9999, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private final OpenIndex index;
  private final SearchRequest request;
  private final Period period;
  private final long mostArticles;

  BarCounts(OpenIndex index, SearchRequest request, Period period) {
    this.index = index;
    this.request = request;
    this.period = period;
    this.mostArticles = Work.articles(request.budget());
  }

  /// @param found what finds the results
  Histogram of(Map<String, Object> found) {
    if (mostArticles == 0) {
      return new Histogram(List.of(), Set.of(LeftOut.REST));
    }
    ManySearches searches = index.searches();
    searches.add(counting(found));
    for (Language language : Language.values()) {
      searches.add(
          counting(
              Map.of(
                  "bool",
                  Map.of(
                      "filter",
                      List.of(found, Map.of("term", Map.of(Fields.LANGUAGE, language.code())))))));
    }
    List<JsonNode> answers = searches.answers();
    Map<LocalDate, Long> all = counts(answers.getFirst());
    Map<LocalDate, Map<Language, Long>> byLanguage = new TreeMap<>();
    Iterator<JsonNode> ofEach = answers.subList(1, answers.size()).iterator();
    for (Language language : Language.values()) {
      counts(ofEach.next())
          .forEach(
              (first, count) ->
                  byLanguage
                      .computeIfAbsent(first, one -> new EnumMap<>(Language.class))
                      .put(language, count));
    }
    List<Bar> bars = new ArrayList<>();
    all.forEach(
        (first, count) ->
            bars.add(new Bar(first, count, byLanguage.getOrDefault(first, Map.of()))));
    boolean ended =
        mostArticles < index.articles()
            && answers.getFirst().path("terminated_early").asBoolean(false);
    return new Histogram(bars, ended ? Set.of(LeftOut.REST) : Set.of());
  }

  private Map<String, Object> counting(Map<String, Object> found) {
    Map<String, Object> buckets =
        Map.of(
            "date_histogram",
            ClusterJson.object(
                "field",
                IndexShape.SHOWN,
                "calendar_interval",
                switch (period) {
                  case DAY -> "day";
                  case WEEK -> "week";
                  case MONTH -> "month";
                  case YEAR -> "year";
                },
                "min_doc_count",
                1,
                "format",
                "epoch_millis"));
    Map<String, Object> body =
        ClusterJson.object(
            "size",
            0,
            "track_total_hits",
            false,
            "query",
            Map.of("constant_score", Map.of("filter", found)),
            "aggs",
            StoryCounts.buckets(buckets, request.collapse()));
    if (mostArticles < index.articles()) {
      body.put("terminate_after", index.inEachShard(mostArticles));
    }
    return body;
  }

  /// Where a bound of the filters is a time of day, what shows another day counts in its bar.
  private Map<LocalDate, Long> counts(JsonNode answer) {
    Filters filters = request.filters();
    Instant before = filters.before();
    LocalDate earliest =
        period.first(day(filters.from(), request.zone(), LocalDate.of(-9999, 1, 1)));
    LocalDate latest =
        period.first(
            day(
                before == null ? null : before.minusNanos(1),
                request.zone(),
                LocalDate.of(9999, 12, 31)));
    Map<LocalDate, Long> counts = new TreeMap<>();
    StoryCounts.read(
        answer.path("aggregations"),
        (key, count) -> {
          long millis = key.asLong(0);
          LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
          LocalDate bar =
              first.isBefore(earliest) ? earliest : first.isAfter(latest) ? latest : first;
          counts.merge(bar, count, Long::sum);
        });
    return counts;
  }

  private static LocalDate day(@Nullable Instant moment, ZoneId zone, LocalDate otherwise) {
    boolean isDay = moment != null && moment.isAfter(FIRST_MOMENT) && moment.isBefore(LAST_MOMENT);
    return isDay ? LocalDate.ofInstant(moment, zone) : otherwise;
  }
}
