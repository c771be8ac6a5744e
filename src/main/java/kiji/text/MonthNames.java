package kiji.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names of the months in English and the other larger languages of Europe, in small letters.
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

  /// For each month its English abbreviation, then the names in the other languages, whole and
  /// shortened.
  private static final List<String> NAMES =
      List.of(
          "jan janvier janv januar jänner enero ene gennaio gen janeiro januari ocak stycznia января tammikuuta ledna",
          "feb février fevrier févr fév februar febrero febbraio fevereiro fev februari şubat lutego февраля helmikuuta února",
          "mar mars märz maerz mär mrz marzo março maart mrt marts mart marca марта maaliskuuta března",
          "apr avril avr april abril abr aprile nisan kwietnia апреля huhtikuuta dubna",
          "may mai mayo maggio mag maio mei maj mayıs mayis maja мая toukokuuta května",
          "jun juin juni junio giugno giu junho haziran czerwca июня kesäkuuta června",
          "jul juillet juil juli julio luglio lug julho temmuz lipca июля heinäkuuta července",
          "aug août aout august agosto ago augustus augusti ağustos sierpnia августа elokuuta srpna",
          "sep septembre sept september septiembre settembre set setembro eylül września сентября syyskuuta září",
          "oct octobre oktober okt octubre ottobre ott outubro out ekim października октября lokakuuta října",
          "nov novembre november noviembre novembro kasım kasim listopada ноября marraskuuta listopadu",
          "dec décembre decembre déc december dezember dez diciembre dic dicembre dezembro aralık aralik grudnia декабря joulukuuta prosince");

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
