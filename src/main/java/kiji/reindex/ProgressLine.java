package kiji.reindex;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import kiji.reindex.account.Words;

/// Shows the progress of a reindex: on a terminal a bar that stays in its line, elsewhere a line
/// every few seconds. Closing it clears the bar. For one thread.
public final class ProgressLine implements ProgressListener, AutoCloseable {
  private static final Duration BAR_PAUSE = Duration.ofMillis(100);
  private static final Duration LINE_PAUSE = Duration.ofSeconds(5);
  private static final int BAR_WIDTH = 24;

  /// When all is read, templates are learned, articles written and every byte is read back.
  private static final double MOST = .99;

  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean isTerminal;
  private Duration next;
  private boolean isShown;

  /// @param isTerminal whether a person sees `out` change in place
  public ProgressLine(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
    next = isTerminal ? BAR_PAUSE : LINE_PAUSE;
  }

  @Override
  public void progressed(Progress progress) {
    if (progress.elapsed().compareTo(next) < 0) {
      return;
    }
    next = progress.elapsed().plus(isTerminal ? BAR_PAUSE : LINE_PAUSE);
    if (isTerminal) {
      out.print(CLEAR + bar(progress.share()) + " " + words(progress));
      out.flush();
      isShown = true;
    } else {
      out.println(words(progress));
    }
  }

  @Override
  public void close() {
    if (isShown) {
      out.print(CLEAR);
      out.flush();
    }
  }

  private static String bar(double share) {
    int full = (int) (Math.min(MOST, share) * BAR_WIDTH);
    return "[" + "#".repeat(full) + " ".repeat(BAR_WIDTH - full) + "]";
  }

  private static String words(Progress progress) {
    String share =
        progress.totalBytes() == 0
            ? ""
            : String.format(
                Locale.ROOT, "%3d %%, ", (int) (Math.min(MOST, progress.share()) * 100));
    String left =
        progress.share() == 1
            ? ", finishing"
            : progress.timeLeft().map(time -> ", " + Words.clock(time) + " left").orElse("");
    return String.format(
        Locale.ROOT,
        "%s%,d read, %,.0f/s, %,d quarantined%s",
        share,
        progress.done(),
        progress.perSecond(),
        progress.quarantined(),
        left);
  }
}
