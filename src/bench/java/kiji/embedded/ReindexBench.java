package kiji.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.cleaning.ArticleCleaner;
import kiji.corpus.Corpus;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.document.PlainIndexing;
import kiji.embedded.generation.IndexFolder;
import kiji.engine.Hit;
import kiji.engine.Matching;
import kiji.engine.PublishPolicy;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.query.QueryParser;
import kiji.reindex.ArticleListener;
import kiji.reindex.Reindex;
import kiji.reindex.ReindexOptions;
import kiji.reindex.ReindexReport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// A whole reindex of a set of articles against [kiji.embedded.document.PlainIndexing], alternating
/// in one run: medians with the least and the most, sizes, and whether both find the same. Then a
/// second reindex of the unchanged set. `ReindexBench SET FOLDER [ROUNDS]`; the first round warms
/// up and is not counted.
public final class ReindexBench {
  private static final int DEPTH = 10;
  private static final double NANOS = 1e9;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final Path set;
  private final Path folder;
  private final TextAnalysis analysis = TextAnalysis.standard();
  private final IndexSetup setup = new IndexSetup(analysis);

  private ReindexBench(Path set, Path folder) {
    this.set = set;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    new ReindexBench(Path.of(args[0]), Files.createDirectories(Path.of(args[1]))).run(rounds);
  }

  private void run(int rounds) throws Exception {
    List<Took> plain = new ArrayList<>();
    List<Took> ours = new ArrayList<>();
    List<Took> again = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      IOUtils.rm(existing());
      List<Took> took = List.of(took(this::plain), took(this::reindex), took(this::reindex));
      System.out.println("round " + round + ": plain, reindex, again: " + took);
      if (round > 0) {
        plain.add(took.get(0));
        ours.add(took.get(1));
        again.add(took.get(2));
      }
    }
    System.out.println("plain IndexWriter     " + spread(plain) + ", " + content(plainFolder()));
    System.out.println("kiji reindex          " + spread(ours) + ", " + content(newest()));
    System.out.println("unchanged, again      " + spread(again));
    System.out.printf(
        "reindex / plain = %.2f by the clock, %.2f by the processor; again / reindex = %.3f;"
            + " heap at most %d MB%n",
        median(ours, Took::seconds) / median(plain, Took::seconds),
        median(ours, Took::processorSeconds) / median(plain, Took::processorSeconds),
        median(again, Took::seconds) / median(ours, Took::seconds),
        Runtime.getRuntime().maxMemory() >> 20);
    compareHits();
  }

  private void plain() throws Exception {
    PlainIndexing.index(set.resolve("docs.jsonl.gz"), plainFolder(), setup, THREADS);
  }

  private void reindex() {
    ReindexOptions options =
        ReindexOptions.standard(THREADS, new PublishPolicy(20, false), "bench");
    try (EmbeddedEngine engine = new EmbeddedEngine(ourFolder(), analysis)) {
      ReindexReport report =
          Reindex.of(
                  Corpus.of(set.resolve("docs.jsonl.gz")),
                  ArticleCleaner.standard(),
                  engine,
                  options)
              .run(progress -> {}, ArticleListener.NONE);
      System.out.println("  " + report.counts());
    }
  }

  private void compareHits() throws IOException {
    QueryParser parser = new QueryParser(Clock.systemUTC(), ZoneOffset.UTC);
    int same = 0;
    List<String> queries = Files.readAllLines(set.resolve("queries.tsv"));
    try (FSDirectory directory = FSDirectory.open(plainFolder());
        DirectoryReader reader = DirectoryReader.open(directory);
        EmbeddedEngine engine = new EmbeddedEngine(ourFolder(), analysis);
        Searcher searcher = engine.searcher()) {
      IndexSearch plain = new IndexSearch(reader, "plain", setup);
      for (String line : queries) {
        SearchRequest request =
            SearchRequest.of(parser.parse(line.split("\t", 2)[1]).query())
                .withMatching(Matching.ANY)
                .withCollapse(false)
                .withBudget(Duration.ofMinutes(1))
                .withPage(0, DEPTH, null);
        if (ids(plain.search(request).hits()).equals(ids(searcher.search(request).hits()))) {
          same++;
        }
      }
    }
    System.out.printf("the same ten hits for %d of %d queries%n", same, queries.size());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id().value()).toList();
  }

  private Path plainFolder() {
    return folder.resolve("plain");
  }

  private Path ourFolder() {
    return folder.resolve("kiji");
  }

  private Path newest() throws IOException {
    IndexFolder index = new IndexFolder(ourFolder());
    return index.generation(index.ids().getFirst());
  }

  private Path[] existing() {
    return Stream.of(plainFolder(), ourFolder()).filter(Files::exists).toArray(Path[]::new);
  }

  private static String content(Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory);
        Stream<Path> files = Files.list(index)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      return String.format(
          Locale.ROOT,
          "%,d articles in %d segments, %.1f MB",
          reader.numDocs(),
          reader.leaves().size(),
          bytes / 1e6);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /// Time by the clock, and by all processors of this process.
  private record Took(double seconds, double processorSeconds) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f s (processor %.2f s)", seconds, processorSeconds);
    }
  }

  private static Took took(Work work) throws Exception {
    System.gc();
    long processor = processorNanos();
    long began = System.nanoTime();
    work.run();
    return new Took((System.nanoTime() - began) / NANOS, (processorNanos() - processor) / NANOS);
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static String spread(List<Took> times) {
    return String.format(
        Locale.ROOT,
        "%.2f s (%.2f to %.2f), processor %.2f s",
        median(times, Took::seconds),
        times.stream().mapToDouble(Took::seconds).min().orElseThrow(),
        times.stream().mapToDouble(Took::seconds).max().orElseThrow(),
        median(times, Took::processorSeconds));
  }

  private static double median(List<Took> times, ToDoubleFunction<Took> what) {
    double[] sorted = times.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
