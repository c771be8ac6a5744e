package kiji.opensearch.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.EarlyWord;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.mapping.CutText;
import kiji.opensearch.mapping.IndexShape;
import kiji.query.TextField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/// Lucene queries in a cluster's query language, one for one: what was planned for the embedded
/// engine is asked here, and scores alike. Counts what it comes to. For one thread.
public final class QueryDsl {
  /// Places before which a word may first stand, and what it is worth there: the steps of a stair
  /// that falls as [EarlyWord] does.
  private static final int[] EARLY = {
    1, 2, 3, 4, 6, 8, 11, 15, 20, 26, 33, 42, 53, 67, 85, 105, 130, 160, 200, 260, 350
  };

  private final float titleWeight;
  private int leaves;

  /// @param titleWeight of a word in the title
  public QueryDsl(float titleWeight) {
    this.titleWeight = titleWeight;
  }

  /// How many words, values and spans the queries asked for so far come to: a cluster bounds them.
  public int leaves() {
    return leaves;
  }

  /// A query in the cluster's language.
  public Map<String, Object> of(Query query) {
    return of(query, 1);
  }

  /// Some queries of which all must hold, and none scores.
  public Map<String, Object> all(List<Query> conditions) {
    List<Object> filters = new ArrayList<>();
    conditions.forEach(condition -> filters.add(of(condition)));
    return filters.isEmpty() ? everything() : Map.of("bool", Map.of("filter", filters));
  }

  /// What finds everything.
  public static Map<String, Object> everything() {
    return Map.of("match_all", Map.of());
  }

  private Map<String, Object> of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case BooleanQuery all -> bool(all, boost);
      case ConstantScoreQuery constant ->
          weighed(
              "constant_score", ClusterJson.object("filter", of(constant.getQuery(), 1)), boost);
      case DisjunctionMaxQuery best -> best(best, boost);
      case CombinedFieldQuery word -> word(word, boost);
      case TermQuery term -> term(term.getTerm(), boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case PrefixQuery prefix -> prefix(prefix.getPrefix(), boost);
      case TermInSetQuery values -> values(values, boost);
      case PointRangeQuery range -> range(range, boost);
      case EarlyWord early -> early(early, boost);
      case MatchAllDocsQuery all -> weighed("match_all", ClusterJson.object(), boost);
      case MatchNoDocsQuery nothing -> nothing();
      default ->
          throw new IllegalArgumentException(
              "no cluster is asked so: " + query.getClass().getSimpleName());
    };
  }

  private static Map<String, Object> nothing() {
    return Map.of("match_none", Map.of());
  }

  private Map<String, Object> bool(BooleanQuery query, float boost) {
    Map<String, List<Object>> parts = new LinkedHashMap<>();
    for (BooleanClause clause : query.clauses()) {
      String occur =
          switch (clause.occur()) {
            case MUST -> "must";
            case FILTER -> "filter";
            case SHOULD -> "should";
            case MUST_NOT -> "must_not";
          };
      parts.computeIfAbsent(occur, one -> new ArrayList<>()).add(of(clause.query(), 1));
    }
    Map<String, Object> body = new LinkedHashMap<>(parts);
    if (body.isEmpty() || body.keySet().equals(Set.of("must_not"))) {
      return nothing();
    }
    if (query.getMinimumNumberShouldMatch() > 0) {
      body.put("minimum_should_match", query.getMinimumNumberShouldMatch());
    }
    return weighed("bool", body, boost);
  }

  private Map<String, Object> best(DisjunctionMaxQuery query, float boost) {
    List<Object> ways = new ArrayList<>();
    query.getDisjuncts().forEach(way -> ways.add(of(way, 1)));
    return weighed(
        "dis_max",
        ClusterJson.object("queries", ways, "tie_breaker", query.getTieBreakerMultiplier()),
        boost);
  }

  private Map<String, Object> word(CombinedFieldQuery query, float boost) {
    Set<Term> terms = terms(query);
    if (terms.isEmpty()) {
      return nothing();
    }
    List<String> fields = new ArrayList<>();
    for (Term term : terms) {
      fields.add(IndexShape.name(term.field()) + "^" + weight(term.field()));
    }
    leaves += fields.size();
    return weighed(
        "combined_fields",
        ClusterJson.object(
            "query", CutText.written(terms.iterator().next().text()), "fields", fields),
        boost);
  }

  private float weight(String field) {
    return field.startsWith(Fields.of(TextField.TITLE, Fields.layerOf(field))) ? titleWeight : 1;
  }

  private Map<String, Object> term(Term term, float boost) {
    leaves++;
    return Map.of(
        "term",
        Map.of(
            IndexShape.name(term.field()),
            value("value", IndexShape.written(term.field(), term.text()), boost)));
  }

  private Map<String, Object> phrase(PhraseQuery query, float boost) {
    Term[] terms = query.getTerms();
    if (terms.length == 0) {
      return nothing();
    }
    int[] positions = query.getPositions();
    CutText text = new CutText();
    for (int i = 0; i < terms.length; i++) {
      text.add(terms[i].text(), i == 0 ? 1 : positions[i] - positions[i - 1]);
    }
    leaves += terms.length;
    Map<String, Object> body = value("query", text.toString(), boost);
    body.put("analyzer", IndexShape.ANALYZER);
    body.put("slop", query.getSlop());
    return Map.of("match_phrase", Map.of(IndexShape.name(query.getField()), body));
  }

  /// Every word that begins so lets in; what ranks is the first of them, as if they were one.
  private Map<String, Object> prefix(Term prefix, float boost) {
    leaves += 2;
    return Map.of(
        "bool",
        ClusterJson.object(
            "filter",
            List.of(beginning(prefix, "constant_score", 1)),
            "should",
            List.of(beginning(prefix, "top_terms_blended_freqs_128", boost))));
  }

  private static Map<String, Object> beginning(Term prefix, String rewrite, float boost) {
    Map<String, Object> body = value("value", CutText.written(prefix.text()), boost);
    body.put("rewrite", rewrite);
    return Map.of("prefix", Map.of(IndexShape.name(prefix.field()), body));
  }

  private Map<String, Object> values(TermInSetQuery query, float boost) {
    List<String> values = new ArrayList<>();
    BytesRefIterator each = query.getBytesRefIterator();
    try {
      for (BytesRef value = each.next(); value != null; value = each.next()) {
        values.add(value.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read values in memory", e);
    }
    leaves += values.size();
    return weighed("terms", ClusterJson.object(IndexShape.name(query.getField()), values), boost);
  }

  private Map<String, Object> range(PointRangeQuery query, float boost) {
    leaves++;
    Map<String, Object> bounds =
        ClusterJson.object(
            "gte",
            LongPoint.decodeDimension(query.getLowerPoint(), 0),
            "lte",
            LongPoint.decodeDimension(query.getUpperPoint(), 0));
    return weighed(
        "constant_score",
        ClusterJson.object(
            "filter", Map.of("range", Map.of(IndexShape.name(query.getField()), bounds))),
        boost);
  }

  private Map<String, Object> early(EarlyWord query, float boost) {
    Set<Term> terms = terms(query);
    List<Object> stair = new ArrayList<>();
    for (int i = 0; i < EARLY.length; i++) {
      double worth = worth(i) - (i + 1 < EARLY.length ? worth(i + 1) : 0);
      List<Object> anyText = new ArrayList<>();
      for (Term term : terms) {
        leaves++;
        anyText.add(
            Map.of(
                "span_first",
                ClusterJson.object(
                    "match",
                    Map.of(
                        "span_term",
                        Map.of(IndexShape.name(term.field()), CutText.written(term.text()))),
                    "end",
                    EARLY[i])));
      }
      stair.add(
          weighed(
              "constant_score",
              ClusterJson.object("filter", Map.of("bool", Map.of("should", anyText))),
              (float) (boost * worth)));
    }
    return Map.of("bool", Map.of("should", stair));
  }

  /// What a word is worth that first stands between a place of the stair and the one before.
  private static double worth(int step) {
    double before = step == 0 ? 0 : EARLY[step - 1];
    return EarlyWord.worth((before + EARLY[step] - 1) / 2);
  }

  private static Set<Term> terms(Query query) {
    Set<Term> terms = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... some) {
            terms.addAll(Arrays.asList(some));
          }
        });
    return terms;
  }

  private static Map<String, Object> value(String name, Object value, float boost) {
    Map<String, Object> body = ClusterJson.object(name, value);
    if (boost != 1) {
      body.put("boost", boost);
    }
    return body;
  }

  private static Map<String, Object> weighed(String kind, Map<String, Object> body, float boost) {
    if (boost != 1) {
      body.put("boost", boost);
    }
    return Map.of(kind, body);
  }
}
