package kiji.cli.wiring;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.Terminal;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusException;
import kiji.corpus.ReadingLimits;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.engine.PublishPolicy;
import kiji.engine.SearchEngine;
import kiji.reindex.ArchiveRoots;
import kiji.reindex.ArchiveRoots.Others;
import kiji.reindex.ArticleListener;
import kiji.reindex.CleanerVersion;
import kiji.reindex.Forgetting;
import kiji.reindex.ProgressLine;
import kiji.reindex.ProgressListener;
import kiji.reindex.Reindex;
import kiji.reindex.ReindexException;
import kiji.reindex.ReindexOptions;
import kiji.reindex.ReindexReport;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import kiji.stories.ForgottenFile;
import kiji.web.Upkeep;

/// A reindex by the settings, with its progress on standard error.
public final class Batch {
  private final SearchEngine engine;
  private final Settings settings;
  private final PrintStream err;
  private final OwnOutlets outlets;
  private final ForgottenFile list;
  private final StandingSearches standing;
  private volatile Optional<Upkeep.Run> last = Optional.empty();

  public Batch(SearchEngine engine, Settings settings, Surroundings surroundings) {
    this.engine = engine;
    this.settings = settings;
    this.err = surroundings.err();
    this.outlets = OwnOutlets.of(settings, err);
    this.list = ForgottenFile.in(settings.index());
    this.standing = new StandingSearches(engine, settings);
  }

  /// Brings the index up to date with what it is made of, or makes it of the settings' corpus when
  /// it is empty, as `kiji serve` does; trouble is told, and what is published goes on being
  /// served.
  ///
  /// @return why it did not go through, in one sentence; empty when it did. What the engine would
  ///   not publish is for a person to decide
  public Optional<String> update() {
    try {
      ReindexReport done = reindex(List.of(), Others.AS_THEY_ARE, options(false), false);
      if (!(done.outcome() instanceof ReindexReport.Outcome.NothingChanged)) {
        err.println(done.sentence());
      }
      note(result(done.outcome()), done.sentence());
      return Optional.empty();
    } catch (EngineException
        | CorpusException
        | ReindexException
        | UncheckedIOException
        | CommandException e) {
      err.println("kiji: " + e.getMessage());
      String why = Objects.requireNonNullElse(e.getMessage(), e.toString());
      note(Upkeep.Result.FAILED, why);
      return Optional.of(why);
    }
  }

  private void note(Upkeep.Result result, String sentence) {
    last = Optional.of(new Upkeep.Run(result, Instant.now(), sentence));
  }

  private static Upkeep.Result result(ReindexReport.Outcome outcome) {
    return switch (outcome) {
      case ReindexReport.Outcome.Published _ -> Upkeep.Result.PUBLISHED;
      case ReindexReport.Outcome.NothingChanged _ -> Upkeep.Result.UNCHANGED;
      case ReindexReport.Outcome.Refused _ -> Upkeep.Result.REFUSED;
      case ReindexReport.Outcome.DryRun _ -> Upkeep.Result.UNCHANGED;
    };
  }

  /// How bringing the index up to date has gone: by [#update], or, where another process published
  /// since, by that.
  public Upkeep upkeep() {
    Optional<Generation> published = published();
    Optional<Upkeep.Run> theirs =
        published
            .map(Generation::publishedAt)
            .filter(at -> last.isEmpty() || last.get().ended().isBefore(at))
            .map(at -> new Upkeep.Run(Upkeep.Result.PUBLISHED, at, ""));
    return new Upkeep(
        theirs.isPresent() ? theirs : last,
        published.map(ReindexReport::leftOutOf).orElse(Map.of()));
  }

  private Optional<Generation> published() {
    try {
      return engine.published();
    } catch (EngineException e) {
      return Optional.empty(); // the engine's own health says so
    }
  }

  /// Whether the corpus that was set, if one was, is not yet what the index is made of but may take
  /// its place without asking: that of an empty archive, and of the shipped sample.
  ///
  /// @throws CommandException when the archive is made of something else
  public boolean isCorpusToBeRead() {
    ArchiveRoots archive = ArchiveRoots.of(engine);
    if (archive.paths().isEmpty()) {
      return true;
    }
    if (!settings.isCorpusChosen()) {
      return false;
    }
    try {
      return chosen(archive.choose(List.of(settings.corpus()), Others.AS_THEY_ARE))
          .isSampleReplaced();
    } catch (CorpusException e) {
      err.println("kiji: " + e.getMessage() + "; what is published is served meanwhile");
      return false;
    }
  }

  /// What the index is made of; the settings' corpus when it is empty.
  public List<Path> corpus() {
    List<Path> roots = ArchiveRoots.of(engine).paths();
    return roots.isEmpty() ? List.of(settings.corpus()) : roots;
  }

  /// How a reindex is done by the settings.
  public ReindexOptions options(boolean force) {
    return ReindexOptions.standard(
            settings.threads(),
            new PublishPolicy(settings.gateShrinkPercent(), force),
            "cleaner " + CleanerVersion.current() + ", " + told())
        .withForgotten(list::read)
        .withSettings(told());
  }

  /// The standing searches, which a reindex asks.
  public StandingSearches standing() {
    return standing;
  }

  /// Finishes what is left of forgetting, after a run that was cut short, or since it was asked for
  /// while a reindex ran; trouble is told.
  public void forgetTheRest() {
    try {
      if (new Forgetting(engine, list, InstantSource.system()).catchUp().isPresent()) {
        err.println("What is forgotten was taken out of every generation that is kept.");
      }
    } catch (EngineException | UncheckedIOException e) {
      err.println("kiji: " + e.getMessage());
    }
    standing.forget(err);
  }

  /// Reindexes folders and files.
  ///
  /// @param inputs none: what the archive is made of
  /// @throws CommandException when they are not of the archive and nothing says what is to become
  ///   of it
  public ReindexReport reindex(
      List<Path> inputs, Others others, ReindexOptions options, boolean quiet) {
    ArchiveRoots archive = ArchiveRoots.of(engine);
    ArchiveRoots.Choice choice =
        inputs.isEmpty() ? unnamed(archive, others) : archive.choose(inputs, others);
    return reindex(chosen(choice), options, quiet);
  }

  /// What is read when nothing is named. A corpus that was set counts while the archive is empty, a
  /// sample, or made of it.
  private ArchiveRoots.Choice unnamed(ArchiveRoots archive, Others others) {
    if (others != Others.AS_THEY_ARE) {
      return new ArchiveRoots.Choice.Refused(
          "--add and --only say what becomes of the archive beside CORPUS; name one");
    }
    if (archive.paths().isEmpty()) {
      return archive.choose(List.of(settings.corpus()), others);
    }
    if (!settings.isCorpusChosen()) {
      return archive.whole();
    }
    ArchiveRoots.Choice.Read read = chosen(archive.choose(List.of(settings.corpus()), others));
    return read.isSampleReplaced() ? read : archive.whole();
  }

  /// Takes a root out of the archive, with its articles.
  ///
  /// @throws CommandException when it is none, or the only one
  public ReindexReport removeRoot(Path root, ReindexOptions options) {
    return reindex(chosen(ArchiveRoots.of(engine).without(real(root))), options, false);
  }

  private ReindexReport reindex(
      ArchiveRoots.Choice.Read read, ReindexOptions options, boolean quiet) {
    if (!quiet) {
      tellWhatLeaves(read);
    }
    if (options.dryRun()) {
      return run(read, options, quiet);
    }
    new Forgetting(engine, list, InstantSource.system()).catchUp();
    ReindexReport done = run(read, options, quiet);
    forgetTheRest(); // of what was asked for meanwhile
    if (done.outcome() instanceof ReindexReport.Outcome.Published) {
      standing.ask(err);
    }
    return done;
  }

  private ReindexReport run(ArchiveRoots.Choice.Read read, ReindexOptions options, boolean quiet) {
    Corpus corpus =
        Corpus.of(
                read.roots(),
                ReadingLimits.standard().withDocumentBytes(settings.maxDocumentBytes()))
            .onlyParts(read.parts())
            .without(real(settings.index()));
    ReindexOptions how = read.isSampleReplaced() ? options.withForce() : options;
    Reindex reindex = Reindex.of(corpus, outlets.cleaner(), engine, how);
    return quiet ? run(reindex) : runTelling(reindex);
  }

  private static ReindexReport run(Reindex reindex) {
    return reindex.run(ProgressListener.NONE, ArticleListener.NONE);
  }

  private ReindexReport runTelling(Reindex reindex) {
    try (ProgressLine progress = new ProgressLine(err, Terminal.showsProgress())) {
      return reindex.run(progress, ArticleListener.NONE);
    }
  }

  private void tellWhatLeaves(ArchiveRoots.Choice.Read read) {
    if (read.isSampleReplaced()) {
      err.println("The sample that ships with Kiji gives way.");
    } else if (read.leaving() > 0) {
      err.println(
          Count.of(read.leaving(), "article")
              + (read.leaving() == 1 ? " leaves" : " leave")
              + " with what is no part of the archive any more.");
    }
  }

  private ArchiveRoots.Choice.Read chosen(ArchiveRoots.Choice choice) {
    return switch (choice) {
      case ArchiveRoots.Choice.Refused(String why) ->
          throw new CommandException(ExitCode.USED_WRONGLY, why);
      case ArchiveRoots.Choice.Read read -> {
        Path index = real(settings.index());
        if (read.parts().stream().anyMatch(part -> part.startsWith(index))) {
          throw new CommandException(
              ExitCode.USED_WRONGLY,
              "'" + index + "' is the index, which is never read as a corpus; name another folder");
        }
        yield read;
      }
    };
  }

  /// Without links, as far as it is there.
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /// The settings that what becomes of a page depends on.
  private Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    if (!outlets.told().isEmpty()) {
      told.put(SettingKey.OUTLETS.key(), outlets.told());
    }
    told.put("max-document-bytes", Integer.toString(settings.maxDocumentBytes()));
    return told;
  }
}
