package kiji.reindex.account;

import kiji.cleaning.CleaningResult;

/// Why a candidate turned out to be no article.
record Dropped(Cause cause, String reason) {
  /// All that is left of it is what its site says on every page.
  static final Dropped ONLY_TEMPLATE =
      new Dropped(Cause.ONLY_TEMPLATE, CleaningResult.Rejected.onlyTemplate().words());

  /// It tells what is forgotten.
  static final Dropped FORGOTTEN = new Dropped(Cause.FORGOTTEN, "");

  /// What stood in the way.
  enum Cause {
    /// The engine would not have it.
    REFUSED,
    /// It cannot be read again; another run will try.
    LOST,
    ONLY_TEMPLATE,
    FORGOTTEN
  }
}
