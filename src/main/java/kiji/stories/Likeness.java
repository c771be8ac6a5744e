package kiji.stories;

/// Decides whether two articles are copies of one story.
final class Likeness {
  /// Copies run within a week; the same sentences a year apart are a yearly story.
  private static final int DAYS_APART = 7;

  /// Half of all word sequences in common: nobody writes that twice.
  private static final double COPY = 0.5;

  /// A shortened copy: most of the shorter text stands in the longer one.
  private static final double SHORTENED = 0.3;

  private static final double CONTAINED = 0.8;

  /// Briefs share their form (market closes, weather, results): a brief is a copy only when nearly
  /// all is the same.
  private static final double NEARLY_ALL = 0.85;

  /// An outlet fills its own templates daily, and runs one text twice only when it has moved it.
  private static final double ALL = 0.95;

  private static final int BRIEF = 80;

  private Likeness() {}

  /// How alike they are if they are copies, and 0 when they are not. An article is most alike to
  /// what it was before it was changed, so that it stays in its story.
  static double of(KnownArticle known, KnownArticle arrived) {
    double resemblance = known.print().resemblance(arrived.print());
    if (known.id() == arrived.id()) {
      return resemblance >= SHORTENED ? resemblance + 1 : 0;
    }
    if (areFarApart(known, arrived)) {
      return 0;
    }
    return isCopy(known, arrived, resemblance) ? resemblance : 0;
  }

  private static boolean isCopy(KnownArticle known, KnownArticle arrived, double resemblance) {
    boolean sameOutlet = known.outlet() != 0 && known.outlet() == arrived.outlet();
    int shorter = Math.min(known.print().shingles(), arrived.print().shingles());
    if (sameOutlet) {
      return resemblance >= ALL;
    }
    if (shorter < BRIEF) {
      return resemblance >= NEARLY_ALL;
    }
    return resemblance >= COPY
        || (resemblance >= SHORTENED && known.print().containment(arrived.print()) >= CONTAINED);
  }

  private static boolean areFarApart(KnownArticle a, KnownArticle b) {
    return a.day() != KnownArticle.NO_DAY
        && b.day() != KnownArticle.NO_DAY
        && Math.abs((long) a.day() - b.day()) > DAYS_APART;
  }
}
