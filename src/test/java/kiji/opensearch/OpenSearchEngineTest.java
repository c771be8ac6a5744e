package kiji.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.Generation;
import kiji.engine.Generations.Rewriting;
import kiji.engine.Generations.Rewritten;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;
import kiji.engine.contract.FilterContract;
import kiji.engine.contract.GenerationContract;
import kiji.engine.contract.HistogramContract;
import kiji.engine.contract.ListContract;
import kiji.engine.contract.RelatedContract;
import kiji.engine.contract.ScanContract;
import kiji.engine.contract.SearchContract;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.mapping.CutText;
import kiji.opensearch.mapping.IndexShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/// The engine in a cluster keeps what every engine keeps, and says which capabilities it has. Needs
/// a real node: `mvn verify -Popensearch`.
@EnabledIf("kiji.opensearch.OpenSearchNode#isThere")
class OpenSearchEngineTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  private final List<ClusterAccess> archives = new ArrayList<>();

  private SearchEngine open() {
    ClusterAccess archive = OpenSearchNode.newArchive();
    archives.add(archive);
    return new OpenSearchEngine(archive, ANALYSIS);
  }

  @AfterEach
  void takeAway() {
    archives.forEach(OpenSearchNode::remove);
  }

  @Nested
  class Searching extends SearchContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Filtering extends FilterContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Listing extends ListContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Keeping extends GenerationContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Relating extends RelatedContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Timing extends HistogramContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Scanning extends ScanContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Test
  void itSaysWhatItCannotDo() {
    try (SearchEngine engine = open()) {
      Set<Capability> capabilities = engine.health().capabilities();
      assertThat(capabilities)
          .containsExactlyInAnyOrder(
              Capability.FINDS_RELATED, Capability.HISTOGRAMS, Capability.SCANS);
    }
  }

  @Test
  void whatIsToLeaveIsInNoKeptGenerationAnyMore() throws Exception {
    try (SearchEngine engine = open()) {
      publish(engine, StartFrom.NOTHING, Stream.of(told("gone", "wire"), told("copy", "wire")));
      publish(engine, StartFrom.PUBLISHED, Stream.of(told("later", "own")));
      List<Rewritten> done = engine.rewrite(leaving(new ArticleId("gone")));
      assertThat(done)
          .extracting(Rewritten::before, Rewritten::left)
          .containsExactly(tuple("000001", 1L), tuple("000002", 1L));
      Set<String> kept = ConcurrentHashMap.newKeySet();
      engine.eachKept(article -> kept.add(article.article().id().value()));
      assertThat(kept).containsExactlyInAnyOrder("copy", "later");
      assertThat(engine.generations())
          .extracting(Generation::id, Generation::articles, Generation::isPublished)
          .containsExactly(tuple("000004", 2L, true), tuple("000003", 1L, false));
      Generation published = engine.published().orElseThrow();
      try (InputStream anew = published.attachment("anew.txt").orElseThrow()) {
        assertThat(new String(anew.readAllBytes(), UTF_8)).isEqualTo("of 000002");
      }
    }
  }

  private static IndexedArticle told(String id, String story) {
    return new IndexedArticle(english(id, id, "A ferry.").build(), id, "hash of " + id, story);
  }

  private static Rewriting leaving(ArticleId id) {
    return new Rewriting() {
      @Override
      public boolean leaves(IndexedArticle article) {
        return article.article().id().equals(id);
      }

      @Override
      public void attach(
          Generation before, Set<ArticleId> left, Function<String, OutputStream> attach)
          throws IOException {
        try (OutputStream out = attach.apply("anew.txt")) {
          out.write(("of " + before.id()).getBytes(UTF_8));
        }
      }
    };
  }

  @Test
  void theClusterTakesTextsApartAsTheyWereCut() {
    ClusterAccess archive = OpenSearchNode.newArchive();
    archives.add(archive);
    try (ClusterClient client = new ClusterClient(archive)) {
      String index = archive.name() + "-000001";
      client.put(index, IndexShape.of(1));
      for (String text :
          List.of(
              "東京都心で雪が降り、首都高速道路の一部が通行止めになった。",
              "The harbour town's two ferries, both built in 1964, were sold to C++ Holdings.",
              "半導体の工場が再開。Disney+ と Beyoncé、ダ・ヴィンチ、㈱日立、ｶﾞﾗｽ、国々")) {
        for (Layer layer : Layer.values()) {
          CutText cut = new CutText();
          List<String> expected = new ArrayList<>();
          int position = -1;
          for (CutToken token : ANALYSIS.cut(layer, text)) {
            cut.add(token.term(), token.position() - position);
            position = token.position();
            expected.add(token.term() + " at " + position);
          }
          JsonNode tokens =
              client.post(
                  index + "/_analyze",
                  ClusterJson.object("analyzer", IndexShape.ANALYZER, "text", cut.toString()));
          List<String> found = new ArrayList<>();
          for (JsonNode token : tokens.path("tokens")) {
            found.add(token.path("token").asString("") + " at " + token.path("position").asInt(-1));
          }
          assertThat(found).as(layer + " of " + text).isEqualTo(expected);
        }
      }
    }
  }
}
