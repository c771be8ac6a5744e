package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of results.
///
/// @param summary how many were found
/// @param notes what the reader should know about the search
/// @param didYouMean the search that may have been meant; absent when there is none
/// @param wider the search for any of the words, where filters leave nothing; absent when there is
///   none
/// @param chips filters in force; each link takes one away
/// @param withoutFilters the same words without any filter; empty text when there is none
/// @param groups what results can be narrowed to
/// @param names that the articles have in common
/// @param words likewise
/// @param dates the form for a range of dates
/// @param sorts the orders a list can have
/// @param days this page's results
/// @param lists how a list can be shown
/// @param headlines whether it is of headlines alone
/// @param chart of the results; absent where it would show nothing
/// @param takeaways links to all results: as feeds and as files
/// @param save makes a standing search of this
/// @param examples searches that find something, for when this one does not
public record SearchPage(
    Layout frame,
    String summary,
    List<String> notes,
    @Nullable Link didYouMean,
    @Nullable Link wider,
    List<Link> chips,
    String withoutFilters,
    List<FilterGroup> groups,
    List<Told> names,
    List<Told> words,
    DateForm dates,
    List<Link> sorts,
    List<ResultDay> days,
    List<Link> lists,
    boolean headlines,
    Pager pager,
    @Nullable ChartView chart,
    List<Link> takeaways,
    SaveForm save,
    List<Link> examples) {
  /// The form for a range of dates.
  ///
  /// @param from `2024-04-12` or empty text
  /// @param to likewise
  /// @param carried everything else of the search
  /// @param quick links to the last days, weeks and months
  /// @param mistakes what is wrong with the dates of the address, a sentence each
  public record DateForm(
      String from, String to, List<FormField> carried, List<Link> quick, List<String> mistakes) {
    public DateForm {
      mistakes = List.copyOf(mistakes);
      quick = List.copyOf(quick);
      carried = List.copyOf(carried);
    }
  }

  /// A name or word that the articles have in common.
  ///
  /// @param with the search with it too
  /// @param without the search without articles that have it
  public record Told(String text, String with, String without) {}

  public SearchPage {
    names = List.copyOf(names);
    words = List.copyOf(words);
    notes = List.copyOf(notes);
    chips = List.copyOf(chips);
    groups = List.copyOf(groups);
    sorts = List.copyOf(sorts);
    days = List.copyOf(days);
    lists = List.copyOf(lists);
    takeaways = List.copyOf(takeaways);
    examples = List.copyOf(examples);
  }

  /// Whether nothing was found.
  public boolean isEmpty() {
    return days.stream().allMatch(day -> day.results().isEmpty());
  }
}
