package kiji.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.cleaning.ArticleCleaner;
import kiji.corpus.Corpus;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.PublishPolicy;
import kiji.reindex.ArticleListener;
import kiji.reindex.Reindex;
import kiji.reindex.ReindexOptions;
import kiji.search.ArticleSearch;
import kiji.search.SearchDefaults;
import kiji.search.SearchParameters;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What standing searches add to a reindex that brings many articles, and what they would cost if
/// each article were put into a [MemoryIndex] and asked by each: `AlertsBench BASE NEW FOLDER
/// QUERIES [HOW_MANY]`, sets of articles as `docs.jsonl.gz`, and searches as id, tab, text. The
/// plain queries of the second way want all the words and know no variants, operators or copies, so
/// that it is told to be cheaper than it is.
public final class AlertsBench {
  private static final int SAMPLE = 200;
  private static final double NANOS = 1e9;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private AlertsBench() {}

  public static void main(String[] args) throws Exception {
    Path corpus = Files.createDirectories(Path.of(args[2]).resolve("corpus"));
    int many = args.length > 4 ? Integer.parseInt(args[4]) : 1000;
    List<String> texts = texts(Path.of(args[3]), many);
    TextAnalysis analysis = TextAnalysis.standard();
    try (EmbeddedEngine engine = new EmbeddedEngine(Path.of(args[2]).resolve("index"), analysis)) {
      Files.copy(Path.of(args[0]), corpus.resolve("base.jsonl.gz"));
      System.out.printf("base: %.1f s%n", seconds(() -> reindex(corpus, engine)));
      ArticleSearch search =
          new ArticleSearch(
              engine, SearchDefaults.standard(ZoneOffset.UTC).withBudget(Duration.ofMinutes(1)));
      Alerts alerts = Alerts.in(Path.of(args[2]).resolve("index"));
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < texts.size(); i++) {
        lines.append(
            AlertFiles.line(
                    new StandingSearch(
                        "a" + i,
                        i + " " + texts.get(i),
                        SearchParameters.of(texts.get(i)),
                        AlertMatching.last(search),
                        "https://hook.example/",
                        "whsec_AAAA",
                        List.of(),
                        List.of()))
                + "\n");
      }
      alerts.read(lines.toString(), "bench", Instant.EPOCH);
      Files.copy(Path.of(args[1]), corpus.resolve("new.jsonl.gz"));
      double reindex = seconds(() -> reindex(corpus, engine));
      AlertMatching matching = new AlertMatching(alerts, search, ZoneOffset.UTC, THREADS);
      int[] found = {0};
      double asked = seconds(() -> found[0] = matching.run(Instant.now()));
      System.out.printf(
          "reindex of what is new: %.1f s; %d searches asked in %.2f s (%.1f %%), %d found something%n",
          reindex, texts.size(), asked, 100 * asked / reindex, found[0]);
    }
    memory(Path.of(args[1]), texts, analysis.analyzer(Layer.WORDS));
  }

  private static void reindex(Path corpus, EmbeddedEngine engine) {
    Reindex.of(
            Corpus.of(corpus),
            ArticleCleaner.standard(),
            engine,
            ReindexOptions.standard(THREADS, new PublishPolicy(20, true), "bench"))
        .run(progress -> {}, ArticleListener.NONE);
  }

  private static void memory(Path set, List<String> texts, Analyzer analyzer) throws Exception {
    QueryBuilder builder = new QueryBuilder(analyzer);
    List<Query> queries = new ArrayList<>();
    for (String text : texts) {
      Query query =
          builder.createBooleanQuery(
              "body", text, org.apache.lucene.search.BooleanClause.Occur.MUST);
      if (query != null) {
        queries.add(query);
      }
    }
    List<String> bodies = new ArrayList<>();
    JsonMapper json = JsonMapper.shared();
    for (String line : lines(set)) {
      JsonNode article = json.readTree(line);
      bodies.add(article.path("title").asString("") + "\n" + article.path("body").asString(""));
    }
    List<String> sample = bodies.subList(0, Math.min(2 * SAMPLE, bodies.size()));
    long matches = 0;
    long start = 0;
    for (int i = 0; i < sample.size(); i++) {
      if (i == sample.size() / 2) {
        start = System.nanoTime(); // the first half warms up
      }
      MemoryIndex index = new MemoryIndex();
      index.addField("body", sample.get(i), analyzer);
      for (Query query : queries) {
        matches += index.search(query) > 0 ? 1 : 0;
      }
    }
    double each = (System.nanoTime() - start) / NANOS / (sample.size() - sample.size() / 2);
    System.out.printf(
        "MemoryIndex, one thread: %.2f ms an article by %d searches, so %.1f s for %d (%d matches)%n",
        1000 * each, queries.size(), each * bodies.size(), bodies.size(), matches);
  }

  private static List<String> texts(Path queries, int many) throws IOException {
    List<String> all =
        Files.readAllLines(queries).stream()
            .map(line -> line.split("\t", 2)[1])
            .distinct()
            .toList();
    List<String> some = new ArrayList<>();
    for (int i = 0; i < Math.min(many, all.size()); i++) {
      some.add(all.get((int) ((long) i * all.size() / Math.min(many, all.size()))));
    }
    return some;
  }

  private static List<String> lines(Path set) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(set)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS;
  }
}
