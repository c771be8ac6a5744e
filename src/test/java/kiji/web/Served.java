package kiji.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import kiji.article.Article;
import kiji.engine.EngineHealth;
import kiji.engine.IndexedArticle;
import kiji.engine.Ranking;
import kiji.engine.SearchEngine;
import kiji.search.ArticleSearch;
import kiji.search.SearchDefaults;
import kiji.settings.Access;
import kiji.settings.BasePath;
import kiji.settings.Settings;
import kiji.web.edge.Json;
import tools.jackson.databind.JsonNode;

/// A real server on a free port, and a client to ask it.
public final class Served implements AutoCloseable {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final WebServer server;
  private final Closeable behind;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(WebServer server, Closeable behind) {
    this.server = server;
    this.behind = behind;
  }

  /// Over a real index of [SampleArticles], for a class whose tests only read.
  public static Served samples() {
    try {
      return with(SampleArticles.ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Over a real index of these articles; the index goes when the server does.
  public static Served with(List<Article> articles) throws IOException {
    TemporaryIndex index = TemporaryIndex.of(articles);
    return new Served(server(index.engine(), index.engine()::health, settings()), index);
  }

  /// Over a real index of articles whose stories are known.
  public static Served withStories(List<IndexedArticle> articles) throws IOException {
    TemporaryIndex index = TemporaryIndex.ofStories(articles);
    return new Served(server(index.engine(), index.engine()::health, settings()), index);
  }

  /// Over a real index of [SampleArticles], with settings of one's own.
  public static Served samples(Settings settings) throws IOException {
    TemporaryIndex index = TemporaryIndex.of(SampleArticles.ALL);
    return new Served(server(index.engine(), index.engine()::health, settings), index);
  }

  public static Served with(SearchEngine engine, Settings settings) {
    return with(engine, engine::health, settings);
  }

  /// With word of how the index is brought up to date.
  public static Served with(SearchEngine engine, Upkeep upkeep, Settings settings) {
    return new Served(server(engine, engine::health, () -> upkeep, settings), engine::close);
  }

  /// With the health of more than the engine.
  public static Served with(SearchEngine engine, Supplier<EngineHealth> health, Settings settings) {
    return new Served(server(engine, health, settings), engine::close);
  }

  private static WebServer server(
      SearchEngine engine, Supplier<EngineHealth> health, Settings settings) {
    return server(engine, health, () -> Upkeep.UNKNOWN, settings);
  }

  private static WebServer server(
      SearchEngine engine,
      Supplier<EngineHealth> health,
      Supplier<Upkeep> upkeep,
      Settings settings) {
    ArticleSearch search =
        new ArticleSearch(
            engine,
            new SearchDefaults(
                Ranking.standard(), Duration.ofMinutes(1), settings.timeZone(), NOON));
    return WebServer.start(engine, search, settings, health, upkeep, NOON);
  }

  /// The defaults, on any free port.
  public static Settings settings() {
    return settings(0);
  }

  public static Settings settings(int rateLimitPerMinute) {
    return settings("127.0.0.1", 0, rateLimitPerMinute);
  }

  public static Settings settings(String host, int port) {
    return settings(host, port, 0);
  }

  /// The defaults for an index, on any free port.
  static Settings settings(Path index) {
    return settings(index, "127.0.0.1", 0, 0);
  }

  /// The same, and who may read and change what.
  static Settings settings(Path index, Access access) {
    return settings(index, "127.0.0.1", 0, 0, access);
  }

  private static Settings settings(String host, int port, int rateLimitPerMinute) {
    return settings(Settings.defaults().index(), host, port, rateLimitPerMinute);
  }

  private static Settings settings(Path index, String host, int port, int rateLimitPerMinute) {
    return settings(index, host, port, rateLimitPerMinute, Settings.defaults().access());
  }

  /// The defaults for who may read what, on any free port.
  public static Settings settings(int rateLimitPerMinute, Access access) {
    return settings(Settings.defaults().index(), "127.0.0.1", 0, rateLimitPerMinute, access);
  }

  /// The defaults under a path, on any free port.
  public static Settings under(String path, Access access) {
    return settings(Settings.defaults().index(), "127.0.0.1", 0, 0, BasePath.parse(path), access);
  }

  private static Settings settings(
      Path index, String host, int port, int rateLimitPerMinute, Access access) {
    return settings(index, host, port, rateLimitPerMinute, BasePath.NONE, access);
  }

  private static Settings settings(
      Path index, String host, int port, int rateLimitPerMinute, BasePath basePath, Access access) {
    Settings d = Settings.defaults();
    return new Settings(
        index,
        d.corpus(),
        d.isCorpusChosen(),
        d.engine(),
        d.cluster(),
        host,
        port,
        List.of("kiji.example"),
        ZoneOffset.ofHours(9),
        d.freshnessHalfLife(),
        d.threads(),
        d.gateShrinkPercent(),
        d.maxDocumentBytes(),
        d.searchBudget(),
        d.userDictionary(),
        d.synonyms(),
        d.outlets(),
        rateLimitPerMinute,
        basePath,
        access,
        d.outgoing());
  }

  public int port() {
    return server.port();
  }

  public String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    return Json.MAPPER.readTree(get(path).body());
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    behind.close();
  }
}
