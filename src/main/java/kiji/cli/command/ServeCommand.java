package kiji.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Greeting;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.Batch;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.EngineHealth;
import kiji.engine.Generation;
import kiji.engine.SearchEngine;
import kiji.reindex.CorpusWatch;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import kiji.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kiji serve`: the search page and the API, until Ctrl-C.
@Command(
    name = "serve",
    description =
        "Serves the search page and the API; indexes the corpus first when nothing is published yet.",
    mixinStandardHelpOptions = true)
public final class ServeCommand extends StoppableCommand {
  private static final Logger LOG = Logger.getLogger(ServeCommand.class.getName());

  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private static final List<String> WARM_UP = List.of("", "東京 tokyo", "\"news\" -新聞");

  @Option(names = "--watch", description = "Reindex at the start and when the corpus changes.")
  private boolean watch;

  public ServeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Option(names = "--corpus", paramLabel = "DIR", description = "Folder of the corpus (corpus).")
  void corpus(String folder) {
    options.set(SettingKey.CORPUS, folder);
  }

  @Option(names = "--host", paramLabel = "HOST", description = "Address to listen at (127.0.0.1).")
  void host(String host) {
    options.set(SettingKey.HOST, host);
  }

  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen at (8080).")
  void port(String port) {
    options.set(SettingKey.PORT, port);
  }

  @Override
  boolean writes() {
    return watch;
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    Batch batch = new Batch(engine, settings, surroundings);
    batch.forgetTheRest();
    if (batch.isCorpusToBeRead()) {
      batch.update();
    }
    ArticleSearch own = EngineChoice.ownSearch(engine, settings);
    ArticleSearch search = EngineChoice.sharedSearch(engine, settings);
    FutureTask<Boolean> warming = new FutureTask<>(() -> warmUp(own), true);
    Thread.ofPlatform().name("kiji-warm-up").daemon().start(warming);
    CorpusWatch corpus = CorpusWatch.over(batch::corpus, batch::update);
    Supplier<EngineHealth> health =
        () -> engine.health().with(corpus.trouble().or(() -> batch.upkeep().trouble()));
    List<Thread> beside = new ArrayList<>();
    try (WebServer server = WebServer.start(engine, search, settings, health, batch::upkeep)) {
      awaitEnd(warming);
      greeting(server.port(), engine, settings).forEach(surroundings.err()::println);
      Thread.startVirtualThread(() -> warmUpBeside(own));
      batch.standing().ask(surroundings.err());
      beside.add(batch.standing().start());
      if (watch) {
        beside.add(corpus.start());
      }
      awaitInterrupt();
    } finally {
      end(beside);
    }
    return ExitCode.DONE;
  }

  @Override
  boolean isDoneWhenStopped() {
    return true;
  }

  /// Loads dictionaries and index while the web server starts, before the first reader comes, whose
  /// search would else run out of time.
  private static void warmUp(ArticleSearch search) {
    for (String text : WARM_UP) {
      search.search(SearchParameters.of(text));
    }
  }

  /// What stopped the work stops the command.
  private static void awaitEnd(FutureTask<Boolean> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /// Nothing writes into the index folder once the engine is closed.
  private static void end(List<Thread> threads) {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(LONGEST_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What few readers ask for at once: words of the other language, and what is typed so far.
  private static void warmUpBeside(ArticleSearch search) {
    try {
      search.search(SearchParameters.of("東京 tokyo").with(SearchParameter.TRANSLATE, true));
      search.suggest("東", 1);
    } catch (RuntimeException e) {
      LOG.log(
          Level.FINE, "the first of these searches will be slow", e); // or the server is closing
    }
  }

  private static List<String> greeting(int port, SearchEngine engine, Settings settings) {
    long articles = engine.published().map(Generation::articles).orElse(0L);
    return Greeting.lines(settings, port, articles);
  }

  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
