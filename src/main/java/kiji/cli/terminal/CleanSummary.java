package kiji.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kiji.corpus.CorpusEntry;

/// What became of the pages of one `kiji clean`, in a few lines at its end: the commonest reasons
/// first.
public final class CleanSummary {
  private static final int MOST_REASONS = 30;

  private int stories;
  private int rejections;
  private long kept;
  private long cut;
  private long byTemplate;
  private int skips;
  private final Map<String, Integer> reasons = new TreeMap<>();

  /// Counts one page.
  public void add(PagePrinter.Printed page) {
    if (page.rejection().isEmpty()) {
      stories++;
      kept += page.kept();
      cut += page.cut();
      byTemplate += page.byTemplate();
    } else {
      rejections++;
      reasons.merge("rejected, " + page.rejection(), 1, Integer::sum);
    }
  }

  /// Counts an entry that was not read.
  public void skipped(CorpusEntry.Skipped entry) {
    skips++;
    reasons.merge("skipped, " + entry.reason(), 1, Integer::sum);
  }

  /// Prints the lines.
  public void print(PrintStream err) {
    err.printf(
        Locale.ROOT,
        "%s cleaned (%s kept, %,d cut%s), %,d rejected, %,d skipped%n",
        Count.of(stories, "page"),
        Count.of(kept, "block"),
        cut,
        byTemplate == 0 ? "" : String.format(Locale.ROOT, ", %,d of them by template", byTemplate),
        rejections,
        skips);
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .forEach(e -> err.printf(Locale.ROOT, "  %,6d %s%n", e.getValue(), e.getKey()));
    if (reasons.size() > MOST_REASONS) {
      err.printf(Locale.ROOT, "  and for %,d more reasons%n", reasons.size() - MOST_REASONS);
    }
  }
}
