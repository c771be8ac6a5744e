package kiji.embedded.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.article.Language;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.engine.Filters;
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
  private FilterQueries() {}

  /// One query for each condition that is set.
  public static List<Query> of(Filters filters) {
    List<Query> queries = new ArrayList<>();
    addAny(queries, Fields.SOURCE, folded(filters.sources()));
    addAny(queries, Fields.DOMAIN, hosts(filters.domains()));
    addAny(queries, Fields.SECTION, folded(filters.sections()));
    addAny(queries, Fields.AUTHOR, folded(filters.authors()));
    addAny(
        queries,
        Fields.LANGUAGE,
        filters.languages().stream().map(Language::code).collect(Collectors.toSet()));
    if (filters.from() != null || filters.before() != null) {
      queries.add(published(filters.from(), filters.before()));
    }
    if (!filters.excludedDomains().isEmpty()) {
      queries.add(
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(any(Fields.DOMAIN, hosts(filters.excludedDomains())), Occur.MUST_NOT)
              .build());
    }
    return queries;
  }

  public static Query source(String idOrName) {
    return name(Fields.SOURCE, idOrName);
  }

  public static Query section(String section) {
    return name(Fields.SECTION, section);
  }

  public static Query language(String code) {
    return new TermQuery(new Term(Fields.LANGUAGE, code.toLowerCase(Locale.ROOT)));
  }

  public static Query site(String domain) {
    return new TermQuery(new Term(Fields.DOMAIN, host(domain)));
  }

  /// A whole name, or any words of one.
  public static Query author(String name) {
    String folded = ArticleDocuments.folded(name);
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String word : List.of(folded.split(" ", 32))) {
      words.add(new TermQuery(new Term(Fields.AUTHOR_WORD, word)), Occur.FILTER);
    }
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.AUTHOR, folded)), Occur.SHOULD)
        .add(words.build(), Occur.SHOULD)
        .build();
  }

  /// Articles published within a span; those without a date are in none.
  ///
  /// @param from first moment within
  /// @param before first moment no longer within
  public static Query published(@Nullable Instant from, @Nullable Instant before) {
    long first = from == null ? Long.MIN_VALUE : millis(from);
    long last = before == null ? Long.MAX_VALUE : Math.max(millis(before), Long.MIN_VALUE + 1) - 1;
    return LongPoint.newRangeQuery(Fields.PUBLISHED_AT, first, last);
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

  private static void addAny(List<Query> queries, String field, Set<String> values) {
    if (!values.isEmpty()) {
      queries.add(any(field, values));
    }
  }

  private static Query any(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Set<String> folded(Set<String> names) {
    return names.stream().map(ArticleDocuments::folded).collect(Collectors.toSet());
  }

  private static Set<String> hosts(Set<String> domains) {
    return domains.stream().map(FilterQueries::host).collect(Collectors.toSet());
  }

  private static String host(String domain) {
    String folded = ArticleDocuments.folded(domain);
    return folded.startsWith("www.") ? folded.substring(4) : folded;
  }
}
