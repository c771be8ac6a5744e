package kiji.cleaning.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the month names of French, German, Spanish, Italian, Portuguese and Dutch dates into
/// English, so that `5 juin 2018`, `7. November 2023` and `11 de mayo de 2022` are read as dates
/// are.
final class ForeignMonths {
  private static final String[] NAMES = {
    "jan janvier januar enero gennaio janeiro januari jänner",
    "feb février fevrier februar febrero febbraio fevereiro februari",
    "mar mars märz maerz marzo março maart",
    "apr avril abril aprile",
    "may mai mayo maggio maio mei",
    "jun juin juni junio giugno junho",
    "jul juillet juli julio luglio julho",
    "aug août aout agosto augustus",
    "sep septembre septiembre settembre setembro",
    "oct octobre oktober octubre ottobre outubro",
    "nov novembre noviembre novembro",
    "dec décembre decembre dezember diciembre dicembre dezembro"
  };
  private static final Map<String, String> ENGLISH = table();
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})(?:\\.|er|º)?(?: de)? ([a-zéûäç]{3,10})\\.?(?: de| del)? ((?:19|20)\\d{2})|([a-zéûäç]{3,10}) (\\d{1,2}), ((?:19|20)\\d{2})");

  private ForeignMonths() {}

  /// A lower-case text whose first date in one of these languages is in English.
  static String inEnglish(String text) {
    Matcher m = NAMED.matcher(text);
    while (m.find()) {
      boolean dayFirst = m.group(1) != null;
      String month = ENGLISH.get(m.group(dayFirst ? 2 : 4));
      if (month != null) {
        String date = m.group(dayFirst ? 1 : 5) + ' ' + month + ' ' + m.group(dayFirst ? 3 : 6);
        return text.substring(0, m.start()) + date + text.substring(m.end());
      }
    }
    return text;
  }

  private static Map<String, String> table() {
    Map<String, String> table = new HashMap<>();
    for (String names : NAMES) {
      String[] words = names.split(" ", -1);
      for (String word : words) {
        table.put(word, words[0]);
      }
      table.put(words[0], words[0]);
    }
    table.put("november", "nov");
    table.put("september", "sep");
    table.put("april", "apr");
    table.put("august", "aug");
    table.put("december", "dec");
    return Map.copyOf(table);
  }
}
