package kiji.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.EngineHealth;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;
import kiji.engine.SearchOnlyEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggestion;
import kiji.query.SearchQuery;

/// A searcher over a list, for what a real engine will not do on demand: hold hostile articles as
/// they are, be slow, fail. It finds what contains every word of the query.
public final class ArticlesInMemory extends SearchOnlyEngine implements Searcher, Suggests {
  private final List<Article> articles;

  public ArticlesInMemory(List<Article> articles) {
    super(EngineHealth.State.READY, "000001", "a list in memory");
    this.articles = List.copyOf(articles);
  }

  @Override
  public SearchResults search(SearchRequest request) {
    List<String> words = words(request.query());
    Comparator<Article> newest =
        Comparator.comparing(
            (Article a) -> a.publishedAt() == null ? Instant.MIN : a.publishedAt().toInstant(),
            Comparator.reverseOrder());
    List<Article> found =
        articles.stream()
            .filter(article -> words.stream().allMatch(word -> text(article).contains(word)))
            .filter(article -> passes(article, request.filters()))
            .sorted(request.sort() == Sort.OLDEST ? newest.reversed() : newest)
            .toList();
    int from = request.after() == null ? request.from() : Integer.parseInt(request.after().place());
    int to = Math.min(found.size(), from + request.size());
    return new SearchResults(
        generation(),
        Matching.ALL,
        found.size(),
        found.size(),
        found.size(),
        true,
        found.subList(Math.min(from, to), to).stream().map(a -> hit(a, words)).toList(),
        counts(found, request.facets()),
        to < found.size() ? new ResumePoint(generation(), Integer.toString(to)) : null,
        Set.of(),
        Duration.ofMillis(1),
        Duration.ZERO,
        List.of(),
        List.of());
  }

  private static Hit hit(Article article, List<String> words) {
    String body = article.body();
    Snippet snippet = marked(body.substring(0, Math.min(200, body.length())), words);
    return new Hit(
        article, 1.5f, marked(article.title(), words), List.of(snippet), List.of(), Instant.EPOCH);
  }

  private static Snippet marked(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = lower.length() == text.length() ? lower.indexOf(word) : -1;
      if (at >= 0) {
        return new Snippet(text, List.of(new Snippet.Span(at, at + word.length())));
      }
    }
    return new Snippet(text, List.of());
  }

  private static String text(Article article) {
    return (article.title() + "\n" + article.body()).toLowerCase(Locale.ROOT);
  }

  private static boolean passes(Article article, Filters filters) {
    OffsetDateTime time = article.publishedAt();
    String section = Objects.requireNonNullElse(article.section(), "");
    return (filters.only().sources().isEmpty()
            || filters.only().sources().contains(article.outlet().id()))
        && (filters.only().languages().isEmpty()
            || filters.only().languages().contains(article.language()))
        && (filters.only().sections().isEmpty() || filters.only().sections().contains(section))
        && (filters.only().authors().isEmpty()
            || article.authors().stream().anyMatch(filters.only().authors()::contains))
        && (filters.from() == null || (time != null && !time.toInstant().isBefore(filters.from())))
        && (filters.before() == null
            || (time != null && time.toInstant().isBefore(filters.before())));
  }

  private static Map<Facet, List<Facet.Count>> counts(List<Article> found, List<Facet> facets) {
    Map<Facet, List<Facet.Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      counts.put(
          facet,
          switch (facet) {
            case SOURCE -> counts(found, a -> Optional.of(a.outlet().id()), a -> a.outlet().name());
            case LANGUAGE -> counts(found, a -> Optional.of(a.language().code()), a -> "");
            case SECTION -> counts(found, a -> Optional.ofNullable(a.section()), a -> "");
            case AUTHOR -> counts(found, a -> a.authors().stream().findFirst(), a -> "");
            case MONTH ->
                counts(
                    found,
                    a ->
                        Optional.ofNullable(a.publishedAt()).map(t -> t.toString().substring(0, 7)),
                    a -> "");
          });
    }
    return counts;
  }

  private static List<Facet.Count> counts(
      List<Article> found,
      Function<Article, Optional<String>> value,
      Function<Article, String> label) {
    Map<String, Long> numbers = new TreeMap<>();
    Map<String, String> labels = new TreeMap<>();
    for (Article article : found) {
      value
          .apply(article)
          .ifPresent(
              v -> {
                numbers.merge(v, 1L, Long::sum);
                labels.put(v, label.apply(article).isEmpty() ? v : label.apply(article));
              });
    }
    return numbers.entrySet().stream()
        .map(e -> new Facet.Count(e.getKey(), labels.getOrDefault(e.getKey(), ""), e.getValue()))
        .sorted(Comparator.comparingLong(Facet.Count::count).reversed())
        .toList();
  }

  private static List<String> words(SearchQuery query) {
    List<String> words = new ArrayList<>();
    switch (query) {
      case SearchQuery.Word word -> words.add(word.text().toLowerCase(Locale.ROOT));
      case SearchQuery.Phrase phrase -> words.add(phrase.text().toLowerCase(Locale.ROOT));
      case SearchQuery.All all -> all.parts().forEach(part -> words.addAll(words(part)));
      default -> {}
    }
    return words;
  }

  @Override
  public Optional<Article> byId(ArticleId id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public Suggested suggest(String typed, int most, Duration budget) {
    return new Suggested(
        articles.stream()
            .filter(article -> article.title().startsWith(typed))
            .map(
                one -> new Suggestion(one.title(), Suggestion.Kind.HEADLINE, Optional.of(one.id())))
            .toList(),
        false);
  }

  @Override
  public Searcher searcher() {
    return this;
  }

  @Override
  public String generation() {
    return "000001";
  }

  @Override
  public long size() {
    return articles.size();
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(
        EngineHealth.State.READY, generation(), "a list in memory", Capability.of(getClass()));
  }

  @Override
  public void close() {}
}
