package kiji.web.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The results of a list that are of one day; of a list that does not go by date, all of them.
///
/// @param label the day; empty text where they are of many
/// @param firstNumber the number of the first of them in the list
public record ResultDay(String label, int firstNumber, List<ResultView> results) {
  public ResultDay {
    results = List.copyOf(results);
  }

  /// A list as it is.
  public static List<ResultDay> whole(List<ResultView> results, int firstNumber) {
    return List.of(new ResultDay("", firstNumber, results));
  }

  /// A list that goes by date, by the days that its articles show.
  public static List<ResultDay> byDay(List<ResultView> results, int firstNumber, Texts texts) {
    List<ResultDay> days = new ArrayList<>();
    for (ResultView result : results) {
      String label = day(result, texts);
      if (days.isEmpty() || !days.getLast().label().equals(label)) {
        int number = firstNumber + days.stream().mapToInt(day -> day.results().size()).sum();
        days.add(new ResultDay(label, number, List.of(result)));
      } else {
        ResultDay last = days.removeLast();
        List<ResultView> more = new ArrayList<>(last.results());
        more.add(result);
        days.add(new ResultDay(label, last.firstNumber(), more));
      }
    }
    return days;
  }

  private static String day(ResultView result, Texts texts) {
    TimeView time = result.time();
    if (time == null) {
      return texts.get("list.undated");
    }
    LocalDate day = OffsetDateTime.parse(time.machine()).toLocalDate();
    return DateTimeFormatter.ofPattern(texts.get("date.long"), texts.language().locale())
        .format(day);
  }
}
