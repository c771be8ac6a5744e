package kiji.opensearch.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.embedded.matching.Vocabulary;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ManySearches;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import tools.jackson.databind.JsonNode;

/// What a generation in a cluster knows of words, remembered for as long as it is searched: it
/// never changes. Safe for many threads.
public final class GenerationVocabulary {
  private static final int REMEMBERED = 100_000;

  /// How often a search is planned anew for words that were not known before: each time all of them
  /// are asked at once.
  private static final int MOST_ROUNDS = 12;

  private final ClusterClient client;
  private final String index;
  private final long articles;

  /// How many articles a query finds; of some only whether there are any.
  private final Map<Query, Integer> known =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  public GenerationVocabulary(ClusterClient client, String index, long articles) {
    this.client = client;
    this.index = index;
    this.articles = articles;
  }

  /// A plan that asks a vocabulary.
  ///
  /// @param <T> what is planned
  @FunctionalInterface
  public interface Plan<T> {
    T with(Vocabulary vocabulary) throws java.io.IOException;
  }

  /// Plans with all that the plan asks known: where something is not, it is planned as if that were
  /// nowhere, all that was missing is asked in one request, and it is planned once more.
  public <T> T plan(Plan<T> plan) throws java.io.IOException {
    for (int round = 0; ; round++) {
      Round asking = new Round();
      T planned = plan.with(asking);
      if (asking.missing.isEmpty() || round == MOST_ROUNDS) {
        return planned;
      }
      ask(asking.missing);
    }
  }

  private synchronized Integer known(Query query) {
    return known.getOrDefault(query, -1);
  }

  private void ask(Set<Query> missing) {
    List<Query> asked = new ArrayList<>(missing);
    ManySearches searches = new ManySearches(client, index);
    QueryDsl dsl = new QueryDsl(1);
    for (Query query : asked) {
      boolean isWord = query instanceof TermQuery;
      searches.add(
          ClusterJson.object(
              "size",
              0,
              "track_total_hits",
              isWord ? true : 1,
              "query",
              isWord ? dsl.of(query) : Map.of("constant_score", Map.of("filter", dsl.of(query)))));
    }
    List<JsonNode> answers = searches.answers();
    synchronized (this) {
      for (int i = 0; i < asked.size(); i++) {
        known.put(asked.get(i), answers.get(i).path("hits").path("total").path("value").asInt(0));
      }
    }
  }

  /// What one round of planning asks.
  private final class Round implements Vocabulary {
    private final Set<Query> missing = new LinkedHashSet<>();

    @Override
    public int articles() {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(1, articles));
    }

    @Override
    public int articles(Term word) {
      return ask(new TermQuery(word));
    }

    @Override
    public boolean isFound(Query query) {
      return ask(query) > 0;
    }

    @Override
    public Query beginning(Term prefix) {
      return new PrefixQuery(prefix);
    }

    private int ask(Query query) {
      int found = known(query);
      if (found < 0) {
        missing.add(query);
      }
      return Math.max(0, found);
    }
  }
}
