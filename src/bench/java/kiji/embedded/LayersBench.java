package kiji.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.Fields;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.matching.IndexVocabulary;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.matching.TypedRuns;
import kiji.embedded.matching.Work;
import kiji.embedded.results.ChosenValues;
import kiji.embedded.results.FacetCounter;
import kiji.embedded.results.ListOrder;
import kiji.embedded.results.PageOfHits;
import kiji.embedded.results.Sideways;
import kiji.embedded.results.StoryCollector;
import kiji.engine.Facet;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.Matching;
import kiji.engine.PublishPolicy;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.MMapDirectory;

/// What the layers of a search cost beside the bilingual field alone, for a full page (ten results,
/// marks, facets) of [Recombined] articles; how large the index is beside its text. `LayersBench
/// CORPUS FOLDER [ARTICLES [ROUNDS]]`: builds FOLDER unless it is there. Processor time of one
/// thread, layered and plain by turns; the first round warms up and is not counted.
public final class LayersBench {
  private static final long SEED = 20_260_301;
  private static final int SEARCHES = 200;
  private static final Set<TextField> TEXTS = Set.of(TextField.values());
  private static final List<Facet> FACETS = List.of(Facet.SOURCE, Facet.LANGUAGE, Facet.MONTH);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final IndexSetup setup = new IndexSetup(TextAnalysis.standard());
  private final Path folder;

  private LayersBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    int articles = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    LayersBench bench = new LayersBench(Path.of(args[1]));
    if (!Files.isDirectory(bench.folder)) {
      bench.build(Path.of(args[0]), articles);
    }
    bench.measure(Recombined.of(Path.of(args[0]), SEED + 1), rounds);
  }

  private void build(Path corpus, int articles) throws IOException {
    Recombined made = Recombined.of(corpus, SEED);
    long text = 0;
    long began = System.nanoTime();
    try (EmbeddedEngine engine = new EmbeddedEngine(folder, setup.analysis());
        GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      for (int i = 0; i < articles; i++) {
        IndexedArticle article = made.article(i);
        text += bytes(article.article().title()) + bytes(article.article().body());
        writer.add(article);
      }
      writer.publish(new PublishPolicy(0, true));
    }
    System.out.printf(
        "%,d articles, %.1f MB of text, indexed by one thread in %.1f s; index %.1f MB, %.2f times%n",
        articles,
        text / 1e6,
        (System.nanoTime() - began) / 1e9,
        indexBytes() / 1e6,
        indexBytes() / (double) text);
  }

  private static long bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private long indexBytes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private void measure(Recombined made, int rounds) throws IOException {
    QueryParser parser = new QueryParser(Clock.systemUTC(), ZoneOffset.UTC);
    List<SearchQuery> searches = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      searches.add(parser.parse(made.search(i)).query());
    }
    try (MMapDirectory directory = new MMapDirectory(generation());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearch search = new IndexSearch(reader, "bench", setup);
      List<Long> layered = new ArrayList<>();
      List<Long> plain = new ArrayList<>();
      List<Long> waits = new ArrayList<>();
      List<Long> pages = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        long sumLayered = 0;
        long sumPlain = 0;
        for (SearchQuery query : searches) {
          SearchRequest request =
              SearchRequest.of(query).withMatching(Matching.ALL).withFacets(FACETS);
          long clock = System.nanoTime();
          long began = THREADS.getCurrentThreadCpuTime();
          search.search(request);
          long middle = THREADS.getCurrentThreadCpuTime();
          if (round > 0) {
            waits.add(System.nanoTime() - clock);
            pages.add(middle - began);
          }
          plain(reader, request);
          sumLayered += middle - began;
          sumPlain += THREADS.getCurrentThreadCpuTime() - middle;
        }
        if (round > 0) {
          layered.add(sumLayered / SEARCHES);
          plain.add(sumPlain / SEARCHES);
        }
      }
      System.out.printf(
          "%d segments; a full page, processor time: layered %s, bilingual field alone %s: %.2f"
              + " times%n",
          reader.leaves().size(), spread(layered), spread(plain), median(layered) / median(plain));
      System.out.println("one client, by the clock: " + slowest(waits));
      System.out.println("its pages, processor time: " + slowest(pages));
    }
  }

  private Path generation() throws IOException {
    try (Stream<Path> generations = Files.list(folder.resolve("generations"))) {
      return generations.sorted().reduce((first, second) -> second).orElseThrow();
    }
  }

  /// All the words in one field for both languages, and a page of it as the layered search makes.
  private void plain(DirectoryReader reader, SearchRequest request) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String run : TypedRuns.of(request.query()).stream().flatMap(List::stream).toList()) {
      for (CutToken token : setup.analysis().cut(Layer.WORDS, run)) {
        query.add(term(token.term(), request), Occur.MUST);
      }
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(setup.similarity(1.2f, .75f));
    FacetCounter facets = new FacetCounter(reader, request.facets());
    StoryCollector collector =
        new StoryCollector(
            ListOrder.of(reader, Sort.RELEVANCE),
            request.size() + 1,
            null,
            facets,
            new Sideways(searcher, Map.of()),
            new Work(request.budget()));
    searcher.search(query.build(), collector.alone());
    List<StoryCollector.Found> found = collector.found();
    new PageOfHits(
            reader,
            setup,
            request.withExpand(false),
            List.of(),
            new OtherWords(new IndexVocabulary(reader), setup.analysis()))
        .hits(found.subList(0, Math.min(found.size(), request.size())));
    facets.counted(new ChosenValues(reader, Map.of()));
  }

  private static Query term(String term, SearchRequest request) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    for (TextField text : TEXTS) {
      query.addField(
          Fields.of(text, Layer.WORDS),
          text == TextField.TITLE ? request.ranking().titleWeight() : 1);
    }
    return query.build();
  }

  private static String spread(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        "%.2f ms (%.2f to %.2f)",
        median(nanos) / 1e6, sorted[0] / 1e6, sorted[sorted.length - 1] / 1e6);
  }

  private static String slowest(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        "median %.2f ms, 99 %% below %.2f ms, longest %.2f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static double median(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
