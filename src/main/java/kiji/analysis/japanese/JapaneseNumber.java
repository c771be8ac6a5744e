package kiji.analysis.japanese;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.KanjiNumerals;

/// A whole number as newspapers write it, and the other ways to write it: `三億`, `3億`,
/// `300,000,000`; `1万2000`, `一万二千`, `12,000`.
public final class JapaneseNumber {
  private static final String LARGE_UNITS = "万億兆";
  private static final Pattern ARABIC = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");
  private static final int LONGEST = 40;
  private static final int PER_LARGE_UNIT = 10_000;

  private JapaneseNumber() {}

  /// The value of a text of digits, kanji numerals and units; empty when it is none, or none that
  /// is whole and below a hundred million million.
  public static Optional<Long> value(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    BigDecimal total = BigDecimal.ZERO;
    String rest = text;
    for (int unit = LARGE_UNITS.length() - 1; unit >= 0; unit--) {
      int at = rest.indexOf(LARGE_UNITS.charAt(unit));
      if (at > 0) {
        Optional<BigDecimal> count = below(rest.substring(0, at));
        if (count.isEmpty()) {
          return Optional.empty();
        }
        total = total.add(count.get().movePointRight(4 * (unit + 1)));
        rest = rest.substring(at + 1);
      }
    }
    if (!rest.isEmpty()) {
      Optional<BigDecimal> last = below(rest);
      if (last.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(last.get());
    }
    boolean whole = total.stripTrailingZeros().scale() <= 0;
    return whole && total.precision() - total.scale() < 18
        ? Optional.of(total.longValueExact())
        : Optional.empty();
  }

  /// The ways to write a number, this one among them.
  public static Set<String> forms(long value) {
    Set<String> forms = new LinkedHashSet<>();
    if (value < 0) {
      return forms;
    }
    if (value >= PER_LARGE_UNIT) {
      forms.add(mixed(value, false));
      forms.add(mixed(value, true));
    }
    forms.add(Long.toString(value));
    forms.add(String.format(Locale.ROOT, "%,d", value));
    forms.add(kanji(value));
    if (value >= 1000 && value < PER_LARGE_UNIT) {
      forms.add(KanjiNumerals.spelled(value));
    }
    return forms;
  }

  /// A number without large units.
  private static Optional<BigDecimal> below(String text) {
    if (ARABIC.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    }
    Matcher arabicUnits = Pattern.compile("(\\d)千").matcher(text);
    if (arabicUnits.matches()) {
      return Optional.of(new BigDecimal(arabicUnits.group(1)).movePointRight(3));
    }
    return KanjiNumerals.arabic(text).map(BigDecimal::new);
  }

  private static String mixed(long value, boolean commas) {
    StringBuilder text = new StringBuilder();
    long rest = value;
    for (int unit = LARGE_UNITS.length() - 1; unit >= 0; unit--) {
      long size = Math.round(Math.pow(PER_LARGE_UNIT, unit + 1d));
      if (rest >= size) {
        text.append(number(rest / size, commas)).append(LARGE_UNITS.charAt(unit));
        rest %= size;
      }
    }
    return rest == 0 ? text.toString() : text.append(number(rest, commas)).toString();
  }

  private static String number(long value, boolean commas) {
    return commas ? String.format(Locale.ROOT, "%,d", value) : Long.toString(value);
  }

  /// In kanji with units, as in `二千二十四`.
  private static String kanji(long value) {
    if (value == 0) {
      return "〇";
    }
    StringBuilder text = new StringBuilder();
    long rest = value;
    for (int unit = LARGE_UNITS.length() - 1; unit >= 0; unit--) {
      long size = Math.round(Math.pow(PER_LARGE_UNIT, unit + 1d));
      if (rest >= size) {
        text.append(kanji((int) (rest / size))).append(LARGE_UNITS.charAt(unit));
        rest %= size;
      }
    }
    return rest == 0 ? text.toString() : text.append(kanji((int) rest)).toString();
  }

  /// Below ten thousand (of the largest unit, more).
  private static String kanji(int value) {
    return value < PER_LARGE_UNIT
        ? KanjiNumerals.counted(value)
        : KanjiNumerals.spelled((long) value);
  }
}
