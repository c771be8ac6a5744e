package kiji.reindex.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.PageCleaner;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusVisitor;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import kiji.reindex.account.LedgerRow;
import kiji.reindex.account.Settlement;
import kiji.reindex.work.Cleaning;
import kiji.reindex.work.CleaningJob;
import kiji.reindex.work.Workers;
import org.jspecify.annotations.Nullable;

/// Takes entries as the corpus is walked, has pages cleaned by the workers, and hands every outcome
/// to the settlement in the order of the walk. A bounded number of pages, and of their bytes, is
/// under way at a time; the walk waits when there are more. For the walking thread.
public final class Intake implements CorpusVisitor {
  /// How many inputs may be under way, and by how many the walk is ahead of what is settled.
  public static final int MOST_UNDER_WAY = 256;

  public static final long MOST_BYTES = 32_000_000;

  private final KnownInputs known;
  private final PageCleaner cleaner;
  private final Rehearsal rehearsal;
  private final CleaningDeadline deadline;
  private final Workers workers;
  private final Settlement settlement;
  private final Predicate<String> visited;
  private final Consumer<Long> progress;
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private long bytes;
  private long bytesSoFar;
  private long number;

  /// An input whose turn to be settled has not come.
  private sealed interface UnderWay {
    record Known(LedgerRow row, @Nullable LedgerRow before) implements UnderWay {}

    record TakenOver(LedgerRow row) implements UnderWay {}

    record Page(CleaningJob job, long number, long bytes, @Nullable LedgerRow before)
        implements UnderWay {}
  }

  /// @param visited whether the walk would come to an input of that path: if not, its row stands
  /// @param progress is told the bytes read so far, after every input
  public Intake(
      KnownInputs known,
      PageCleaner cleaner,
      Rehearsal rehearsal,
      CleaningDeadline deadline,
      Workers workers,
      Settlement settlement,
      Predicate<String> visited,
      Consumer<Long> progress) {
    this.known = known;
    this.cleaner = cleaner;
    this.rehearsal = rehearsal;
    this.deadline = deadline;
    this.workers = workers;
    this.settlement = settlement;
    this.visited = visited;
    this.progress = progress;
  }

  @Override
  public void visit(CorpusEntry entry, long read) {
    bytesSoFar = read;
    number++;
    LedgerRow before = known.at(entry.path(), this::passed);
    switch (entry) {
      case CorpusEntry.Page(SourcePage page) -> page(page, before);
      case CorpusEntry.Skipped(String path, String reason) ->
          underWay.add(new UnderWay.Known(LedgerRow.skipped(path, reason), before));
      case CorpusEntry.Unreadable(String path, String reason, long offset, String hash) ->
          underWay.add(
              new UnderWay.Known(LedgerRow.quarantined(path, hash, reason, offset), before));
    }
    settleWhatIsDone();
  }

  /// The walk is over: settles what is under way.
  public void finish() {
    known.finish(this::passed);
    while (!underWay.isEmpty()) {
      settleFirst();
    }
  }

  /// A row that has met no input: there is none any more, or nobody looked.
  private void passed(LedgerRow row) {
    if (visited.test(row.path())) {
      settlement.gone(row);
    } else {
      underWay.add(new UnderWay.TakenOver(row));
      settleWhatIsDone();
    }
  }

  private void settleWhatIsDone() {
    while (underWay.size() > MOST_UNDER_WAY || bytes > MOST_BYTES || isFirstDone()) {
      settleFirst();
    }
  }

  private void page(SourcePage page, @Nullable LedgerRow before) {
    if (before != null && before.stillHolds(page.hash())) {
      underWay.add(new UnderWay.TakenOver(before));
      return;
    }
    CleaningJob job = new CleaningJob(page, cleaner, rehearsal.at(number), workers);
    long size = size(page.content());
    bytes += size;
    underWay.add(new UnderWay.Page(job, number, size, before));
    workers.run(job);
  }

  private boolean isFirstDone() {
    return switch (underWay.peek()) {
      case UnderWay.Page page -> page.job().isDone();
      case UnderWay.Known _, UnderWay.TakenOver _ -> true;
      case null -> false;
    };
  }

  private void settleFirst() {
    switch (underWay.remove()) {
      case UnderWay.Known(LedgerRow row, LedgerRow before) -> settlement.noArticle(row, before);
      case UnderWay.TakenOver(LedgerRow row) -> settlement.takenOver(row);
      case UnderWay.Page(CleaningJob job, long at, long size, LedgerRow before) -> {
        bytes -= size;
        settle(job.page(), job.await(deadline), at, before);
      }
    }
    progress.accept(bytesSoFar);
  }

  private void settle(SourcePage page, Cleaning cleaning, long at, @Nullable LedgerRow before) {
    switch (cleaning) {
      case Cleaning.Told told -> {
        settlement.article(page, told, before);
        rehearsal.told(page, told.marks(), at);
      }
      case Cleaning.Refused(String reason, boolean isRetried) -> {
        LedgerRow row = LedgerRow.quarantined(page.path(), page.hash(), reason, 0);
        settlement.noArticle(isRetried ? row.retried() : row, before);
      }
    }
  }

  /// How much memory a page takes, roughly.
  public static long size(PageContent content) {
    return switch (content) {
      case PageContent.Html html -> html.bytes().length;
      case PageContent.Text text -> text.bytes().length;
      case PageContent.Item item -> 2L * item.html().length();
      case PageContent.Ready ready -> 2L * (ready.title().length() + ready.body().length());
    };
  }
}
