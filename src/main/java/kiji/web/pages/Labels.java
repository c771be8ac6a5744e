package kiji.web.pages;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.Facet;
import kiji.search.ParameterKind;
import kiji.text.TextForms;
import kiji.web.view.Texts;

/// What a reader sees of a filter's value.
final class Labels {
  private Labels() {}

  static String of(Facet facet, Facet.Count count, Texts texts) {
    return switch (facet) {
      case LANGUAGE -> language(count.value(), texts);
      case SOURCE -> outlet(count, texts);
      case SECTION, AUTHOR, MONTH -> count.label();
    };
  }

  /// Whether a filter's value is this one, by its name too.
  ///
  /// @param written the value as it stands in the address
  static boolean names(Facet.Count count, String written) {
    List<String> keys = List.of(key(count.value()), key(count.label()));
    return keys.contains(key(written)) || keys.contains(key(ParameterKind.unquoted(written)));
  }

  private static String key(String name) {
    return TextForms.folded(name).replaceAll("\\s+", "");
  }

  private static String outlet(Facet.Count count, Texts texts) {
    return count.value().equals(Outlet.UNKNOWN.id()) ? texts.get("outlet.unknown") : count.label();
  }

  static String language(String code, Texts texts) {
    return Language.ofCode(code).map(l -> texts.get("language." + l.code())).orElse(code);
  }

  /// `2024` or `2024-04` in words; anything else as it is.
  static String period(String period, Texts texts) {
    try {
      return switch (period.length()) {
        case 4 -> format(Year.parse(period), "date.year", texts);
        case 7 -> format(YearMonth.parse(period), "date.month", texts);
        default -> period;
      };
    } catch (DateTimeException e) {
      return period;
    }
  }

  private static String format(TemporalAccessor time, String key, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.get(key), texts.language().locale()).format(time);
  }
}
