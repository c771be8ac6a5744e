package kiji.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Articles;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.search.ArticleSearch;
import kiji.search.SearchDefaults;
import kiji.search.SearchParameters;

/// A real index with standing searches beside it, into which articles come at moments of one's own.
final class WatchedArchive implements AutoCloseable {
  static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  final EmbeddedEngine engine;
  final ArticleSearch search;
  final Alerts alerts;
  private Instant now = MONDAY;

  WatchedArchive(Path folder) {
    engine = new EmbeddedEngine(folder, TextAnalysis.standard());
    search =
        new ArticleSearch(engine, SearchDefaults.standard(TOKYO).withBudget(Duration.ofMinutes(1)));
    alerts = Alerts.in(folder);
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  StandingSearch add(String name, String text) {
    return alerts.add(name, SearchParameters.of(text), AlertMatching.last(search)).orElseThrow();
  }

  /// Articles come, and all searches are asked.
  void comes(ArticleBuilder... articles) {
    publish(articles);
    ask();
  }

  /// Articles come, and the process is killed before any search is asked.
  void publish(ArticleBuilder... articles) {
    publishAs(
        Arrays.stream(articles)
            .map(one -> Articles.indexed(one.build()))
            .toArray(IndexedArticle[]::new));
  }

  void publishAs(IndexedArticle... articles) {
    pass(Duration.ofMinutes(10));
    Articles.publish(
        engine,
        StartFrom.PUBLISHED,
        Stream.of(articles)
            .map(
                one ->
                    new IndexedArticle(
                        one.article(), one.sourcePath(), one.contentHash(), one.storyKey(), now)));
  }

  void remove(String id) {
    try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
      writer.remove(new ArticleId(id));
      writer.publish(Articles.FORCED);
    }
  }

  int ask() {
    return new AlertMatching(alerts, search, TOKYO, 2).run(now);
  }

  /// The ids of what one found, newest first.
  List<String> found(StandingSearch one) {
    return alerts.state(one).hits().stream().map(AlertHit::article).toList();
  }

  List<Delivery> deliveries(StandingSearch one) {
    return new ArrayList<>(alerts.state(one).deliveries());
  }

  @Override
  public void close() {
    engine.close();
  }
}
