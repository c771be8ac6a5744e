package kiji.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import kiji.analysis.TextAnalysis;
import kiji.embedded.generation.PublishHook;
import kiji.engine.Articles;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations;
import kiji.engine.PublishPolicy;
import kiji.engine.SearchEngine;

/// A reindex in a process of its own, to be killed. Says on its standard output what it is about to
/// do, a line each, and waits for ever before the step that it was told of.
public final class ReindexingChild implements AutoCloseable {
  /// A step that never comes: the child runs to its end.
  public static final String NEVER = "never";

  private final Process process;
  private final BufferedReader lines;

  private ReindexingChild(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts a process that reindexes and waits where it is told.
  ///
  /// @param waitBefore `added N`, `begun` or a [kiji.embedded.generation.PublishStep]
  public static ReindexingChild start(
      Path index, Generations.StartFrom start, String prefix, int articles, String waitBefore)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.util.logging.config.file=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ReindexingChild.class.getName(),
                index.toString(),
                start.name(),
                prefix,
                Integer.toString(articles),
                waitBefore)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ReindexingChild(process);
  }

  public long pid() {
    return process.pid();
  }

  /// Reads on until a line is the one wanted.
  public void await(Predicate<String> wanted) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (wanted.test(line)) {
        return;
      }
    }
    throw new IOException("the child ended before it said so");
  }

  /// SIGKILL: nothing of the child runs any more.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    lines.close();
  }

  public static void main(String[] args) {
    Path index = Path.of(args[0]);
    String waitBefore = args[4];
    PublishHook hook = step -> reached(step.name(), waitBefore);
    Workings workings = Workings.standard().hooked(hook);
    try (SearchEngine engine = new EmbeddedEngine(index, TextAnalysis.standard(), workings);
        GenerationWriter writer = engine.newGeneration(Generations.StartFrom.valueOf(args[1]))) {
      reached("begun", waitBefore);
      Articles.many(args[2], Integer.parseInt(args[3]))
          .forEach(
              article -> {
                writer.add(article);
                reached("added " + article.article().id(), waitBefore);
              });
      writer.publish(new PublishPolicy(0, true));
      reached("published", waitBefore);
    }
  }

  private static void reached(String point, String waitBefore) {
    System.out.println(point);
    System.out.flush();
    if (point.equals(waitBefore)) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
