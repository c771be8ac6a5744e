package kiji.embedded;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kiji.engine.Filters;
import kiji.engine.Hit;
import kiji.engine.Matching;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.query.QueryParser;
import kiji.query.TextField;
import kiji.search.OpenedQuotes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Runs the judged queries of a set straight against the index, without files of generations: a
/// TREC run to score. `RelevanceRun INDEXES RUNS SET…`; an index that is there already is used
/// again. Weights are taken from system properties: title, bigram, surface, light, proximity,
/// early, spelling, synonym, reading, k1, b, freshness.
public final class RelevanceRun {
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
    PlainIndexing.index(set.resolve("docs.jsonl.gz"), folder, setup, 2);
    long bytes;
    try (var files = Files.list(folder)) {
      bytes = files.mapToLong(file -> file.toFile().length()).sum();
    }
    System.err.printf(
        "%s: indexed in %d ms, %,d bytes%n",
        set.getFileName(), (System.nanoTime() - began) / 1_000_000, bytes);
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
        value("early", standard.earlyWeight()),
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
