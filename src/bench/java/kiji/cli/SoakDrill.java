package kiji.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/// Searches a server without a pause while its index is made anew again and again, and tells
/// whether what it holds stays the same: `SoakDrill FOLDER [MINUTES [REINDEXES]]`. After each
/// reindex a line: open files, mapped files of the index, heap in use after a collection, bytes on
/// the disk, generations. Fails when the last third holds more than the first by more than a tenth
/// and a little.
public final class SoakDrill {
  private static final int ARTICLES = 400;
  private static final int CHANGED = 20;
  private static final double GROWTH = 1.1;
  private static final long A_FEW = 20;

  /// What is held at a moment.
  private record Held(long files, long mapped, long heap, long disk, long generations) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d open, %d mapped, %.1f MB heap, %.2f MB on disk, %d generations",
          files,
          mapped,
          heap / 1e6,
          disk / 1e6,
          generations);
    }
  }

  private final Path corpus;
  private final Path index;

  private SoakDrill(Path folder) {
    this.corpus = folder.resolve("corpus");
    this.index = folder.resolve("index");
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    if (Files.exists(folder)) {
      IOUtils.rm(folder);
    }
    Duration time = Duration.ofMinutes(args.length > 1 ? Integer.parseInt(args[1]) : 10);
    new SoakDrill(folder).run(time, args.length > 2 ? Integer.parseInt(args[2]) : 30);
    System.exit(0);
  }

  private void run(Duration time, int reindexes) throws IOException {
    Files.createDirectories(corpus);
    write(0, ARTICLES, 0);
    require(Shell.kiji("reindex", corpus.toString(), "--index", index.toString()));
    long searches = 0;
    long failed = 0;
    Held[] held = new Held[reindexes];
    long pause = time.toNanos() / reindexes;
    try (Serving serving = Serving.of(index)) {
      for (int i = 0; i < reindexes; i++) {
        long until = System.nanoTime() + pause;
        write(i * CHANGED % ARTICLES, CHANGED, i + 1);
        require(Shell.kiji("reindex", "--index", index.toString(), "--quiet"));
        while (System.nanoTime() < until) {
          String answer = serving.answer("/api/search?q=harbour&pageSize=5&facets=source");
          searches++;
          failed += answer.contains("\"totalResults\":" + ARTICLES + ",") ? 0 : 1;
          serving.answer("/?q=harbour+" + searches % ARTICLES);
          serving.answer("/api/suggest?q=har");
        }
        held[i] = held();
        System.out.println(i + 1 + ": " + held[i]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d searches beside %d reindexes in %d s; %d failed or not whole%n",
        searches,
        reindexes,
        time.toSeconds(),
        failed);
    String grown = grown(held);
    if (failed > 0 || !grown.isEmpty()) {
      throw new IllegalStateException(failed + " answers were not whole; grown:" + grown);
    }
  }

  /// What the last third has more of than the first.
  private static String grown(Held[] held) {
    Held first = most(held, 0, Math.max(1, held.length / 3));
    Held last = most(held, held.length - Math.max(1, held.length / 3), held.length);
    String grown = last.files > first.files * GROWTH + A_FEW ? " open files" : "";
    grown += last.mapped > first.mapped * GROWTH + A_FEW ? " mapped files" : "";
    grown += last.heap > first.heap * GROWTH + (A_FEW << 20) ? " heap" : "";
    grown += last.disk > first.disk * GROWTH + (A_FEW << 20) ? " disk" : "";
    return grown + (last.generations > 2 ? " generations" : "");
  }

  private static Held most(Held[] held, int from, int to) {
    Held most = held[from];
    for (int i = from + 1; i < to; i++) {
      most =
          new Held(
              Math.max(most.files, held[i].files),
              Math.max(most.mapped, held[i].mapped),
              Math.max(most.heap, held[i].heap),
              Math.max(most.disk, held[i].disk),
              Math.max(most.generations, held[i].generations));
    }
    return most;
  }

  private Held held() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long mapped;
    try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
      mapped = maps.filter(line -> line.contains(index.toString())).count();
    }
    long disk;
    try (Stream<Path> all = Files.walk(index)) {
      disk = all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    return new Held(
        count(Path.of("/proc/self/fd")),
        mapped,
        runtime.totalMemory() - runtime.freeMemory(),
        disk,
        count(index.resolve("generations")));
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private void write(int from, int many, int round) throws IOException {
    for (int i = from; i < from + many; i++) {
      Files.writeString(
          corpus.resolve("a" + i + ".jsonl"),
          "{\"id\":\"a%d\",\"title\":\"Harbour %d\",\"body\":\"The harbour of round %d, seen from pier %d.\"}"
              .formatted(i, i, round, i),
          StandardCharsets.UTF_8);
    }
  }

  private static void require(Shell.Outcome done) {
    if (done.exitCode() != 0) {
      throw new IllegalStateException(done.err());
    }
  }
}
