package kiji.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.article.Article;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;

/// A real index in a folder of its own, gone when closed.
public record TemporaryIndex(Path folder, SearchEngine engine) implements Closeable {
  /// An index of these articles, published; of none, nothing is published.
  public static TemporaryIndex of(List<Article> articles) throws IOException {
    Path folder = Files.createTempDirectory("kiji-web-test");
    SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard());
    if (!articles.isEmpty()) {
      Articles.publish(engine, articles.toArray(Article[]::new));
    }
    return new TemporaryIndex(folder, engine);
  }

  /// An index of articles whose stories are known.
  public static TemporaryIndex ofStories(List<IndexedArticle> articles) throws IOException {
    TemporaryIndex index = of(List.of());
    Articles.publish(index.engine, StartFrom.NOTHING, articles.stream());
    return index;
  }

  @Override
  public void close() throws IOException {
    engine.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
