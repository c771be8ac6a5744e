package kiji.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.Language;

/// Finds names that several articles speak of, so that a reader who does not know the archive has
/// something to try. Costs one pass over titles and leads.
final class ExampleSearches {
  private static final Pattern JAPANESE_NAME =
      Pattern.compile("[\\p{IsKatakana}ー]{4,10}|[\\p{IsHan}々]{3,6}");
  private static final Pattern ENGLISH_NAME =
      Pattern.compile("(?<![.!?] )(?<!^)\\b[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\\b");
  private static final int LEAD = 400;
  private static final int LEAST_ARTICLES = 2;
  private static final int OF_A_LANGUAGE = 4;

  private ExampleSearches() {}

  /// A few searches, those of both languages taking turns.
  static List<String> in(List<Article> articles) {
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

  /// Names that stand in several articles of a language, but not in most; those in more of them and
  /// longer ones first.
  private static List<String> names(List<Article> articles, Language language, Pattern name) {
    List<Article> ours = articles.stream().filter(a -> a.language() == language).toList();
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : ours) {
      for (String found : namesOf(article, name)) {
        counts.merge(found, 1, Integer::sum);
      }
    }
    int most = Math.max(LEAST_ARTICLES, ours.size() / 3);
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_ARTICLES && e.getValue() <= most)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -weight(e))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .limit(OF_A_LANGUAGE)
        .toList();
  }

  private static int weight(Map.Entry<String, Integer> name) {
    return name.getValue() * name.getKey().length();
  }

  private static Set<String> namesOf(Article article, Pattern name) {
    String body = article.body();
    String text = article.title() + "\n" + body.substring(0, Math.min(LEAD, body.length()));
    Set<String> names = new HashSet<>();
    Matcher matcher = name.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }
}
