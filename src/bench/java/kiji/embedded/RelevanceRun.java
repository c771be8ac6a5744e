package kiji.embedded;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.document.PlainIndexing;
import kiji.engine.Filters;
import kiji.engine.Hit;
import kiji.engine.Matching;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.evaluation.Comparison;
import kiji.evaluation.Judgements;
import kiji.evaluation.Measure;
import kiji.evaluation.QueryFile;
import kiji.evaluation.Run;
import kiji.evaluation.RunFile;
import kiji.evaluation.TestQuery;
import kiji.query.QueryParser;
import kiji.query.TextField;
import kiji.search.OpenedQuotes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Runs the judged queries of sets straight against their indexes, without files of generations and
/// without spelling, under the standard weights and others, and compares them over all the queries
/// together: `RelevanceRun INDEXES RUNS SET… [WEIGHT=VALUE[,VALUE…]…]`. Each value is a run of its
/// own, in a folder of its name: `early=0,.6 b=.6` makes `standard`, `early=0`, `early=.6` and
/// `b=.6`. An index that is there already is used again.
public final class RelevanceRun {
  private static final int DEPTH = 100;
  private static final String STANDARD = "standard";
  private static final long SEED = 1;

  private final Path indexes;
  private final Path runs;
  private final SequencedMap<String, Ranking> rankings;
  private final SequencedMap<String, SequencedMap<String, List<Run.Ranked>>> found =
      new LinkedHashMap<>();
  private final List<TestQuery> allQueries = new ArrayList<>();
  private final Map<String, Map<String, Integer>> allGrades = new LinkedHashMap<>();
  private final IndexSetup setup = IndexSetup.standard();
  private final QueryParser parser = new QueryParser(Clock.systemUTC(), ZoneOffset.UTC);

  private RelevanceRun(Path indexes, Path runs, SequencedMap<String, Ranking> rankings) {
    this.indexes = indexes;
    this.runs = runs;
    this.rankings = rankings;
    rankings.keySet().forEach(name -> found.put(name, new LinkedHashMap<>()));
  }

  public static void main(String[] args) throws Exception {
    List<String> sets = new ArrayList<>();
    SequencedMap<String, Ranking> rankings = new LinkedHashMap<>();
    rankings.put(STANDARD, Ranking.standard());
    for (String argument : List.of(args).subList(2, args.length)) {
      int is = argument.indexOf('=');
      if (is < 0) {
        sets.add(argument);
      } else {
        for (String value : argument.substring(is + 1).split(",", -1)) {
          String name = argument.substring(0, is);
          rankings.put(name + "=" + value, ranking(name, Float.parseFloat(value)));
        }
      }
    }
    RelevanceRun run = new RelevanceRun(Path.of(args[0]), Path.of(args[1]), rankings);
    for (String set : sets) {
      run.measure(Path.of(set));
    }
    run.compare();
  }

  private void measure(Path set) throws Exception {
    Path folder = indexes.resolve(set.getFileName());
    if (!Files.exists(folder)) {
      PlainIndexing.index(set.resolve("docs.jsonl.gz"), folder, setup, 2);
    }
    List<TestQuery> queries = QueryFile.read(set.resolve("queries.tsv"));
    Judgements judgements = Judgements.read(set.resolve("qrels.tsv"));
    for (TestQuery query : queries) {
      allQueries.add(new TestQuery(set.getFileName() + "/" + query.id(), query.text()));
      allGrades.put(set.getFileName() + "/" + query.id(), judgements.of(query));
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearch search = new IndexSearch(reader, "1", setup);
      for (var ranking : rankings.entrySet()) {
        long began = System.nanoTime();
        Run run = run(search, queries, ranking.getValue());
        double millis = (System.nanoTime() - began) / 1e6 / queries.size();
        Path out = Files.createDirectories(runs.resolve(ranking.getKey()));
        RunFile.write(run, out.resolve(set.getFileName() + ".run"), "kiji");
        run.rankings()
            .forEach(
                (id, hits) -> collected(ranking.getKey()).put(set.getFileName() + "/" + id, hits));
        System.out.printf(
            Locale.ROOT,
            "%-20s %-14s %.4f, %.2f ms a query%n",
            set.getFileName(),
            ranking.getKey(),
            run.means(queries, judgements).getOrDefault(Measure.NDCG_10, 0.0),
            millis);
      }
    }
  }

  private Run run(IndexSearch search, List<TestQuery> queries, Ranking ranking) {
    SequencedMap<String, List<Run.Ranked>> rankedByQuery = new LinkedHashMap<>();
    for (TestQuery query : queries) {
      List<Run.Ranked> ranked = new ArrayList<>();
      for (Hit hit : search.search(request(query.text(), ranking)).hits()) {
        ranked.add(new Run.Ranked(hit.article().id().value(), hit.score(), ""));
      }
      rankedByQuery.put(query.id(), ranked);
    }
    return new Run(rankedByQuery);
  }

  private SearchRequest request(String text, Ranking ranking) {
    return new SearchRequest(
        OpenedQuotes.of(parser.parse(text).query()),
        Set.of(TextField.values()),
        Filters.NONE,
        Matching.ANY,
        Sort.RELEVANCE,
        0,
        DEPTH,
        null,
        false,
        true,
        false,
        List.of(),
        false,
        ranking,
        Instant.now(),
        ZoneOffset.UTC,
        Duration.ofSeconds(60));
  }

  /// Each run against the standard one, over the queries of all sets.
  private void compare() {
    Judgements judgements = new Judgements(allGrades);
    Run standard = new Run(collected(STANDARD));
    for (String name : rankings.keySet()) {
      if (!name.equals(STANDARD)) {
        Run other = new Run(collected(name));
        Comparison.Line line =
            Comparison.of(allQueries, judgements, standard, other, SEED).lines().getFirst();
        System.out.printf(
            Locale.ROOT,
            "%-14s %s %.4f -> %.4f (%+.4f), better %d, worse %d, p = %.4f, %d queries%n",
            name,
            line.measure().label(),
            line.first(),
            line.second(),
            line.second() - line.first(),
            line.better(),
            line.worse(),
            line.p(),
            allQueries.size());
      }
    }
  }

  private SequencedMap<String, List<Run.Ranked>> collected(String name) {
    return found.getOrDefault(name, new LinkedHashMap<>());
  }

  /// The standard weights but for one, named as in [Ranking], with or without `Weight`.
  private static Ranking ranking(String name, float value) throws ReflectiveOperationException {
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    boolean isKnown = false;
    for (RecordComponent part : Ranking.class.getRecordComponents()) {
      boolean isIt = part.getName().replace("Weight", "").equals(name);
      isKnown |= isIt;
      types.add(part.getType());
      values.add(isIt ? value : part.getAccessor().invoke(Ranking.standard()));
    }
    if (!isKnown) {
      throw new IllegalArgumentException("'" + name + "' is no weight of Ranking");
    }
    return Ranking.class
        .getConstructor(types.toArray(Class<?>[]::new))
        .newInstance(values.toArray());
  }
}
