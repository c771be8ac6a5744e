package kiji.reindex.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kiji.cleaning.Breakage;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.CleaningStart;
import kiji.cleaning.PageCleaner;
import kiji.cleaning.RejectionReason;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.SourcePage;
import kiji.reindex.ReindexException;
import kiji.stories.Fingerprint;
import org.jspecify.annotations.Nullable;

/// Cleans one page on a worker, and lets whoever waits for it give up after the deadline. The guard
/// around each page is here: whatever a page makes the cleaner throw is its own outcome.
public final class CleaningJob implements Runnable {
  private static final long WAIT_FOR_START_MILLIS = 50;

  private final SourcePage page;
  private final PageCleaner cleaner;
  private final SiteTemplates templates;
  private final Workers workers;
  private final CompletableFuture<Cleaning> done = new CompletableFuture<>();
  private volatile @Nullable CleaningStart start;

  public CleaningJob(
      SourcePage page, PageCleaner cleaner, SiteTemplates templates, Workers workers) {
    this.page = page;
    this.cleaner = cleaner;
    this.templates = templates;
    this.workers = workers;
  }

  public SourcePage page() {
    return page;
  }

  public boolean isDone() {
    return done.isDone();
  }

  @Override
  public void run() {
    start = CleaningStart.now();
    try {
      if (!done.complete(clean())) {
        workers.oneCameLoose();
      }
    } catch (Error e) {
      done.completeExceptionally(e);
    }
  }

  /// Waits for the outcome, until its thread has computed for as long as the deadline says.
  ///
  /// @throws Error what broke the machine
  public Cleaning await(CleaningDeadline deadline) {
    while (true) {
      try {
        return done.get(waitingMillis(deadline), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (isOverdue(deadline) && giveUp(deadline)) {
          workers.oneIsStuck();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ReindexException(
            "the reindex was interrupted; the published index is as it was", e);
      } catch (ExecutionException e) {
        throw (Error) e.getCause();
      }
    }
  }

  private Cleaning clean() {
    try {
      return outcome(cleaner.clean(page, templates));
    } catch (RuntimeException | Error e) {
      Breakage breakage = Breakage.ofCleaning(e);
      return new Cleaning.Refused(breakage.reason(), breakage.isRetried());
    }
  }

  /// A page of which a template leaves nothing comes out whole: whether the template stands is
  /// known when all pages are.
  private Cleaning outcome(CleaningResult result) {
    return switch (result) {
      case CleaningResult.Cleaned cleaned ->
          new Cleaning.Told(
              cleaned.article(),
              Fingerprint.of(cleaned.article()),
              cleaned.notes(),
              cleaned.marks(),
              cleaned.page());
      case CleaningResult.Rejected(RejectionReason reason, _)
          when reason == RejectionReason.ONLY_TEMPLATE ->
          outcome(cleaner.clean(page, SiteTemplates.NONE));
      case CleaningResult.Rejected rejected -> new Cleaning.Refused(rejected.words(), false);
    };
  }

  private long waitingMillis(CleaningDeadline deadline) {
    CleaningStart begun = start;
    return begun == null ? WAIT_FOR_START_MILLIS : begun.waitingMillis(deadline);
  }

  private boolean isOverdue(CleaningDeadline deadline) {
    CleaningStart begun = start;
    return begun != null && begun.isOver(deadline);
  }

  private boolean giveUp(CleaningDeadline deadline) {
    return done.complete(new Cleaning.Refused(deadline.words(), true));
  }
}
