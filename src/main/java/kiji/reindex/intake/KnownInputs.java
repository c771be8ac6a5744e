package kiji.reindex.intake;

import java.io.IOException;
import java.util.Comparator;
import java.util.function.Consumer;
import kiji.corpus.CorpusPath;
import kiji.reindex.ReindexException;
import kiji.reindex.account.LedgerReader;
import kiji.reindex.account.LedgerRow;
import org.jspecify.annotations.Nullable;

/// Goes through the ledger beside a walk of the corpus, both in path order, and so needs memory for
/// neither: every input meets its row, and rows that meet no input are told as passed. Where the
/// order is broken (a file system that lies, a renamed root) rows are passed that have an input,
/// which costs cleaning their inputs again, and nothing else.
public final class KnownInputs implements AutoCloseable {
  private final @Nullable LedgerReader ledger;
  private final Comparator<CorpusPath> order;
  private @Nullable LedgerRow row;
  private CorpusPath rowPath = new CorpusPath("", 0);

  /// @param ledger none: nothing is known
  /// @param order of the walk, and of the ledger
  public KnownInputs(@Nullable LedgerReader ledger, Comparator<CorpusPath> order) {
    this.ledger = ledger;
    this.order = order;
    advance();
  }

  /// The row of the input that the walk has come to; null when it is new.
  ///
  /// @param passed takes the rows before it that have met no input
  public @Nullable LedgerRow at(String path, Consumer<LedgerRow> passed) {
    CorpusPath input = CorpusPath.parse(path);
    while (row != null && order.compare(rowPath, input) < 0) {
      passed.accept(row);
      advance();
    }
    if (row == null || !rowPath.equals(input)) {
      return null;
    }
    LedgerRow found = row;
    advance();
    return found;
  }

  /// The walk is over.
  public void finish(Consumer<LedgerRow> passed) {
    for (; row != null; advance()) {
      passed.accept(row);
    }
  }

  @Override
  public void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  public static ReindexException damaged(IOException e) {
    return new ReindexException(
        "the ledger of the published generation cannot be read ("
            + e.getMessage()
            + "): run again with --full",
        e);
  }

  private void advance() {
    try {
      row = ledger == null ? null : ledger.next();
    } catch (IOException e) {
      throw damaged(e);
    }
    if (row != null) {
      rowPath = CorpusPath.parse(row.path());
    }
  }
}
