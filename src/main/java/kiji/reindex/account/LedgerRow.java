package kiji.reindex.account;

import kiji.cleaning.SiteMarks;
import org.jspecify.annotations.Nullable;

/// What became of one input.
///
/// @param path as in `kiji.corpus.SourcePage`
/// @param hash of the input; empty when none could be made
/// @param id of the article it became, or would have become
/// @param claim its address, which other inputs must not share with it, and what tells it from them
/// @param published when the article was published, in milliseconds since 1970; [#NO_DATE] when
///   that is not known
/// @param reason why it did not become an article; empty when it did
/// @param offset where it could not be read
/// @param isRetried whether it is cleaned again even if it does not change
/// @param marks what its site's template is learned from, and what that removed; kept of every page
///   that tells a story, also when the template leaves nothing of it or the engine would not have
///   it
public record LedgerRow(
    String path,
    Outcome outcome,
    String hash,
    @Nullable String id,
    Claim claim,
    long published,
    String reason,
    long offset,
    boolean isRetried,
    SiteMarks marks,
    String joined) {
  static final long NO_DATE = Long.MIN_VALUE;

  private static final String FORGOTTEN = "forgotten";

  /// Where an input ended.
  public enum Outcome {
    INDEXED,
    DUPLICATE,
    QUARANTINED,
    SKIPPED,
    /// No input: the article `id` stood in the published generation and has lost its input. Never
    /// in a ledger that is kept.
    GONE
  }

  static LedgerRow indexed(
      String path, String hash, String id, Claim claim, long published, SiteMarks marks) {
    return new LedgerRow(
        path, Outcome.INDEXED, hash, id, claim, published, "", 0, false, marks, "");
  }

  public static LedgerRow quarantined(String path, String hash, String reason, long offset) {
    return new LedgerRow(
        path,
        Outcome.QUARANTINED,
        hash,
        null,
        Claim.NONE,
        NO_DATE,
        reason,
        offset,
        false,
        SiteMarks.NONE,
        "");
  }

  public static LedgerRow skipped(String path, String reason) {
    return new LedgerRow(
        path, Outcome.SKIPPED, "", null, Claim.NONE, NO_DATE, reason, 0, false, SiteMarks.NONE, "");
  }

  /// An input that tells what is forgotten. Never in a ledger that is kept: its path may tell of it
  /// too, and it is to be read again when what it tells is taken back.
  static LedgerRow forgotten(String path) {
    return skipped(path, FORGOTTEN);
  }

  /// Whether it is an input that tells what is forgotten.
  public boolean isForgotten() {
    return outcome == Outcome.SKIPPED && reason.equals(FORGOTTEN);
  }

  static LedgerRow gone(LedgerRow before) {
    return new LedgerRow(
        before.path,
        Outcome.GONE,
        "",
        before.id,
        Claim.NONE,
        NO_DATE,
        "",
        0,
        false,
        SiteMarks.NONE,
        "");
  }

  public LedgerRow retried() {
    return new LedgerRow(
        path, outcome, hash, id, claim, published, reason, offset, true, marks, joined);
  }

  /// The same article, indexed after all.
  LedgerRow asIndexed() {
    return new LedgerRow(
        path, Outcome.INDEXED, hash, id, claim, published, "", offset, false, marks, joined);
  }

  LedgerRow asDuplicate(String why) {
    return new LedgerRow(
        path, Outcome.DUPLICATE, hash, id, claim, published, why, offset, false, marks, "");
  }

  /// The same article, of which its site's template leaves nothing.
  LedgerRow asOnlyTemplate(String why) {
    return new LedgerRow(
        path, Outcome.QUARANTINED, hash, id, claim, published, why, offset, false, marks, "");
  }

  LedgerRow withMarks(SiteMarks value) {
    return new LedgerRow(
        path, outcome, hash, id, claim, published, reason, offset, isRetried, value, joined);
  }

  /// The same article, joined of these pages.
  LedgerRow withJoined(String value) {
    return new LedgerRow(
        path, outcome, hash, id, claim, published, reason, offset, isRetried, marks, value);
  }

  /// The same article under another id.
  LedgerRow withId(String value) {
    return new LedgerRow(
        path, outcome, hash, value, claim, published, reason, offset, isRetried, marks, joined);
  }

  /// Whether an input is as it was, so that this row tells its outcome.
  public boolean stillHolds(String hashNow) {
    return !isRetried && !hash.isEmpty() && hash.equals(hashNow);
  }

  /// Whether it tells an article, though there may be a newer one in its place, or nothing left of
  /// it.
  boolean isCandidate() {
    return id != null && outcome != Outcome.SKIPPED && outcome != Outcome.GONE;
  }
}
