package kiji.embedded;

import java.io.IOException;
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
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import kiji.embedded.document.IndexSetup;
import kiji.engine.Filters;
import kiji.engine.Hit;
import kiji.engine.Matching;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.evaluation.Judgements;
import kiji.evaluation.QueryFile;
import kiji.evaluation.Run;
import kiji.evaluation.RunFile;
import kiji.evaluation.SetGains;
import kiji.evaluation.TestQuery;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import kiji.search.OpenedQuotes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Runs the judged queries of sets straight against their indexes, without spelling, under the
/// standard weights and others, and tells set by set what each is worth ([SetGains]): `RelevanceRun
/// INDEXES RUNS SET… [served] [most=N] [WEIGHT=VALUE[,VALUE…]…]`. Each value is a run of its own,
/// in a folder of its name: `early=0,.6 b=.6` makes `standard`, `early=0`, `early=.6` and `b=.6`.
/// `INDEXES/SET` is what `kiji reindex SET` made. `served` takes the steps that readers are served,
/// copies folded, in place of any word; `most` takes so many queries of a set, evenly spread.
public final class RelevanceRun {
  private static final int DEPTH = 100;
  private static final String STANDARD = "standard";

  private final Path indexes;
  private final Path runs;
  private final SequencedMap<String, Ranking> rankings;
  private final boolean served;
  private final int most;
  private final SetGains gains = new SetGains(STANDARD);
  private final IndexSetup setup = IndexSetup.standard();
  private final QueryParser parser = new QueryParser(Clock.systemUTC(), ZoneOffset.UTC);

  private RelevanceRun(
      Path indexes, Path runs, SequencedMap<String, Ranking> rankings, boolean served, int most) {
    this.indexes = indexes;
    this.runs = runs;
    this.rankings = rankings;
    this.served = served;
    this.most = most;
  }

  public static void main(String[] args) throws Exception {
    List<Path> sets = new ArrayList<>();
    SequencedMap<String, Ranking> rankings = new LinkedHashMap<>();
    rankings.put(STANDARD, Ranking.standard());
    boolean served = false;
    int most = Integer.MAX_VALUE;
    for (String argument : List.of(args).subList(2, args.length)) {
      int is = argument.indexOf('=');
      if (argument.equals("served")) {
        served = true;
      } else if (argument.startsWith("most=")) {
        most = Integer.parseInt(argument.substring(is + 1));
      } else if (is < 0) {
        sets.add(Path.of(argument));
      } else {
        for (String value : argument.substring(is + 1).split(",", -1)) {
          String name = argument.substring(0, is);
          rankings.put(name + "=" + value, OneWeight.of(name, Float.parseFloat(value)));
        }
      }
    }
    RelevanceRun run = new RelevanceRun(Path.of(args[0]), Path.of(args[1]), rankings, served, most);
    for (Path set : sets) {
      run.measure(set);
    }
    System.out.print(run.gains.text());
  }

  private void measure(Path set) throws IOException {
    String name = String.valueOf(set.getFileName());
    List<TestQuery> queries = some(QueryFile.read(set.resolve("queries.tsv")));
    Judgements judgements = Judgements.read(set.resolve("qrels.tsv"));
    try (Directory directory = FSDirectory.open(generation(indexes.resolve(name)));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearch search = new IndexSearch(reader, "1", setup);
      for (var ranking : rankings.entrySet()) {
        long began = System.nanoTime();
        Run run = run(search, queries, ranking.getValue());
        double millis = (System.nanoTime() - began) / 1e6 / queries.size();
        Path out = Files.createDirectories(runs.resolve(ranking.getKey()));
        RunFile.write(run, out.resolve(name + ".run"), "kiji");
        gains.add(name, ranking.getKey(), queries, judgements, run);
        System.err.printf(
            Locale.ROOT, "%-20s %-14s %.2f ms a query%n", name, ranking.getKey(), millis);
      }
    }
  }

  private List<TestQuery> some(List<TestQuery> queries) {
    int step = Math.max(1, (queries.size() + most - 1) / most);
    List<TestQuery> some = new ArrayList<>();
    for (int i = 0; i < queries.size(); i += step) {
      some.add(queries.get(i));
    }
    return some;
  }

  private static Path generation(Path index) throws IOException {
    try (Stream<Path> generations = Files.list(index.resolve("generations"))) {
      return generations
          .filter(Files::isDirectory)
          .sorted()
          .reduce((first, second) -> second)
          .orElseThrow();
    }
  }

  private Run run(IndexSearch search, List<TestQuery> queries, Ranking ranking) {
    List<List<Hit>> found =
        queries.parallelStream()
            .map(query -> search.search(request(query.text(), ranking)).hits())
            .toList();
    SequencedMap<String, List<Run.Ranked>> byQuery = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      byQuery.put(
          queries.get(i).id(),
          found.get(i).stream()
              .map(
                  hit ->
                      new Run.Ranked(
                          hit.article().id().value(), hit.score(), hit.article().title()))
              .toList());
    }
    return new Run(byQuery);
  }

  private SearchRequest request(String text, Ranking ranking) {
    SearchQuery query = parser.parse(text).query();
    return new SearchRequest(
        served ? query : OpenedQuotes.of(query),
        Set.of(TextField.values()),
        Filters.NONE,
        served ? null : Matching.ANY,
        Sort.RELEVANCE,
        0,
        DEPTH,
        null,
        served,
        true,
        false,
        List.of(),
        false,
        ranking,
        Instant.now(),
        ZoneOffset.UTC,
        Duration.ofSeconds(60));
  }
}
