package kiji.reindex.account;

import java.util.Map;
import java.util.function.Consumer;
import kiji.article.ArticleId;
import kiji.cleaning.SiteMarks;
import kiji.cleaning.SiteTemplates;
import kiji.reindex.Counts;

/// Goes through all rows once everything is settled, and gives each its final outcome: every input
/// is counted once.
final class Account {
  private final Past past;
  private final Candidates candidates;
  private final IdTable holders;
  private final Map<Integer, Dropped> dropped;
  private final Contest contest;
  private final SiteTemplates templates;
  private final Map<Integer, String> ids;
  private final FurtherPages furtherPages;
  private final Consumer<LedgerRow> rows;
  private final Consumer<ArticleId> leaving;
  private int number;
  private long added;
  private long changed;
  private long unchanged;
  private long duplicates;
  private long quarantined;
  private long skipped;

  /// @param ids of the articles that are known by another than their row says, by candidate
  /// @param furtherPages which articles are joined of several pages
  /// @param rows takes the rows of the ledger
  /// @param leaving takes the articles that must leave the index
  Account(
      Past past,
      Candidates candidates,
      IdTable holders,
      Map<Integer, Dropped> dropped,
      Contest contest,
      SiteTemplates templates,
      Map<Integer, String> ids,
      FurtherPages furtherPages,
      Consumer<LedgerRow> rows,
      Consumer<ArticleId> leaving) {
    this.past = past;
    this.candidates = candidates;
    this.holders = holders;
    this.dropped = dropped;
    this.contest = contest;
    this.templates = templates;
    this.ids = ids;
    this.furtherPages = furtherPages;
    this.rows = rows;
    this.leaving = leaving;
  }

  void take(LedgerRow row) {
    LedgerRow last = row.withMarks(marks(row.marks()));
    switch (row.outcome()) {
      case GONE -> gone(row);
      case SKIPPED -> {
        skipped++;
        rows.accept(row);
      }
      case INDEXED, DUPLICATE, QUARANTINED -> {
        if (row.isCandidate()) {
          article(last, number++);
        } else {
          quarantined++;
          rows.accept(last);
        }
      }
    }
  }

  Counts counts() {
    long removed = past.size() - changed - unchanged;
    return new Counts(added, changed, unchanged, removed, duplicates, quarantined, skipped);
  }

  private void gone(LedgerRow row) {
    int holder = holders.get(ArticleId.hash64(id(row)));
    if (holder < 0 || !contest.stays(holder)) {
      leaving.accept(new ArticleId(id(row)));
    }
  }

  private void article(LedgerRow told, int candidate) {
    String id = ids.get(candidate);
    LedgerRow row = id == null ? told : told.withId(id);
    if (id != null && !id.equals(told.id())) {
      left(told, candidate);
    }
    Dropped why = dropped.get(candidate);
    if (why != null) {
      leave(row, why);
      if (holders.get(ArticleId.hash64(id(row))) == candidate) {
        leaving.accept(new ArticleId(id(row)));
      }
    } else if (contest.stays(candidate)) {
      count(candidate);
      rows.accept(row.asIndexed().withJoined(furtherPages.joined(candidate)));
    } else {
      duplicates++;
      rows.accept(row.asDuplicate(contest.reason(candidate)));
      if (candidates.isIndexed(candidate)) {
        leaving.accept(new ArticleId(id(row)));
      }
    }
  }

  private void leave(LedgerRow row, Dropped why) {
    switch (why.cause()) {
      case FORGOTTEN -> {
        skipped++;
        rows.accept(LedgerRow.forgotten(row.path()));
      }
      case REFUSED, LOST, ONLY_TEMPLATE -> {
        quarantined++;
        rows.accept(quarantined(row, why));
      }
    }
  }

  /// What the index held under the id before must leave it, unless another took its place.
  private void left(LedgerRow told, int candidate) {
    int holder = holders.get(ArticleId.hash64(id(told)));
    if (holder == candidate || holder < 0) {
      leaving.accept(new ArticleId(id(told)));
    }
  }

  private static LedgerRow quarantined(LedgerRow row, Dropped why) {
    LedgerRow last = LedgerRow.quarantined(row.path(), row.hash(), why.reason(), 0);
    return switch (why.cause()) {
      case REFUSED -> last.withMarks(row.marks());
      case LOST -> last.retried();
      case ONLY_TEMPLATE, FORGOTTEN -> row.asOnlyTemplate(why.reason());
    };
  }

  private SiteMarks marks(SiteMarks page) {
    return page.withRemoved(templates.of(page.site()).removed(page));
  }

  private void count(int candidate) {
    if (candidates.isTakenOver(candidate)) {
      unchanged++;
    } else if (past.holds(candidates.id(candidate))) {
      changed++;
    } else {
      added++;
    }
  }

  private static String id(LedgerRow row) {
    if (row.id() == null) {
      throw new IllegalStateException("the row of '" + row.path() + "' names no article");
    }
    return row.id();
  }
}
