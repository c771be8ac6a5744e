package kiji.cleaning.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Prose;
import kiji.text.DateFinder;

/// Finds the headline of a plain-text crawl, where nothing but the lines themselves tells: the line
/// before the story that shares most of its words with the story's beginning.
final class TextHeadline {
  private static final int FIRST_LOOKED_AT = 400;
  private static final int OPENING = 1_500;
  private static final double SHORTEST = 12;
  private static final double LONGEST = 260;
  private static final double SHORTEST_HEADLINE = 22;
  private static final double SOME_WORDS = 0.25;
  private static final double AS_GOOD = 0.6;
  private static final double MOSTLY = 0.5;
  private static final double ABOVE_DATE = 0.25;
  private static final int LINES_TO_DATE = 2;
  private static final int LONGEST_DATE_LINE = 60;
  private static final DateFinder DATES =
      new DateFinder(LocalDate.of(2100, 1, 1), DateFinder.Order.MONTH_FIRST, ZoneOffset.UTC);

  /// A path to the page: `ホーム › IT › 記事`.
  private static final Pattern PATH = Pattern.compile("\\s[›»>＞]\\s.*\\s[›»>＞]\\s");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)^(?:by |written by |posted by |published|updated|©|copyright).*|.*\\([A-Z]{2,10}\\).*\\d{4}|.*\\d年\\d{1,2}月\\d{1,2}日.*");

  private TextHeadline() {}

  /// Which block it is; -1 when there is none.
  static int of(PageShape shape) {
    int story = Math.max(0, shape.runFrom);
    StringBuilder opening = new StringBuilder();
    for (int i = story; i < shape.blocks.size() && opening.length() < OPENING; i++) {
      if (shape.paragraph[i]) {
        opening.append(shape.blocks.get(i).text()).append('\n');
      }
    }
    PageWords words = new PageWords(opening.toString(), 1);
    int best = -1;
    double bestScore = 0.05;
    for (int i = Math.max(0, story - FIRST_LOOKED_AT); i <= story && i < shape.blocks.size(); i++) {
      double score = score(shape, words, i, story);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return above(shape, words, best, bestScore, story);
  }

  /// The line above, where that might as well be the headline: below a headline there is often a
  /// line that says as much of the story, and hardly ever one above it.
  private static int above(
      PageShape shape, PageWords opening, int best, double bestScore, int story) {
    int above = best - 1;
    boolean mayBe =
        above >= 0
            && shape.prose[above].weight() >= SHORTEST_HEADLINE
            && shape.prose[above].japanese() < MOSTLY
            && shape.repeats(best) == 1
            && opening.share(shape.blocks.get(above).text()) >= SOME_WORDS
            && score(shape, opening, above, story) >= bestScore * AS_GOOD;
    return mayBe ? above : best;
  }

  private static double score(PageShape shape, PageWords opening, int i, int story) {
    String line = shape.blocks.get(i).text();
    Prose prose = shape.prose[i];
    boolean isLine = prose.weight() >= SHORTEST && prose.weight() <= LONGEST;
    boolean isSentence = prose.sentences() > 1 || line.endsWith(".") || line.endsWith("。");
    if (!isLine
        || PATH.matcher(line).find()
        || isSentence
        || (i == story && shape.paragraph[i])
        || BYLINE.matcher(line).matches()) {
      return 0;
    }
    boolean again = i + 1 < shape.blocks.size() && shape.blocks.get(i + 1).text().equals(line);
    double length = Math.min(1, prose.weight() / 45);
    double near = 1.0 / (1 + (story - i) / 10.0);
    return (0.15 + opening.share(line)) * length * (0.6 + 0.4 * near)
        + (again ? 0.3 : 0)
        + (prose.japanese() >= MOSTLY && isAboveDate(shape, i) ? ABOVE_DATE : 0)
        - prose.digits();
  }

  /// Whether a line with a day and little else stands right below, as below Japanese headlines; in
  /// English the standfirst stands between.
  private static boolean isAboveDate(PageShape shape, int i) {
    int end = Math.min(shape.blocks.size(), i + 1 + LINES_TO_DATE);
    for (int at = i + 1; at < end; at++) {
      String line = shape.blocks.get(at).text();
      if (line.length() <= LONGEST_DATE_LINE && DATES.first(line).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
