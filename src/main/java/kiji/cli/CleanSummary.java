package kiji.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kiji.corpus.CorpusEntry;

/// What became of the pages of one `kiji clean`, in a few lines at its end.
final class CleanSummary {
  private int stories;
  private int rejections;
  private long kept;
  private long cut;
  private int skips;
  private final Map<String, Integer> reasons = new TreeMap<>();

  void add(PagePrinter.Printed page) {
    if (page.rejection().isEmpty()) {
      stories++;
      kept += page.kept();
      cut += page.cut();
    } else {
      rejections++;
      reasons.merge("rejected, " + page.rejection(), 1, Integer::sum);
    }
  }

  void skipped(CorpusEntry.Skipped entry) {
    skips++;
    reasons.merge("skipped, " + entry.reason(), 1, Integer::sum);
  }

  void print(PrintStream err) {
    err.printf(
        Locale.ROOT,
        "%s cleaned (%s kept, %,d cut), %,d rejected, %,d skipped%n",
        Count.of(stories, "page"),
        Count.of(kept, "block"),
        cut,
        rejections,
        skips);
    reasons.forEach((reason, count) -> err.printf(Locale.ROOT, "  %,6d %s%n", count, reason));
  }
}
