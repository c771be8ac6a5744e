package kiji.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kiji.article.Language;
import kiji.engine.Histograms.Period;

/// How the results of a search lie in time: what a part is said to have is what the same search
/// finds between its ends.
///
/// @param parts without gaps, earliest first, from the first article of the archive that the dates
///   of the search let through to the last; where that would be more than [#MOST], without those in
///   which the archive has nothing
public record Timeline(Period period, List<Part> parts) {
  /// Some ten years of days.
  public static final int MOST = 4_000;

  /// A stretch of time.
  ///
  /// @param first day of it; a day ahead of the search's own bound in the part where that lies
  /// @param from what to ask for to find its results: `from` of the search
  /// @param to likewise
  /// @param count results in it
  /// @param byLanguage the same, by the articles' languages
  /// @param total what there is in it of all words
  /// @param totalByLanguage likewise
  /// @param versus how many results the second search has in it
  public record Part(
      LocalDate first,
      String from,
      String to,
      long count,
      Map<Language, Long> byLanguage,
      long total,
      Map<Language, Long> totalByLanguage,
      long versus) {
    public Part {
      byLanguage = Map.copyOf(byLanguage);
      totalByLanguage = Map.copyOf(totalByLanguage);
    }
  }

  public Timeline {
    parts = List.copyOf(parts);
  }
}
