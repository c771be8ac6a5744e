package kiji.reindex;

/// Why a candidate turned out to be no article.
///
/// @param isRetried as in [LedgerRow]
record Dropped(String reason, boolean isRetried) {}
