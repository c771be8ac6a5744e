package kiji.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names of the months in English, French, German, Spanish, Italian, Portuguese and Dutch, in
/// small letters.
public final class MonthNames {
  /// The English abbreviations as a regular expression's alternatives.
  public static final String SHORT = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  /// English names, whole or shortened, as a regular expression.
  static final String ENGLISH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final List<String> WRITTEN_OUT =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /// For each month its English abbreviation, then the names in the other languages.
  private static final List<String> NAMES =
      List.of(
          "jan janvier januar enero gennaio janeiro januari jänner",
          "feb février fevrier februar febrero febbraio fevereiro februari",
          "mar mars märz maerz marzo março maart",
          "apr avril april abril aprile",
          "may mai mayo maggio maio mei",
          "jun juin juni junio giugno junho",
          "jul juillet juli julio luglio julho",
          "aug août aout august agosto augustus",
          "sep septembre september septiembre settembre setembro",
          "oct octobre oktober octubre ottobre outubro",
          "nov novembre november noviembre novembro",
          "dec décembre decembre december dezember diciembre dicembre dezembro");

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    for (int month = 1; month <= NAMES.size(); month++) {
      for (String name : NAMES.get(month - 1).split(" ", -1)) {
        MONTHS.put(name, month);
      }
    }
  }

  private MonthNames() {}

  /// Whether a word is an English name, written out.
  public static boolean isEnglish(String word) {
    return WRITTEN_OUT.contains(word);
  }

  /// The month, from 1, of a name in one of the languages other than English, or of an English
  /// abbreviation.
  static Optional<Integer> inOtherLanguages(String name) {
    return Optional.ofNullable(MONTHS.get(name));
  }

  /// The month of what [#ENGLISH] has matched.
  static int ofEnglish(String name) {
    return SHORT.indexOf(name.substring(0, 3)) / 4 + 1;
  }
}
