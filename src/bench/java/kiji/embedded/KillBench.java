package kiji.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kiji.Seed;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.PublishStep;
import kiji.engine.Articles;
import kiji.engine.EngineHealth;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import org.apache.lucene.util.IOUtils;

/// Kills reindexing processes (SIGKILL) at seeded points, before steps of publishing and anywhere
/// in between, while two threads search all through. `KillBench FOLDER [KILLS]`; `-Dseed=` repeats.
public final class KillBench {
  private static final int ARTICLES = 300;

  private final Path folder;
  private final Random random = Seed.random();
  private final List<String> trouble = new ArrayList<>();
  private int published;

  private KillBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (Files.exists(folder)) {
      IOUtils.rm(folder);
    }
    new KillBench(folder).run(args.length > 1 ? Integer.parseInt(args[1]) : 100);
  }

  private void run(int kills) throws Exception {
    Set<String> points = new TreeSet<>();
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard());
        ConstantSearching searching = new ConstantSearching(engine, 2)) {
      searching.expect("first", ARTICLES);
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("first", ARTICLES));
      searching.begin();
      String standing = "first";
      for (int kill = 0; kill < kills; kill++) {
        String prefix = "run" + kill;
        searching.expect(prefix, ARTICLES);
        String point = point(prefix);
        points.add(point.replaceAll("added.*", "added"));
        kill(prefix, point);
        standing = check(standing, prefix, point);
      }
      System.out.printf(
          "%d kills at %d kinds of points, %d of them after the move; %,d searches, %d failed or not"
              + " whole; %d indexes not whole after; generations left %s; seed %d%n",
          kills,
          points.size(),
          published,
          searching.searches(),
          searching.failures().size(),
          trouble.size(),
          new IndexFolder(folder).ids(),
          Seed.value());
      searching.failures().stream().limit(10).forEach(System.out::println);
      trouble.forEach(System.out::println);
      if (!trouble.isEmpty() || !searching.failures().isEmpty()) {
        throw new IllegalStateException("not every search and index was whole");
      }
    }
  }

  private String point(String prefix) {
    PublishStep[] steps = PublishStep.values();
    return random.nextBoolean()
        ? steps[random.nextInt(steps.length)].name()
        : "added " + prefix + "-" + random.nextInt(ARTICLES);
  }

  /// At the very point for a step; a random moment after it for an article.
  private void kill(String prefix, String point) throws Exception {
    boolean waits = !point.startsWith("added");
    try (var child =
        ReindexingChild.start(
            folder, StartFrom.NOTHING, prefix, ARTICLES, waits ? point : ReindexingChild.NEVER)) {
      child.await(point::equals);
      if (!waits) {
        Thread.sleep(random.nextInt(300));
      }
      child.kill();
    }
  }

  /// What a process that starts now sees: the old one or the new one, whole.
  private String check(String before, String after, String point) {
    try (SearchEngine fresh = new EmbeddedEngine(folder, TextAnalysis.standard());
        Searcher searcher = fresh.searcher()) {
      boolean isNew = searcher.byId(new ArticleId(after + "-0")).isPresent();
      boolean isOld = searcher.byId(new ArticleId(before + "-0")).isPresent();
      boolean isWhole = searcher.size() == ARTICLES && isNew != isOld;
      if (!isWhole || fresh.verify().state() != EngineHealth.State.READY) {
        trouble.add(point + ": " + searcher.size() + " articles, " + fresh.verify());
      }
      published += isNew ? 1 : 0;
      return isNew ? after : before;
    }
  }
}
