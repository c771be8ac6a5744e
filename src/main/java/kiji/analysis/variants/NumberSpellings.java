package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.analysis.japanese.JapaneseNumber;
import kiji.text.JapaneseEra;
import kiji.text.KanjiNumerals;

/// Numbers and years in a typed text, with the other ways to write each: `三億円` is `3億円`, `令和6年` is
/// `2024年`. Eras as the cabinet's orders date them, by years: 2019 is both 平成31年 and 令和元年.
public final class NumberSpellings {
  private static final String COUNTERS =
      "円|ドル|ユーロ|ウォン|元|人|名|社|年|月|日|回|件|台|本|個|枚|歳|票|戸|棟|頭|匹|羽|隻|機|トン|キロ|メートル|ヘクタール|時間|分|秒|倍|世帯|[かカヵヶケ箇個][国所月年]|kg|km";
  private static final Pattern NUMBER =
      Pattern.compile(
          "([0-9][0-9,.]*|[〇一二三四五六七八九十百千]+)(?:[万億兆](?:[0-9][0-9,]*千?|[〇一二三四五六七八九十百千]+)?)*("
              + COUNTERS
              + ")?");
  private static final Pattern ERA_YEAR =
      Pattern.compile("(" + JapaneseEra.NAMES + ")(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年(度?)");
  private static final Pattern YEAR =
      Pattern.compile("((?:18|19|20)\\d\\d|[一二][〇一二三四五六七八九]{3})年(度?)");

  /// A place in a text and what may stand there instead.
  public record Spelled(int start, int end, Set<String> others) {}

  private NumberSpellings() {}

  /// The numbers and years of one run of characters, in order, none within another.
  public static List<Spelled> in(String run) {
    List<Spelled> found = new ArrayList<>();
    years(run, found);
    numbers(run, found);
    return found;
  }

  private static void years(String run, List<Spelled> found) {
    Matcher era = ERA_YEAR.matcher(run);
    while (era.find()) {
      yearOf(era)
          .ifPresent(year -> add(found, era.start(), era.end(), run, years(year, era.group(3))));
    }
    Matcher year = YEAR.matcher(run);
    while (year.find()) {
      JapaneseNumber.value(year.group(1))
          .ifPresent(
              value ->
                  add(
                      found,
                      year.start(),
                      year.end(),
                      run,
                      years(value.intValue(), year.group(2))));
    }
  }

  private static Optional<Integer> yearOf(Matcher era) {
    JapaneseEra named = JapaneseEra.of(era.group(1)).orElseThrow();
    String number = era.group(2);
    Optional<String> digits =
        number.equals("元")
            ? Optional.of(number)
            : JapaneseNumber.value(number).map(value -> Long.toString(value));
    return digits.map(named::year).filter(named::holds);
  }

  private static Set<String> years(int year, String suffix) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(year + "年" + suffix);
    forms.add(KanjiNumerals.spelled(year) + "年" + suffix);
    for (JapaneseEra era : JapaneseEra.values()) {
      if (era.holds(year)) {
        int number = era.number(year);
        if (number == 1) {
          forms.add(era.written() + "元年" + suffix);
        }
        forms.add(era.written() + number + "年" + suffix);
        forms.add(era.written() + KanjiNumerals.counted(number) + "年" + suffix);
      }
    }
    return forms;
  }

  private static void numbers(String run, List<Spelled> found) {
    Matcher number = NUMBER.matcher(run);
    while (number.find()) {
      String counter = number.group(2) == null ? "" : number.group(2);
      String digits = number.group().substring(0, number.group().length() - counter.length());
      boolean plain = digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      boolean bare = counter.isEmpty() && digits.length() < 2;
      boolean yearLike = counter.equals("年") && digits.length() == 4;
      if (bare || yearLike || (plain && counter.isEmpty())) {
        continue;
      }
      JapaneseNumber.value(digits)
          .ifPresent(
              value -> add(found, number.start(), number.end(), run, numbers(value, counter)));
    }
  }

  private static Set<String> numbers(long value, String counter) {
    Set<String> forms = new LinkedHashSet<>();
    JapaneseNumber.forms(value).forEach(form -> forms.add(form + counter));
    return forms;
  }

  private static void add(List<Spelled> found, int start, int end, String run, Set<String> forms) {
    boolean free = found.stream().noneMatch(one -> one.start() < end && start < one.end());
    forms.remove(run.substring(start, end));
    if (free && !forms.isEmpty()) {
      found.add(new Spelled(start, end, forms));
    }
  }
}
