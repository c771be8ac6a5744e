package kiji.opensearch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kiji.embedded.matching.EarlyWord;
import kiji.opensearch.client.ClusterJson;
import kiji.query.TextField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lucene queries mean the same in the cluster's language.
class QueryDslTest {
  private static final Query A = new TermQuery(new Term("body.words", "a"));

  @Test
  void aWordOfSeveralTextsIsOneWordInWhichATitleCountsForMore() {
    Query word =
        new CombinedFieldQuery.Builder("chip")
            .addField("title.words", 2)
            .addField("body.words", 1)
            .build();
    assertThat(json(new BoostQuery(word, .5f)))
        .isIn(
            "{'combined_fields':{'query':'chip','fields':['title_words^2.0','body_words^1.0'],'boost':0.5}}",
            "{'combined_fields':{'query':'chip','fields':['body_words^1.0','title_words^2.0'],'boost':0.5}}");
  }

  @Test
  void thePlacesOfAPhraseAreKept() {
    PhraseQuery phrase =
        new PhraseQuery.Builder()
            .add(new Term("body.exact", "a"), 0)
            .add(new Term("body.exact", "b"), 2)
            .build();
    assertThat(json(phrase))
        .isEqualTo(
            "{'match_phrase':{'body_exact':{'query':'a \ue001 b','analyzer':'cut','slop':0}}}");
  }

  @Test
  void whatFindsNothingInLuceneFindsNothing() {
    assertThat(json(new BooleanQuery.Builder().build())).isEqualTo("{'match_none':{}}");
    assertThat(json(new BooleanQuery.Builder().add(A, Occur.MUST_NOT).build()))
        .isEqualTo("{'match_none':{}}");
    assertThat(json(new PhraseQuery.Builder().build())).isEqualTo("{'match_none':{}}");
  }

  @Test
  void clausesStayWhatTheyAre() {
    Query query =
        new BooleanQuery.Builder()
            .setMinimumNumberShouldMatch(1)
            .add(A, Occur.MUST)
            .add(A, Occur.SHOULD)
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new TermQuery(new Term("source", "Harbour Times")), Occur.MUST_NOT)
            .build();
    String a = "{'term':{'body_words':{'value':'a'}}}";
    assertThat(json(query))
        .isEqualTo(
            "{'bool':{'must':[%s],'should':[%s],'filter':[{'match_all':{}}],'must_not':[{'term':{'source':{'value':'Harbour Times'}}}],'minimum_should_match':1}}"
                .formatted(a, a));
  }

  @Test
  void weightsAreHandedDown() {
    Query nothing = new BoostQuery(new ConstantScoreQuery(A), 0);
    assertThat(json(nothing))
        .isEqualTo(
            "{'constant_score':{'filter':{'term':{'body_words':{'value':'a'}}},'boost':0.0}}");
    Query best = new DisjunctionMaxQuery(List.of(new BoostQuery(A, 2)), .25f);
    assertThat(json(new BoostQuery(best, 3)))
        .isEqualTo(
            "{'dis_max':{'queries':[{'term':{'body_words':{'value':'a','boost':2.0}}}],'tie_breaker':0.25,'boost':3.0}}");
  }

  @Test
  void valuesAndSpansOfNumbersAreAskedFor() {
    assertThat(json(new TermInSetQuery("source", List.of(new BytesRef("a"), new BytesRef("b")))))
        .isEqualTo("{'terms':{'source':['a','b']}}");
    assertThat(json(LongPoint.newRangeQuery("day", Long.MIN_VALUE, 5)))
        .isEqualTo(
            "{'constant_score':{'filter':{'range':{'day':{'gte':-9223372036854775808,'lte':5}}}}}");
  }

  @Test
  void anEarlyWordIsWorthNearlyWhatItIsInLucene() {
    Query early = EarlyWord.in(Set.of(TextField.TITLE), "a");
    for (int place = 0; place < 500; place++) {
      double worth = 0;
      for (var step : parsed(early).path("bool").path("should")) {
        JsonNode constant = step.path("constant_score");
        int end =
            constant
                .path("filter")
                .path("bool")
                .path("should")
                .path(0)
                .path("span_first")
                .path("end")
                .asInt(0);
        worth += place < end ? constant.path("boost").asDouble(1) : 0;
      }
      assertThat(worth).as("at " + place).isCloseTo(EarlyWord.worth(place), within(.08));
    }
  }

  @Test
  void whatAQueryComesToIsCounted() {
    QueryDsl dsl = new QueryDsl(2);
    dsl.of(new BooleanQuery.Builder().add(A, Occur.MUST).add(A, Occur.SHOULD).build());
    assertThat(dsl.leaves()).isEqualTo(2);
  }

  private static String json(Query query) {
    byte[] bytes = ClusterJson.bytes(new QueryDsl(2).of(query));
    return new String(bytes, StandardCharsets.UTF_8).replace('"', '\'');
  }

  private static JsonNode parsed(Query query) {
    return JsonMapper.shared().readTree(ClusterJson.bytes(new QueryDsl(2).of(query)));
  }
}
