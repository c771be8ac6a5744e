package kiji.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.embedded.document.Fields;
import kiji.engine.Corrects;
import kiji.engine.Explains;
import kiji.engine.Facet;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/// What a millisecond of this machine's processor does of what [kiji.embedded.matching.Work]
/// counts: `WorkBench INDEX`. Medians of warm runs in one thread, of its processor time: articles
/// of a list, with facets and without; postings read, one word's after another's and all merged and
/// weighed; words looked up; corrections; explanations.
public final class WorkBench {
  private static final int ROUNDS = 60;
  private static final int MOST_WORDS = 24;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private WorkBench() {}

  /// Runs all of it once.
  public static void main(String[] args) throws Exception {
    Path index = Path.of(args[0]);
    List<Term> common;
    try (EmbeddedEngine engine = new EmbeddedEngine(index, TextAnalysis.standard());
        Searcher searcher = engine.searcher()) {
      Path generation = index.resolve("generations").resolve(searcher.generation());
      try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation))) {
        common = common(reader);
        double looked =
            median(() -> common.stream().mapToInt(term -> frequency(reader, term)).sum());
        System.out.printf("a word looked up: %.2f us%n", looked / common.size() / 1e3);
        long postings = common.stream().mapToLong(term -> frequency(reader, term)).sum();
        System.out.printf(
            "%,d postings: %,.0f a ms one word after another, %,.0f a ms merged and weighed%n",
            postings,
            postings * 1e6 / median(() -> read(reader, common)),
            postings * 1e6 / median(() -> weighed(reader, common)));
      }
      for (boolean facets : List.of(false, true)) {
        List<double[]> measured = new ArrayList<>();
        for (Term term : common) {
          SearchRequest request = request(term, facets);
          SearchResults found = searcher.search(request);
          measured.add(new double[] {found.total(), median(() -> searcher.search(request)) / 1e6});
        }
        System.out.printf(
            "facets %s: %,.0f articles of a list a ms, beside %.2f ms for any list%n",
            facets, 1 / slope(measured), mean(measured, 1) - slope(measured) * mean(measured, 0));
      }
      for (String slip : List.of("govermnent", "brqck")) {
        double nanos =
            median(() -> Corrects.of(searcher).corrections(List.of(slip), Duration.ofMinutes(1)));
        System.out.printf("a correction of %s: %.2f ms%n", slip, nanos / 1e6);
      }
      SearchRequest request = request(common.getLast(), false);
      List<ArticleId> ids =
          searcher.search(request).hits().stream().map(hit -> hit.article().id()).toList();
      double all = median(() -> Explains.of(searcher).explanations(request, ids));
      double none = median(() -> Explains.of(searcher).explanations(request, List.of()));
      System.out.printf("an article explained: %.2f ms%n", (all - none) / ids.size() / 1e6);
    }
  }

  /// By least squares: what each article more takes.
  private static double slope(List<double[]> measured) {
    double x = mean(measured, 0);
    double y = mean(measured, 1);
    double together = measured.stream().mapToDouble(m -> (m[0] - x) * (m[1] - y)).sum();
    return together / measured.stream().mapToDouble(m -> (m[0] - x) * (m[0] - x)).sum();
  }

  private static double mean(List<double[]> measured, int which) {
    return measured.stream().mapToDouble(m -> m[which]).average().orElseThrow();
  }

  private static SearchRequest request(Term term, boolean facets) {
    return SearchRequest.of(new SearchQuery.Word(term.text(), false))
        .withHighlight(false)
        .withFacets(facets ? List.of(Facet.values()) : List.of());
  }

  /// The commonest words.
  private static List<Term> common(DirectoryReader reader) throws Exception {
    Map<String, Integer> found = new HashMap<>();
    String field = Fields.of(TextField.BODY, Layer.WORDS);
    TermsEnum terms = MultiTerms.getTerms(reader, field).iterator();
    while (terms.next() != null) {
      if (terms.docFreq() > reader.maxDoc() / 40) {
        found.put(terms.term().utf8ToString(), terms.docFreq());
      }
    }
    return found.entrySet().stream()
        .filter(word -> word.getKey().chars().allMatch(Character::isLetter))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .map(word -> new Term(field, word.getKey()))
        .toList();
  }

  private static int frequency(DirectoryReader reader, Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many articles, by walking through each word's.
  private static Integer read(DirectoryReader reader, List<Term> terms) {
    try {
      int read = 0;
      for (Term term : terms) {
        for (LeafReaderContext leaf : reader.leaves()) {
          PostingsEnum found = leaf.reader().postings(term, PostingsEnum.FREQS);
          while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            read += found.freq();
          }
        }
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many articles have any of the words, each weighed by all that it has.
  private static Integer weighed(DirectoryReader reader, List<Term> terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), BooleanClause.Occur.SHOULD));
    try {
      return new IndexSearcher(reader)
          .search(any.build(), new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE))
          .scoreDocs
          .length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(Supplier<?> work) {
    long[] nanos =
        IntStream.range(0, 2 * ROUNDS)
            .mapToLong(
                round -> {
                  long began = THREADS.getCurrentThreadCpuTime();
                  if (work.get() == null) {
                    throw new IllegalStateException("nothing came of it");
                  }
                  return THREADS.getCurrentThreadCpuTime() - began;
                })
            .skip(ROUNDS)
            .toArray();
    Arrays.sort(nanos);
    return nanos[nanos.length / 2];
  }
}
