package kiji.embedded;

import static kiji.embedded.SmallIndex.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kiji.Seed;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.matching.IndexVocabulary;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.matching.Work;
import kiji.embedded.results.QueryBuilder;
import kiji.engine.IndexedArticle;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.query.SearchQuery;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// Whatever makes searches quick, a search gives what a plain and slow way of going about it gives:
/// every article found and weighed, all steps counted to their end, nothing remembered. Over random
/// searches of random archives in several segments, with copies and with articles that were taken
/// out; each search twice, for what the first one remembers.
class PlainReferenceTest {
  private static final int ARCHIVES = 3;
  private static final int SEARCHES = 60;

  /// As in `ResultList`: so many are weighed in full.
  private static final int BEST = 200;

  private static final IndexSetup SETUP = IndexSetup.standard();
  private static final List<String> WORDS =
      List.of(
          "東京",
          "大阪",
          "地震",
          "図書館",
          "開館",
          "選挙",
          "株価",
          "日本",
          "新聞",
          "とうきょう",
          "library",
          "libraries",
          "Tokyo",
          "election",
          "elected",
          "organise",
          "organize",
          "the",
          "of",
          "vote",
          "market",
          "harbour",
          "harbor",
          "news",
          "NHK",
          "コンピューター",
          "コンピュータ");

  private final Random random = Seed.random();

  @Test
  void aSearchGivesWhatThePlainWayGives() throws IOException {
    for (int archive = 0; archive < ARCHIVES; archive++) {
      try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
        write(directory);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          IndexSearch search = new IndexSearch(reader, "000001", SETUP);
          for (int i = 0; i < SEARCHES; i++) {
            compare(reader, search);
          }
        }
      }
    }
  }

  private void compare(DirectoryReader reader, IndexSearch search) throws IOException {
    SearchRequest request = request(query()).withMatching(null);
    if (random.nextInt(3) == 0) {
      request = request.withExpand(false);
    }
    if (random.nextInt(3) == 0) {
      request = request.withCollapse(false);
    }
    Plain plain = new Plain(reader, request);
    for (String time : List.of("first", "second")) {
      SearchResults quick = search.search(request);
      String what = time + " time, " + request.query() + " (seed " + Seed.value() + ")";
      assertThat(quick.step()).as(what).isEqualTo(plain.step);
      assertThat(quick.total()).as(what).isEqualTo(plain.total);
      assertThat(SmallIndex.ids(quick)).as(what).isEqualTo(plain.ids(request.size()));
    }
  }

  /// A search without any cleverness.
  private static final class Plain {
    private final DirectoryReader reader;
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final List<ScoreDoc> list;
    final Matching step;
    final long total;

    Plain(DirectoryReader reader, SearchRequest request) throws IOException {
      this.reader = reader;
      this.request = request;
      this.searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      searcher.setSimilarity(SETUP.similarity(request.ranking().k1(), request.ranking().b()));
      QueryBuilder.Built best = built(Matching.ALL);
      int most = folded(found(best.query())).size();
      Matching chosen = Matching.ALL;
      for (Matching next : List.of(Matching.MOST, Matching.ANY)) {
        QueryBuilder.Built wider = built(next);
        int found = folded(found(wider.query())).size();
        if (most < Matching.FEW && found > most) {
          best = wider;
          most = found;
          chosen = next;
        }
      }
      step = chosen;
      list = list(best);
      total = list.size();
    }

    List<String> ids(int most) throws IOException {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : list.subList(0, Math.min(most, list.size()))) {
        ids.add(id(hit));
      }
      return ids;
    }

    private QueryBuilder.Built built(Matching matching) throws IOException {
      IndexVocabulary vocabulary = new IndexVocabulary(reader);
      OtherWords others = new OtherWords(vocabulary, SETUP.analysis());
      Work work = Work.lookingAtAll(request.budget());
      return new QueryBuilder(vocabulary, SETUP.analysis(), null, request, others, work)
          .build(matching);
    }

    private List<ScoreDoc> list(QueryBuilder.Built built) throws IOException {
      if (!built.scores()) {
        return withoutDates(found(built.narrowed()));
      }
      List<ScoreDoc> words = folded(found(built.narrowed()));
      if (built.helpful().isEmpty()) {
        return words;
      }
      if (words.size() > BEST && words.get(BEST - 1).score == 0) {
        return folded(found(built.whole()));
      }
      BooleanQuery.Builder helpful = new BooleanQuery.Builder();
      built.helpful().forEach(part -> helpful.add(part, Occur.SHOULD));
      Map<Integer, Float> help = new HashMap<>();
      found(helpful.build()).forEach(hit -> help.put(hit.doc, hit.score));
      List<ScoreDoc> best = new ArrayList<>();
      for (ScoreDoc hit : words.subList(0, Math.min(BEST, words.size()))) {
        best.add(new ScoreDoc(hit.doc, hit.score + help.getOrDefault(hit.doc, 0f)));
      }
      best.sort(ORDER);
      best.addAll(words.subList(best.size(), words.size()));
      return best;
    }

    private static final Comparator<ScoreDoc> ORDER =
        Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc);

    /// By date, and so by id: no article has one.
    private List<ScoreDoc> withoutDates(List<ScoreDoc> found) throws IOException {
      Map<String, ScoreDoc> byId = new TreeMap<>();
      for (ScoreDoc hit : found) {
        byId.put(id(hit), hit);
      }
      return folded(List.copyOf(byId.values()));
    }

    private String id(ScoreDoc hit) throws IOException {
      return ArticleDocuments.article(reader.storedFields().document(hit.doc)).id().value();
    }

    private List<ScoreDoc> found(Query query) throws IOException {
      return List.of(searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs).stream()
          .sorted(ORDER)
          .toList();
    }

    /// The best of each story.
    private List<ScoreDoc> folded(List<ScoreDoc> all) throws IOException {
      if (!request.collapse()) {
        return all;
      }
      Set<Long> seen = new HashSet<>();
      List<ScoreDoc> first = new ArrayList<>();
      for (ScoreDoc hit : all) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
        NumericDocValues stories = leaf.reader().getNumericDocValues(Fields.STORY_VALUES);
        assertThat(stories.advanceExact(hit.doc - leaf.docBase)).isTrue();
        if (seen.add(stories.longValue())) {
          first.add(hit);
        }
      }
      return first;
    }
  }

  private void write(ByteBuffersDirectory directory) throws IOException {
    ArticleDocuments documents = new ArticleDocuments(InstantSource.fixed(Instant.EPOCH));
    int articles = 20 + random.nextInt(400);
    IndexWriterConfig setup = SETUP.writer().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, setup)) {
      for (int i = 0; i < articles; i++) {
        Article article =
            Article.builder(new ArticleId("id-" + i), text(1 + random.nextInt(5)), text(40))
                .build();
        String story = "story-" + (random.nextInt(4) == 0 ? random.nextInt(10) : 100 + i);
        writer.addDocument(
            documents.document(new IndexedArticle(article, "path-" + i, "hash-" + i, story)));
        if (random.nextInt(60) == 0) {
          writer.flush();
        }
      }
      writer.commit();
      for (int i = 0; i < articles; i += 7) {
        writer.deleteDocuments(ArticleDocuments.term(new ArticleId("id-" + i)));
      }
    }
  }

  private String text(int most) {
    return String.join(
        random.nextBoolean() ? " " : "。",
        IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(i -> word()).toList());
  }

  /// Some words are common and others rare.
  private String word() {
    return WORDS.get((int) (WORDS.size() * random.nextDouble() * random.nextDouble()));
  }

  private SearchQuery query() {
    List<SearchQuery> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.getFirst() : new SearchQuery.All(parts);
  }

  private SearchQuery part() {
    return switch (random.nextInt(12)) {
      case 0 -> new SearchQuery.Word(word(), true);
      case 1 -> new SearchQuery.Phrase(word() + " " + word(), 0);
      case 2 -> new SearchQuery.Phrase(word() + " " + word(), 5);
      case 3 -> new SearchQuery.Not(new SearchQuery.Word(word(), false));
      case 4 ->
          new SearchQuery.Any(
              List.of(new SearchQuery.Word(word(), false), new SearchQuery.Word(word(), false)));
      case 5 -> new SearchQuery.Prefix(word().substring(0, 1));
      case 6 -> new SearchQuery.Word("nowhere", false);
      default -> new SearchQuery.Word(word(), false);
    };
  }
}
