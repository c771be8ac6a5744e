package kiji.cleaning;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import org.jsoup.Jsoup;

/// How long the whole cleaning of folders of pages takes beside jsoup's own parse of the same text,
/// both warm, alternating in one run; medians with the least and the most. Told twice: by the clock,
/// which is right on a quiet machine, and by the thread's own processor time, which leaves out what
/// other programs take but also the collecting of garbage.
///
///     CleaningSpeed FOLDER…
final class CleaningSpeed {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 9;

  private final List<SourcePage> pages = new ArrayList<>();
  private final ArticleCleaner cleaner = ArticleCleaner.standard();
  private final double[] parse = new double[ROUNDS];
  private final double[] clean = new double[ROUNDS];
  private final double[] parseAlone = new double[ROUNDS];
  private final double[] cleanAlone = new double[ROUNDS];
  private long seen;

  private CleaningSpeed() {}

  public static void main(String[] folders) throws IOException {
    CleaningSpeed speed = new CleaningSpeed();
    for (String folder : folders) {
      speed.pages.addAll(CleanedPages.of(Path.of(folder)));
    }
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      speed.run(round);
    }
    System.out.printf("%d pages (%d)%n", speed.pages.size(), speed.seen & 1);
    print("by the clock", speed.parse, speed.clean);
    print("processor time", speed.parseAlone, speed.cleanAlone);
  }

  private void run(int round) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long[] start = {System.nanoTime(), thread.getCurrentThreadCpuTime()};
    for (SourcePage page : pages) {
      byte[] bytes = ((PageContent.Html) page.content()).bytes();
      seen += Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).childNodeSize();
    }
    long[] between = {System.nanoTime(), thread.getCurrentThreadCpuTime()};
    for (SourcePage page : pages) {
      seen += cleaner.clean(page).hashCode();
    }
    long[] end = {System.nanoTime(), thread.getCurrentThreadCpuTime()};
    if (round >= 0) {
      parse[round] = (between[0] - start[0]) / 1e6;
      clean[round] = (end[0] - between[0]) / 1e6;
      parseAlone[round] = (between[1] - start[1]) / 1e6;
      cleanAlone[round] = (end[1] - between[1]) / 1e6;
    }
  }

  private static void print(String how, double[] parse, double[] clean) {
    Arrays.sort(parse);
    Arrays.sort(clean);
    System.out.printf(
        "%s: parse %.0f ms (%.0f to %.0f), cleaning %.0f ms (%.0f to %.0f), %.2f times%n",
        how,
        parse[ROUNDS / 2],
        parse[0],
        parse[ROUNDS - 1],
        clean[ROUNDS / 2],
        clean[0],
        clean[ROUNDS - 1],
        clean[ROUNDS / 2] / parse[ROUNDS / 2]);
  }
}
