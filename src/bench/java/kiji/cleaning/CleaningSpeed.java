package kiji.cleaning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import org.jsoup.Jsoup;

/// How long the whole cleaning of folders of pages takes beside jsoup's own parse of the same text,
/// both warm, alternating in one run; medians with the least and the most.
///
///     CleaningSpeed FOLDER…
final class CleaningSpeed {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 9;

  private CleaningSpeed() {}

  public static void main(String[] folders) throws IOException {
    ArticleCleaner cleaner = ArticleCleaner.standard();
    List<SourcePage> pages = new ArrayList<>();
    for (String folder : folders) {
      pages.addAll(CleanedPages.of(Path.of(folder)));
    }
    double[] parse = new double[ROUNDS];
    double[] clean = new double[ROUNDS];
    long seen = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (SourcePage page : pages) {
        byte[] bytes = ((PageContent.Html) page.content()).bytes();
        seen += Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).childNodeSize();
      }
      long between = System.nanoTime();
      for (SourcePage page : pages) {
        seen += cleaner.clean(page).hashCode();
      }
      long end = System.nanoTime();
      if (round >= 0) {
        parse[round] = (between - start) / 1e6;
        clean[round] = (end - between) / 1e6;
      }
    }
    Arrays.sort(parse);
    Arrays.sort(clean);
    System.out.printf(
        "%d pages (%d): parse %.0f ms (%.0f to %.0f), cleaning %.0f ms (%.0f to %.0f), %.2f times%n",
        pages.size(),
        seen & 1,
        parse[ROUNDS / 2],
        parse[0],
        parse[ROUNDS - 1],
        clean[ROUNDS / 2],
        clean[0],
        clean[ROUNDS - 1],
        clean[ROUNDS / 2] / parse[ROUNDS / 2]);
  }
}
