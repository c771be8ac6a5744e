package kiji.reindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.PageCleaner;
import kiji.corpus.Corpus;
import kiji.engine.EngineException;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations;
import kiji.engine.Generations.StartFrom;
import kiji.reindex.account.Notes;
import kiji.reindex.account.Past;
import kiji.reindex.account.Words;

/// Turns a corpus into a published generation: cleans what is new or changed, takes over what is
/// not, takes out what is gone, and accounts for every input. Searches go on seeing the published
/// generation until the new one is whole.
///
/// Walks the corpus on the calling thread and cleans and indexes on as many threads as asked for.
/// Then the sites' templates are learned from what was cleaned, now and before, and pages of which
/// they cut other blocks than before are cleaned once more; so the outcome depends on the inputs
/// alone, not on the threads and not on earlier runs.
///
/// Memory: what is under way, at most some 32 MB of pages; about 90 bytes for every article and 20
/// for every site; the samples of at most a thousand sites, some 10 MB; and what
/// [kiji.stories.KnownStories] remembers.
public final class Reindex {
  private final Corpus corpus;
  private final PageCleaner cleaner;
  private final Generations generations;
  private final ReindexOptions options;

  Reindex(Corpus corpus, PageCleaner cleaner, Generations generations, ReindexOptions options) {
    this.corpus = corpus;
    this.cleaner = cleaner;
    this.generations = generations;
    this.options = options;
  }

  /// A reindex to [#run].
  public static Reindex of(
      Corpus corpus, ArticleCleaner cleaner, Generations generations, ReindexOptions options) {
    return new Reindex(corpus, cleaner::clean, generations, options);
  }

  /// Does it, once for every call.
  ///
  /// @throws EngineException when the index cannot be written, or another process is writing it
  /// @throws kiji.corpus.CorpusException when the corpus cannot be walked
  /// @throws ReindexException when the report or the notes kept meanwhile cannot be written
  public ReindexReport run(ProgressListener progress, ArticleListener articles) {
    checkReportFile();
    Notes notes = new Notes();
    Past past = past(notes);
    try (GenerationWriter writer = begin(past)) {
      writer.notice().ifPresent(notes::add);
      Past settled = asStarted(past, writer);
      settled.trouble().ifPresent(notes::add);
      try (ReindexRun run =
          new ReindexRun(corpus, cleaner, writer, settled, options, notes, progress, articles)) {
        return run.run();
      }
    }
  }

  /// A damaged generation is no obstacle to building the next one.
  private Past past(Notes notes) {
    try {
      Past past =
          generations
              .published()
              .map(generation -> Past.of(generation, options.cleanedBy()))
              .orElseGet(Past::none);
      return options.full() ? past.forCountingOnly() : past;
    } catch (EngineException e) {
      if (e.kind() != EngineException.Kind.DAMAGED) {
        throw e;
      }
      notes.add("nothing is taken over: " + e.getMessage());
      return Past.none();
    }
  }

  private GenerationWriter begin(Past past) {
    if (options.dryRun()) {
      return new DryRun(past.isUsable() ? past.generation() : Optional.empty());
    }
    return generations.newGeneration(past.isUsable() ? StartFrom.PUBLISHED : StartFrom.NOTHING);
  }

  /// What may be gone on from is what the writer holds.
  private static Past asStarted(Past past, GenerationWriter writer) {
    if (writer.startedFrom().isEmpty()) {
      return past.forCountingOnly();
    }
    String started = writer.startedFrom().get().id();
    if (past.generation().filter(generation -> generation.id().equals(started)).isEmpty()) {
      throw new ReindexException(
          "generation " + started + " was published meanwhile by another run; start again");
    }
    return past;
  }

  private void checkReportFile() {
    if (options.reportFile().isEmpty()) {
      return;
    }
    Path file = options.reportFile().get();
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new ReindexException(
          "cannot write the report '"
              + file
              + "' ("
              + Words.of(e)
              + "): name a file that can be written",
          e);
    }
  }
}
