package kiji.embedded;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.engine.Filters;
import kiji.engine.Hit;
import kiji.engine.IndexedArticle;
import kiji.engine.Matching;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.query.QueryParser;
import kiji.query.TextField;
import kiji.search.OpenedQuotes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the judged queries of a set straight against the index, without files of generations: a
/// TREC run to score. `RelevanceRun INDEXES RUNS SET…`; an index that is there already is used
/// again. Weights are taken from system properties: title, bigram, surface, light, proximity,
/// spelling, synonym, reading, k1, b, freshness.
public final class RelevanceRun {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEPTH = 100;

  private RelevanceRun() {}

  public static void main(String[] args) throws Exception {
    Path indexes = Path.of(args[0]);
    Path runs = Files.createDirectories(Path.of(args[1]));
    IndexSetup setup = IndexSetup.standard();
    for (String argument : List.of(args).subList(2, args.length)) {
      Path set = Path.of(argument);
      Path folder = indexes.resolve(set.getFileName());
      if (!Files.exists(folder)) {
        index(set, folder, setup);
      }
      run(set, folder, setup, runs.resolve(set.getFileName() + ".run"));
    }
  }

  private static void index(Path set, Path folder, IndexSetup setup) throws Exception {
    long began = System.nanoTime();
    ArticleDocuments documents = new ArticleDocuments(Clock.systemUTC());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, setup.writer());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(set.resolve("docs.jsonl.gz"))),
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode json = JSON.readTree(line);
        threads.execute(() -> add(writer, documents.document(article(json))));
      }
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.HOURS);
      writer.commit();
    }
    long bytes;
    try (var files = Files.list(folder)) {
      bytes = files.mapToLong(file -> file.toFile().length()).sum();
    }
    System.err.printf(
        "%s: indexed in %d ms, %,d bytes%n",
        set.getFileName(), (System.nanoTime() - began) / 1_000_000, bytes);
  }

  private static void add(IndexWriter writer, org.apache.lucene.document.Document document) {
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexedArticle article(JsonNode json) {
    String id = json.path("id").asString("");
    Article article =
        Article.builder(
                new ArticleId(id), json.path("title").asString(""), json.path("body").asString(""))
            .language(Language.ofCode(json.path("language").asString("")).orElse(Language.OTHER))
            .publishedAt(date(json.path("publishedAt").asString("")))
            .build();
    return new IndexedArticle(article, "docs.jsonl.gz", id, id);
  }

  private static @Nullable OffsetDateTime date(String text) {
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static void run(Path set, Path folder, IndexSetup setup, Path out) throws IOException {
    Ranking ranking = ranking();
    QueryParser parser = new QueryParser(Clock.systemUTC(), ZoneOffset.UTC);
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory);
        BufferedWriter run = Files.newBufferedWriter(out)) {
      IndexSearch search = new IndexSearch(reader, "1", setup);
      long began = System.nanoTime();
      List<String> queries = Files.readAllLines(set.resolve("queries.tsv"));
      for (String line : queries) {
        String[] query = line.split("\t", 2);
        SearchRequest request =
            new SearchRequest(
                OpenedQuotes.of(parser.parse(query[1]).query()),
                Set.of(TextField.values()),
                Filters.NONE,
                Matching.ANY,
                Sort.RELEVANCE,
                0,
                DEPTH,
                null,
                false,
                !Boolean.getBoolean("noexpand"),
                false,
                List.of(),
                Boolean.getBoolean("highlight"),
                ranking,
                Instant.now(),
                Duration.ofSeconds(60));
        int rank = 1;
        for (Hit hit : search.search(request).hits()) {
          run.write(
              query[0]
                  + " Q0 "
                  + hit.article().id()
                  + " "
                  + rank++
                  + " "
                  + hit.score()
                  + " kiji\n");
        }
      }
      System.err.printf(
          "%s: %d queries, %.2f ms each%n",
          set.getFileName(), queries.size(), (System.nanoTime() - began) / 1e6 / queries.size());
    }
  }

  private static Ranking ranking() {
    Ranking standard = Ranking.standard();
    return new Ranking(
        value("title", standard.titleWeight()),
        value("bigram", standard.bigramWeight()),
        value("surface", standard.surfaceWeight()),
        value("light", standard.lightWeight()),
        value("proximity", standard.proximityWeight()),
        value("spelling", standard.spellingWeight()),
        value("synonym", standard.synonymWeight()),
        value("reading", standard.readingWeight()),
        value("k1", standard.k1()),
        value("b", standard.b()),
        value("freshness", standard.freshnessWeight()),
        standard.freshnessHalfLife());
  }

  private static float value(String name, float standard) {
    return Float.parseFloat(System.getProperty(name, Float.toString(standard)));
  }
}
