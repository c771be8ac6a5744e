package kiji.cli.wiring;

import java.io.PrintStream;
import java.time.Duration;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Ranking;
import kiji.engine.SearchEngine;
import kiji.opensearch.ClusterAccess;
import kiji.opensearch.OpenSearchEngine;
import kiji.search.ArticleSearch;
import kiji.search.CursorKey;
import kiji.search.SearchDefaults;
import kiji.settings.ClusterSettings;
import kiji.settings.Settings;

/// Builds the engine that the settings name, and what stands on it.
public final class EngineChoice {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration UNHURRIED = Duration.ofMinutes(1);

  /// Beside the generations, so that `--cursor` goes on where another command ended.
  private static final String CURSOR_KEY = "cursor.key";

  private EngineChoice() {}

  /// The engine; whoever calls closes it.
  ///
  /// @param err told of lines of one's own word lists that cannot be used
  public static SearchEngine open(Settings settings, PrintStream err) {
    return switch (settings.engine()) {
      case LUCENE ->
          new EmbeddedEngine(
              settings.index(),
              OwnWords.analysis(settings, err),
              OwnDictionary.books(settings, err));
      case OPENSEARCH ->
          new OpenSearchEngine(cluster(settings.cluster()), OwnWords.analysis(settings, err));
    };
  }

  private static ClusterAccess cluster(ClusterSettings cluster) {
    try {
      return ClusterAccess.of(cluster.url())
          .opened(cluster.user(), cluster.password(), cluster.apiKey(), cluster.caFile());
    } catch (IllegalArgumentException e) {
      String what =
          cluster.url().isEmpty()
              ? "no cluster is named"
              : "'" + cluster.url().replaceAll("//[^/]*@", "//") + "' is not where a cluster is";
      throw new CommandException(
          ExitCode.USED_WRONGLY,
          what
              + ": behind opensearch:, or in opensearch.url, stands "
              + ClusterAccess.form()
              + "; users, passwords and keys have settings of their own");
    }
  }

  /// Where what the settings name holds its index, for messages.
  public static String place(Settings settings) {
    return switch (settings.engine()) {
      case LUCENE -> settings.index().toString();
      case OPENSEARCH -> cluster(settings.cluster()).toString();
    };
  }

  /// The search of a server: many wait for each other, so each gets the settings' budget and no
  /// more.
  public static ArticleSearch sharedSearch(SearchEngine engine, Settings settings) {
    return search(engine, settings, settings.searchBudget());
  }

  /// The search of a command: nobody else waits, and a program that has just started is slow at
  /// first.
  public static ArticleSearch ownSearch(SearchEngine engine, Settings settings) {
    Duration budget = settings.searchBudget();
    return search(engine, settings, budget.compareTo(PATIENCE) < 0 ? PATIENCE : budget);
  }

  /// What to tell who searches where nothing is published.
  public static String nothingPublished(Settings settings) {
    return "nothing is published in " + place(settings) + " yet; 'kiji reindex' publishes";
  }

  /// Stops what makes no sense without articles: figures of an empty index are no figures.
  ///
  /// @throws CommandException when nothing is published
  public static void mustHaveArticles(SearchEngine engine, Settings settings) {
    if (engine.published().isEmpty()) {
      throw new CommandException(ExitCode.FAILED, nothingPublished(settings));
    }
  }

  /// A search that nobody waits for, and that must miss nothing; its cursors are nobody's.
  static ArticleSearch patientSearch(SearchEngine engine, Settings settings) {
    return new ArticleSearch(engine, defaults(settings, UNHURRIED));
  }

  private static ArticleSearch search(SearchEngine engine, Settings settings, Duration budget) {
    return new ArticleSearch(
        engine, defaults(settings, budget), CursorKey.keptIn(settings.index().resolve(CURSOR_KEY)));
  }

  private static SearchDefaults defaults(Settings settings, Duration budget) {
    Ranking ranking = Ranking.standard().withFreshnessHalfLife(settings.freshnessHalfLife());
    SearchDefaults standard = SearchDefaults.standard(settings.timeZone());
    return new SearchDefaults(ranking, budget, standard.zone(), standard.clock());
  }
}
