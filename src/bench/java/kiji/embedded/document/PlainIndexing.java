package kiji.embedded.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.engine.IndexedArticle;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program that one would write without Kiji: JSON lines into a Lucene writer, with the same
/// analyzers and fields, by as many threads. No ledger, no duplicates, no check, no generation.
public final class PlainIndexing {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WAITING = 256;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          form("uuuu-MM-dd'T'HH:mm:ssZ"),
          form("d-MMM-uuuu HH:mm:ss.SS"));

  private PlainIndexing() {}

  public static void index(Path lines, Path folder, IndexSetup setup, int threads)
      throws Exception {
    ArticleDocuments documents = new ArticleDocuments(InstantSource.system());
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, setup.writer());
        ThreadPoolExecutor workers =
            new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(lines)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String text = line;
        workers.execute(() -> add(writer, documents, text));
      }
      workers.shutdown();
      workers.awaitTermination(1, TimeUnit.HOURS);
      writer.commit();
    }
  }

  private static void add(IndexWriter writer, ArticleDocuments documents, String line) {
    try {
      writer.addDocument(documents.document(article(JSON.readTree(line))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexedArticle article(JsonNode json) {
    String id = json.path("id").asString("");
    Article article =
        Article.builder(
                new ArticleId(id), json.path("title").asString(""), json.path("body").asString(""))
            .language(Language.ofCode(json.path("language").asString("")).orElse(Language.OTHER))
            .publishedAt(date(json.path("publishedAt").asString("")))
            .build();
    return new IndexedArticle(article, "docs.jsonl.gz", id, id);
  }

  /// In the forms that the sets have it: `2012-09-03T14:00:00+0900`, `19-OCT-1987 23:30:37.76`.
  private static @Nullable OffsetDateTime date(String text) {
    return DATES.stream().flatMap(form -> date(text.strip(), form)).findFirst().orElse(null);
  }

  private static Stream<OffsetDateTime> date(String text, DateTimeFormatter form) {
    try {
      return Stream.of(form.parse(text, OffsetDateTime::from));
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
        .toFormatter(Locale.ENGLISH);
  }
}
