package kiji.web.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.Language;

/// Finds names that several articles speak of, so that a reader who does not know the archive has
/// something to try. Costs one pass over titles and leads.
public final class ExampleSearches {
  private static final Pattern JAPANESE_NAME =
      Pattern.compile("[\\p{IsKatakana}ー]{4,10}|[\\p{IsHan}々]{3,6}");
  private static final Pattern ENGLISH_NAME =
      Pattern.compile("(?<![.!?”\"'] )(?<!^)\\b[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\\b");

  /// What looks like a name and is none.
  private static final Set<String> NO_NAMES =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Japan",
          "Japanese",
          "English",
          "The",
          "Photo",
          "メートル",
          "キロメートル",
          "センチ",
          "ミリメートル",
          "パーセント",
          "ポイント",
          "グラム",
          "キログラム",
          "アルバイト",
          "イベント",
          "関係者",
          "担当者",
          "実行委員会",
          "記者会見",
          "午前中");

  private static final int LEAD = 400;
  private static final int LEAST_ARTICLES = 2;
  private static final int IN_A_TITLE = 3;
  private static final int OF_A_LANGUAGE = 3;

  private ExampleSearches() {}

  /// A few searches, those of both languages taking turns.
  public static List<String> in(List<Article> articles) {
    List<String> japanese = names(articles, Language.JA, JAPANESE_NAME);
    List<String> english = names(articles, Language.EN, ENGLISH_NAME);
    return Stream.iterate(0, i -> i + 1)
        .limit(OF_A_LANGUAGE)
        .flatMap(i -> Stream.concat(at(japanese, i), at(english, i)))
        .toList();
  }

  private static Stream<String> at(List<String> names, int i) {
    return i < names.size() ? Stream.of(names.get(i)) : Stream.empty();
  }

  /// Names that stand in several articles of a language, but not in most; those in titles, in more
  /// articles, and longer ones first. Outlets' own names are not news.
  private static List<String> names(List<Article> articles, Language language, Pattern name) {
    List<Article> ours = articles.stream().filter(a -> a.language() == language).toList();
    Set<String> outlets = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> weights = new HashMap<>();
    for (Article article : ours) {
      outlets.add(article.outlet().name());
      Set<String> inTitle = found(name, article.title());
      Set<String> all = found(name, article.title() + "\n" + lead(article));
      for (String one : all) {
        counts.merge(one, 1, Integer::sum);
        weights.merge(one, one.length() * (inTitle.contains(one) ? IN_A_TITLE : 1), Integer::sum);
      }
    }
    int most = Math.max(LEAST_ARTICLES, ours.size() / 3);
    counts.values().removeIf(count -> count < LEAST_ARTICLES || count > most);
    return counts.keySet().stream()
        .filter(one -> !NO_NAMES.contains(one))
        .filter(one -> outlets.stream().noneMatch(outlet -> outlet.contains(one)))
        .sorted(
            Comparator.comparingInt((String one) -> -weights.getOrDefault(one, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(OF_A_LANGUAGE)
        .toList();
  }

  private static String lead(Article article) {
    return article.body().substring(0, Math.min(LEAD, article.body().length()));
  }

  private static Set<String> found(Pattern name, String text) {
    return name.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
