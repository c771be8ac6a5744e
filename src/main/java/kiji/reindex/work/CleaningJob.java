package kiji.reindex.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.PageCleaner;
import kiji.cleaning.RejectionReason;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.SourcePage;
import kiji.reindex.ReindexException;
import kiji.stories.Fingerprint;
import kiji.text.ProcessorTime;
import org.jspecify.annotations.Nullable;

/// Cleans one page on a worker, and lets whoever waits for it give up after the deadline. The guard
/// around each page is here: whatever a page makes the cleaner throw is its own outcome.
public final class CleaningJob implements Runnable {
  /// However busy the machine, so many deadlines by the clock are enough for any page.
  private static final int MOST_BY_CLOCK = 20;

  private static final long WAIT_FOR_START_MILLIS = 50;
  private static final long SHORTEST_WAIT_MILLIS = 10;

  private final SourcePage page;
  private final PageCleaner cleaner;
  private final SiteTemplates templates;
  private final Workers workers;
  private final CompletableFuture<Cleaning> done = new CompletableFuture<>();
  private volatile @Nullable Start start;

  /// Where and when cleaning began, by the clock and by what its thread had computed.
  private record Start(Thread thread, long clock, long computed) {
    long byClock() {
      return System.nanoTime() - clock;
    }

    /// What counts: what the thread has computed, or the clock where it does not compute but wait.
    long spent() {
      boolean isComputing = thread.getState() == Thread.State.RUNNABLE;
      return isComputing ? ProcessorTime.nanos(thread) - computed : byClock();
    }
  }

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
    Thread thread = Thread.currentThread();
    start = new Start(thread, System.nanoTime(), ProcessorTime.nanos(thread));
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
  public Cleaning await(Duration deadline) {
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
    } catch (RuntimeException | StackOverflowError e) {
      return new Cleaning.Refused(Guard.reason("it broke the cleaner", e), false);
    } catch (OutOfMemoryError e) {
      return new Cleaning.Refused(Guard.reason("there was no memory to clean it", e), true);
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
              cleaned.marks());
      case CleaningResult.Rejected(RejectionReason reason, _)
          when reason == RejectionReason.ONLY_TEMPLATE ->
          outcome(cleaner.clean(page, SiteTemplates.NONE));
      case CleaningResult.Rejected rejected -> new Cleaning.Refused(rejected.words(), false);
    };
  }

  private long waitingMillis(Duration deadline) {
    Start begun = start;
    return begun == null
        ? WAIT_FOR_START_MILLIS
        : Math.max(SHORTEST_WAIT_MILLIS, deadline.toMillis() - begun.byClock() / 1_000_000 + 1);
  }

  private boolean isOverdue(Duration deadline) {
    Start begun = start;
    return begun != null
        && (begun.spent() > deadline.toNanos()
            || begun.byClock() > MOST_BY_CLOCK * deadline.toNanos());
  }

  private boolean giveUp(Duration deadline) {
    String reason = new CleaningDeadline(deadline).words();
    return done.complete(new Cleaning.Refused(reason, true));
  }
}
