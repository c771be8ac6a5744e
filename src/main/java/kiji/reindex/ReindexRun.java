package kiji.reindex;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kiji.cleaning.PageCleaner;
import kiji.cleaning.SiteTemplate;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusPath;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.reindex.ReindexReport.Outcome;
import kiji.reindex.account.Additions;
import kiji.reindex.account.Arrivals;
import kiji.reindex.account.Attachments;
import kiji.reindex.account.Contest;
import kiji.reindex.account.LedgerReader;
import kiji.reindex.account.LedgerWriter;
import kiji.reindex.account.Notes;
import kiji.reindex.account.Past;
import kiji.reindex.account.QuarantineWriter;
import kiji.reindex.account.RootsFile;
import kiji.reindex.account.Settlement;
import kiji.reindex.account.Spool;
import kiji.reindex.account.Words;
import kiji.reindex.intake.Intake;
import kiji.reindex.intake.KnownInputs;
import kiji.reindex.intake.Rehearsal;
import kiji.reindex.intake.SiteLearning;
import kiji.reindex.intake.TemplateFile;
import kiji.reindex.work.Workers;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import kiji.stories.KnownStories;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One run of a reindex, from the first input to the last sentence. Used once, by one thread.
final class ReindexRun implements AutoCloseable {
  private final Corpus corpus;
  private final PageCleaner cleaner;
  private final GenerationWriter writer;
  private final Past past;
  private final ReindexOptions options;
  private final Notes notes;
  private final ProgressListener progress;
  private final ArticleListener articles;
  private final Workers cleaners;

  /// Apart from the cleaners, so that pages which hold up all of those hold up no article.
  private final Workers indexers;

  private final Spool spool = Spool.open();
  private final KnownStories stories;
  private final ForgottenArticles forgotten;
  private final Settlement settlement;
  private final RunReport report = new RunReport();
  private final AtomicLong totalBytes = new AtomicLong();
  private final long start = System.nanoTime();

  /// When what is new came into the archive: to the millisecond, as it is kept.
  private final Instant now;

  ReindexRun(
      Corpus corpus,
      PageCleaner cleaner,
      GenerationWriter writer,
      Past past,
      ReindexOptions options,
      Notes notes,
      ProgressListener progress,
      ArticleListener articles) {
    this.corpus = past.isUsable() ? corpus : corpus.whole();
    this.cleaner = cleaner;
    this.writer = writer;
    this.past = past;
    this.options = options;
    this.notes = notes;
    this.progress = progress;
    this.articles = articles;
    cleaners = new Workers("clean", options.threads());
    indexers = new Workers("index", options.threads());
    stories = stories();
    forgotten = options.forgotten().get();
    now = past.arrivals().next(Instant.now());
    settlement =
        new Settlement(
            past, stories, new Additions(writer, articles, indexers), spool, notes, forgotten, now);
  }

  ReindexReport run() {
    if (!progress.equals(ProgressListener.NONE)) {
      Thread.ofVirtual().name("kiji-corpus-size").start(() -> totalBytes.set(corpus.size()));
    }
    takeEverythingIn();
    Map<String, SiteTemplate> learned = SiteLearning.of(spool);
    SiteTemplates templates = SiteTemplates.of(learned);
    settlement.hold(templates);
    Contest contest = restoreWhatIsMissing(templates);
    ReindexReport done =
        isSame(contest) ? leave(contest, templates) : publish(contest, templates, learned);
    writeReportFile(done);
    return done;
  }

  @Override
  public void close() {
    try (spool;
        indexers) {
      cleaners.close();
    }
  }

  private void takeEverythingIn() {
    try (KnownInputs known = new KnownInputs(ledger(), corpus.roots().order())) {
      Intake intake =
          new Intake(
              known,
              cleaner,
              new Rehearsal(templates()),
              options.deadline(),
              cleaners,
              settlement,
              corpus::visits,
              this::tell);
      corpus.walk(intake);
      intake.finish();
    }
    settlement.finishAdditions();
  }

  /// An article that was a duplicate, and is none any more, was never indexed; another was cleaned
  /// by a template that is none any more: their inputs are read once more.
  private Contest restoreWhatIsMissing(SiteTemplates templates) {
    Contest contest = settlement.contest();
    Map<String, Settlement.Missing> missing = settlement.missing(contest);
    while (!missing.isEmpty()) {
      Set<String> files = new HashSet<>();
      missing.keySet().forEach(path -> files.add(CorpusPath.parse(path).file()));
      Restoration restoration =
          new Restoration(missing, cleaner, templates, options.deadline(), cleaners, settlement);
      corpus.walk(files::contains, restoration);
      restoration.finish();
      settlement.finishAdditions();
      contest = settlement.contest();
      missing = settlement.missing(contest);
    }
    return contest;
  }

  private boolean isSame(Contest contest) {
    return past.isUsable()
        && !options.dryRun()
        && !writer.isWorthPublishing()
        && RootsFile.of(past.generation().orElseThrow()).equals(Optional.of(corpus.roots()))
        && !settlement.differs(contest);
  }

  private ReindexReport leave(Contest contest, SiteTemplates templates) {
    Counts counts = settlement.account(contest, templates, report::take, id -> {});
    return done(new Outcome.NothingChanged(past.generation().orElseThrow()), counts);
  }

  private ReindexReport publish(
      Contest contest, SiteTemplates templates, Map<String, SiteTemplate> learned) {
    Counts counts = writeLedger(contest, templates);
    attach(Attachments.ROOTS, out -> RootsFile.write(out, corpus.roots()));
    attach(Attachments.TEMPLATES, out -> TemplateFile.write(out, learned));
    attach(
        Attachments.LEDGER_KEY,
        out -> out.write(options.cleanedBy().getBytes(StandardCharsets.UTF_8)));
    attach(Attachments.STORIES, out -> stories.write(out, id -> settlement.isKept(contest, id)));
    attach(Attachments.FORGOTTEN, out -> ForgottenFile.write(out, forgotten));
    attach(
        Attachments.REPORT,
        out -> out.write(report.json("published", writer.id(), counts, took(), notes, options)));
    if (options.dryRun()) {
      return done(new Outcome.DryRun(), counts);
    }
    return switch (writer.publish(options.policy())) {
      case PublishResult.Published(Generation generation) -> {
        articles.published(generation);
        yield done(new Outcome.Published(generation), counts);
      }
      case PublishResult.Refused(String reason) -> done(new Outcome.Refused(reason), counts);
    };
  }

  private Counts writeLedger(Contest contest, SiteTemplates templates) {
    try (LedgerWriter ledger = new LedgerWriter(writer.attach(Attachments.LEDGER));
        QuarantineWriter quarantine = new QuarantineWriter(writer.attach(Attachments.QUARANTINE));
        Arrivals.Writer arrivals =
            new Arrivals.Writer(writer.attach(Attachments.ARRIVALS), past.arrivals(), now)) {
      return settlement.account(
          contest,
          templates,
          row -> {
            if (!row.isForgotten()) {
              ledger.write(row);
            }
            quarantine.take(row);
            arrivals.take(row);
            report.take(row);
          },
          writer::remove);
    } catch (IOException | UncheckedIOException | JacksonException e) {
      throw notWritten(Attachments.LEDGER, e);
    }
  }

  private ReindexReport done(Outcome outcome, Counts counts) {
    return new ReindexReport(outcome, counts, took(), notes.list(), settlement.leftOut());
  }

  private void writeReportFile(ReindexReport done) {
    if (options.reportFile().isEmpty()) {
      return;
    }
    byte[] json =
        switch (done.outcome()) {
          case Outcome.Published(Generation generation) -> json("published", generation.id(), done);
          case Outcome.NothingChanged(Generation generation) ->
              json("nothing changed", generation.id(), done);
          case Outcome.Refused(String reason) -> json("not published: " + reason, "", done);
          case Outcome.DryRun() -> json("dry run", "", done);
        };
    try {
      Files.write(options.reportFile().get(), json);
    } catch (IOException e) {
      throw new ReindexException(
          done.sentence()
              + ", but its report cannot be written to "
              + options.reportFile().get()
              + " ("
              + Words.of(e)
              + ")",
          e);
    }
  }

  private byte[] json(String outcome, String generation, ReindexReport done) {
    return report.json(outcome, generation, done.counts(), done.took(), notes, options);
  }

  private @Nullable LedgerReader ledger() {
    try {
      return past.isUsable() ? Past.open(past.generation().orElseThrow()) : null;
    } catch (IOException e) {
      throw KnownInputs.damaged(e);
    }
  }

  private KnownStories stories() {
    Optional<Generation> generation = past.generation();
    if (generation.isEmpty()) {
      return new KnownStories();
    }
    try (var in = generation.get().attachment(Attachments.STORIES).orElse(null)) {
      return in == null ? new KnownStories() : KnownStories.read(in);
    } catch (IOException e) {
      notes.add("stories are told anew: " + e.getMessage());
      return new KnownStories();
    }
  }

  /// What to begin with; only those that may be gone on from, so that the last say has this corpus.
  private Map<String, SiteTemplate> templates() {
    if (!past.isUsable()) {
      return Map.of();
    }
    try (var in = past.generation().orElseThrow().attachment(Attachments.TEMPLATES).orElse(null)) {
      return in == null ? Map.of() : TemplateFile.read(in);
    } catch (IOException e) {
      notes.add("the sites' templates are learned anew: " + e.getMessage());
      return Map.of();
    }
  }

  private void tell(long bytes) {
    progress.progressed(
        new Progress(
            settlement.inputs(), settlement.quarantined(), bytes, totalBytes.get(), took()));
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// Writes into a stream that is closed afterwards.
  private interface Writing {
    void into(OutputStream out) throws IOException;
  }

  private void attach(String name, Writing writing) {
    try (OutputStream out = writer.attach(name)) {
      writing.into(out);
    } catch (IOException e) {
      throw notWritten(name, e);
    }
  }

  private static ReindexException notWritten(String name, Exception e) {
    return new ReindexException(
        "cannot write '"
            + name
            + "' of the new generation ("
            + e.getMessage()
            + "): make room or mend the disk; the published index is as it was",
        e);
  }
}
