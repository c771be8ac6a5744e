package kiji.embedded.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.article.Language;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.query.SearchQuery;
import kiji.text.Hosts;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Conditions that let articles through or not and never score.
public final class FilterQueries {
  /// Moments that every calendar can tell the day of.
  private static final Instant EARLIEST = Instant.parse("-9999-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private FilterQueries() {}

  /// The conditions that a facet's values set, each by its facet.
  ///
  /// @param zone where days begin
  public static Map<Facet, Query> byFacet(Filters filters, ZoneId zone) {
    Map<Facet, Query> queries = new EnumMap<>(Facet.class);
    chosen(filters.only()).forEach((facet, keys) -> queries.put(facet, any(field(facet), keys)));
    chosen(filters.without())
        .forEach(
            (facet, keys) ->
                queries.merge(facet, without(any(field(facet), keys)), FilterQueries::both));
    if (filters.from() != null || filters.before() != null) {
      queries.put(Facet.MONTH, published(filters.from(), filters.before(), zone));
    }
    return queries;
  }

  /// What is looked up for the values that are filtered by, wanted or not, in [#field] of their
  /// facet; a span of time is no value.
  public static Map<Facet, Set<String>> chosen(Filters filters) {
    Map<Facet, Set<String>> keys = chosen(filters.only());
    chosen(filters.without())
        .forEach(
            (facet, more) ->
                keys.merge(
                    facet,
                    more,
                    (a, b) -> Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet())));
    return keys;
  }

  private static Map<Facet, Set<String>> chosen(Filters.Values values) {
    Map<Facet, Set<String>> keys = new EnumMap<>(Facet.class);
    keys.put(Facet.SOURCE, keys(values.sources(), ArticleDocuments::folded));
    keys.put(Facet.SECTION, keys(values.sections(), ArticleDocuments::folded));
    keys.put(Facet.AUTHOR, keys(values.authors(), ArticleDocuments::foldedAuthor));
    keys.put(Facet.LANGUAGE, keys(values.languages(), Language::code));
    keys.values().removeIf(Set::isEmpty);
    return keys;
  }

  /// Where a facet's values are looked up.
  public static String field(Facet facet) {
    return switch (facet) {
      case SOURCE -> Fields.SOURCE;
      case LANGUAGE -> Fields.LANGUAGE;
      case SECTION -> Fields.SECTION;
      case AUTHOR -> Fields.AUTHOR;
      case MONTH -> Fields.DAY;
    };
  }

  /// The conditions that no facet offers.
  public static List<Query> beside(Filters filters) {
    List<Query> queries = new ArrayList<>();
    if (!filters.only().domains().isEmpty()) {
      queries.add(any(Fields.DOMAIN, hosts(filters.only().domains())));
    }
    if (!filters.without().domains().isEmpty()) {
      queries.add(without(any(Fields.DOMAIN, hosts(filters.without().domains()))));
    }
    Instant arrived = filters.arrivedFrom();
    if (arrived != null) {
      queries.add(LongPoint.newRangeQuery(Fields.ARRIVED, millis(arrived), Long.MAX_VALUE));
    }
    return queries;
  }

  private static Query without(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /// What a condition written among the words lets through.
  ///
  /// @param zone where its days begin
  public static Query of(SearchQuery.Condition condition, ZoneId zone) {
    return switch (condition) {
      case SearchQuery.FromSource from -> source(from.source());
      case SearchQuery.FromSite from -> site(from.domain());
      case SearchQuery.ByAuthor by -> author(by.author());
      case SearchQuery.InSection in -> section(in.section());
      case SearchQuery.InLanguage in -> language(in.code());
      case SearchQuery.Published published -> published(published.from(), published.before(), zone);
    };
  }

  private static Query source(String idOrName) {
    return name(Fields.SOURCE, idOrName);
  }

  private static Query section(String section) {
    return name(Fields.SECTION, section);
  }

  private static Query language(String code) {
    return new TermQuery(new Term(Fields.LANGUAGE, code.toLowerCase(Locale.ROOT)));
  }

  private static Query site(String domain) {
    return new TermQuery(new Term(Fields.DOMAIN, host(domain)));
  }

  /// A whole name, or any words of one.
  private static Query author(String name) {
    String folded = ArticleDocuments.folded(name);
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String word : List.of(folded.split(" ", 32))) {
      words.add(new TermQuery(new Term(Fields.AUTHOR_WORD, word)), Occur.FILTER);
    }
    return new BooleanQuery.Builder()
        .add(
            new TermQuery(new Term(Fields.AUTHOR, ArticleDocuments.foldedAuthor(name))),
            Occur.SHOULD)
        .add(words.build(), Occur.SHOULD)
        .build();
  }

  /// Articles published within a span; those without a date are in none. A bound at the beginning
  /// of a day means the day that an article shows, any other bound the moment.
  ///
  /// @param from first moment within
  /// @param before first moment no longer within
  /// @param zone where days begin
  private static Query published(@Nullable Instant from, @Nullable Instant before, ZoneId zone) {
    BooleanQuery.Builder within = new BooleanQuery.Builder();
    if (from == null && before == null) {
      within.add(LongPoint.newRangeQuery(Fields.DAY, Long.MIN_VALUE, Long.MAX_VALUE), Occur.FILTER);
    }
    if (from != null) {
      within.add(
          day(from, zone)
              .map(day -> LongPoint.newRangeQuery(Fields.DAY, day, Long.MAX_VALUE))
              .orElseGet(
                  () -> LongPoint.newRangeQuery(Fields.PUBLISHED_AT, millis(from), Long.MAX_VALUE)),
          Occur.FILTER);
    }
    if (before != null) {
      within.add(
          day(before, zone)
              .map(day -> LongPoint.newRangeQuery(Fields.DAY, Long.MIN_VALUE, day - 1))
              .orElseGet(
                  () ->
                      LongPoint.newRangeQuery(
                          Fields.PUBLISHED_AT,
                          Long.MIN_VALUE,
                          Math.max(millis(before), Long.MIN_VALUE + 1) - 1)),
          Occur.FILTER);
    }
    return within.build();
  }

  /// The day that begins at a moment; empty when none does.
  private static Optional<Long> day(Instant moment, ZoneId zone) {
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(moment, zone);
    return day.atStartOfDay(zone).toInstant().equals(moment)
        ? Optional.of(day.toEpochDay())
        : Optional.empty();
  }

  private static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static Query name(String field, String name) {
    return new TermQuery(new Term(field, ArticleDocuments.folded(name)));
  }

  private static Query any(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static <T> Set<String> keys(Set<T> values, Function<T, String> key) {
    return values.stream().map(key).collect(Collectors.toSet());
  }

  private static Set<String> hosts(Set<String> domains) {
    return keys(domains, FilterQueries::host);
  }

  private static String host(String domain) {
    return Hosts.withoutWww(ArticleDocuments.folded(domain));
  }
}
