package kiji.reindex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.PageCleaner;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusVisitor;
import kiji.corpus.SourcePage;
import kiji.reindex.account.Settlement;
import kiji.reindex.intake.Intake;
import kiji.reindex.work.CleaningJob;
import kiji.reindex.work.Workers;

/// Takes the inputs that must be cleaned again from a walk over their files, and hands each to the
/// settlement in the order of the walk; bounded as [kiji.reindex.intake.Intake] is. For the walking
/// thread.
final class Restoration implements CorpusVisitor {
  private final Map<String, Settlement.Missing> missing;
  private final PageCleaner cleaner;
  private final SiteTemplates templates;
  private final CleaningDeadline deadline;
  private final Workers workers;
  private final Settlement settlement;
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private long bytes;

  private record UnderWay(Settlement.Missing missing, CleaningJob job, long bytes) {}

  /// @param missing by the path of the input; what was found is taken out
  Restoration(
      Map<String, Settlement.Missing> missing,
      PageCleaner cleaner,
      SiteTemplates templates,
      CleaningDeadline deadline,
      Workers workers,
      Settlement settlement) {
    this.missing = missing;
    this.cleaner = cleaner;
    this.templates = templates;
    this.deadline = deadline;
    this.workers = workers;
    this.settlement = settlement;
  }

  @Override
  public void visit(CorpusEntry entry, long read) {
    Settlement.Missing sought = missing.get(entry.path());
    if (sought != null
        && entry instanceof CorpusEntry.Page(SourcePage page)
        && page.hash().equals(sought.hash())) {
      missing.remove(entry.path());
      CleaningJob job = new CleaningJob(page, cleaner, templates, workers);
      long size = Intake.size(page.content());
      bytes += size;
      underWay.add(new UnderWay(sought, job, size));
      workers.run(job);
    }
    while (underWay.size() > Intake.MOST_UNDER_WAY || bytes > Intake.MOST_BYTES || isFirstDone()) {
      settleFirst();
    }
  }

  /// The walk is over: settles what is under way; what was not found is lost.
  void finish() {
    while (!underWay.isEmpty()) {
      settleFirst();
    }
    missing
        .values()
        .forEach(m -> settlement.lost(m.number(), "it was changed while the corpus was read"));
  }

  private boolean isFirstDone() {
    UnderWay first = underWay.peek();
    return first != null && first.job().isDone();
  }

  private void settleFirst() {
    UnderWay first = underWay.remove();
    bytes -= first.bytes();
    settlement.restored(first.missing().number(), first.job().page(), first.job().await(deadline));
  }
}
