package kiji.cli.wiring;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kiji.cleaning.ArticleCleaner;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.Terminal;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusException;
import kiji.corpus.ReadingLimits;
import kiji.engine.EngineException;
import kiji.engine.PublishPolicy;
import kiji.engine.SearchEngine;
import kiji.reindex.ArticleListener;
import kiji.reindex.CleanerVersion;
import kiji.reindex.ProgressLine;
import kiji.reindex.ProgressListener;
import kiji.reindex.Reindex;
import kiji.reindex.ReindexException;
import kiji.reindex.ReindexOptions;
import kiji.reindex.ReindexReport;
import kiji.settings.Settings;

/// A reindex by the settings, with its progress on standard error.
public final class Batch {
  private final SearchEngine engine;
  private final Settings settings;
  private final PrintStream err;

  public Batch(SearchEngine engine, Settings settings, Surroundings surroundings) {
    this.engine = engine;
    this.settings = settings;
    this.err = surroundings.err();
  }

  /// Brings the index up to date with the settings' corpus, as `kiji serve` does; trouble is told,
  /// and what is published goes on being served.
  ///
  /// @return why it did not go through, in one sentence; empty when it did. What the engine would
  ///   not publish is for a person to decide
  public Optional<String> update() {
    try {
      ReindexReport done = reindex(List.of(settings.corpus()), options(false), false);
      if (!(done.outcome() instanceof ReindexReport.Outcome.NothingChanged)) {
        err.println(done.sentence());
      }
      return Optional.empty();
    } catch (EngineException | CorpusException | ReindexException e) {
      err.println("kiji: " + e.getMessage());
      return Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  /// How a reindex is done by the settings.
  public ReindexOptions options(boolean force) {
    return ReindexOptions.standard(
            settings.threads(),
            new PublishPolicy(settings.gateShrinkPercent(), force),
            "cleaner " + CleanerVersion.current() + ", " + told())
        .withSettings(told());
  }

  /// Reindexes folders and files.
  public ReindexReport reindex(List<Path> inputs, ReindexOptions options, boolean quiet) {
    Corpus corpus =
        Corpus.of(inputs, ReadingLimits.standard().withDocumentBytes(settings.maxDocumentBytes()));
    Reindex reindex = Reindex.of(corpus, ArticleCleaner.standard(), engine, options);
    if (quiet) {
      return reindex.run(ProgressListener.NONE, ArticleListener.NONE);
    }
    try (ProgressLine progress = new ProgressLine(err, Terminal.showsProgress())) {
      return reindex.run(progress, ArticleListener.NONE);
    }
  }

  /// The settings that what becomes of a page depends on.
  private Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    told.put("max-document-bytes", Integer.toString(settings.maxDocumentBytes()));
    return told;
  }
}
