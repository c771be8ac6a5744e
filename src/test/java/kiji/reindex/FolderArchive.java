package kiji.reindex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.Corpus;
import kiji.corpus.SourcePage;
import kiji.engine.IndexedArticle;
import kiji.engine.PublishPolicy;
import kiji.reindex.account.LedgerReader;
import kiji.reindex.account.LedgerRow;
import kiji.reindex.account.Past;
import kiji.stories.ForgottenArticles;

/// A corpus in a folder and what reindexing it comes to, with the real cleaner; what was cleaned is
/// written down.
final class FolderArchive {
  static final PublishPolicy ANY_SIZE = new PublishPolicy(100, false);

  /// A crawled text without an address.
  static final String STORY =
      """
      The lighthouse at the end of the pier opens again

      The lighthouse at the end of the old pier opened again on Sunday after three years of work, and
      more than two hundred people climbed its stairs before noon to look over the bay.

      Its keeper said that the lamp would burn every night from now on, and that school classes may
      come on Tuesdays, when the ferry brings them over from the other side of the harbour.
      """;

  final GenerationsInMemory engine = new GenerationsInMemory();
  final Set<String> cleaned = new ConcurrentSkipListSet<>();
  private final Path folder;
  private final ArticleCleaner cleaner = ArticleCleaner.standard();
  private Function<SourcePage, Optional<CleaningResult>> before = page -> Optional.empty();

  public FolderArchive(Path folder) {
    this.folder = folder;
  }

  /// Lets something happen to a page before, or instead of, being cleaned.
  void beforeCleaning(Function<SourcePage, Optional<CleaningResult>> action) {
    before = action;
  }

  /// An article in a file of its own, `NAME.jsonl`.
  FolderArchive put(String name, String json) {
    return write(name + ".jsonl", json);
  }

  /// An article with this id and date.
  FolderArchive article(String name, String id, String date) {
    return put(name, line(id, "https://a.example/" + id, date, "Story of " + name + "."));
  }

  FolderArchive write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FolderArchive delete(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String line(String id, String url, String date, String body) {
    return "{\"id\":\"%s\",\"url\":\"%s\",\"publishedAt\":\"%s\",\"language\":\"en\",\"title\":\"T\",\"body\":\"%s\"}"
        .formatted(id, url, date, body);
  }

  ReindexReport reindex() {
    return reindex(options());
  }

  ReindexReport reindex(ReindexOptions options) {
    cleaned.clear();
    return reindex(options, ArticleListener.NONE);
  }

  ReindexReport reindex(ReindexOptions options, ArticleListener articles) {
    return new Reindex(Corpus.of(folder), this::clean, engine, options)
        .run(ProgressListener.NONE, articles);
  }

  static ReindexOptions options() {
    return ReindexOptions.standard(2, ANY_SIZE, "cleaner 1");
  }

  static ReindexOptions withDeadline(Duration deadline) {
    return new ReindexOptions(
        2,
        false,
        false,
        ANY_SIZE,
        "cleaner 1",
        new CleaningDeadline(deadline),
        Optional.empty(),
        Map.of(),
        () -> ForgottenArticles.NONE);
  }

  /// Ids of the articles in the published generation, and where each came from.
  List<String> published() {
    return engine.last().held().entrySet().stream()
        .map(entry -> entry.getKey() + " from " + entry.getValue().sourcePath())
        .toList();
  }

  /// When an article of the published generation came into the archive.
  Instant arrived(String id) {
    return Objects.requireNonNull(engine.last().held().get(id), id).arrived();
  }

  /// When each article did.
  List<Instant> arrivals() {
    return engine.last().held().values().stream().map(IndexedArticle::arrived).toList();
  }

  /// The published ledger: path and outcome of every input.
  List<String> ledger() {
    List<String> rows = new ArrayList<>();
    try (LedgerReader ledger = Past.open(engine.last())) {
      for (LedgerRow row = ledger.next(); row != null; row = ledger.next()) {
        rows.add(
            row.path() + " " + row.outcome() + (row.reason().isEmpty() ? "" : ": " + row.reason()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  String attachment(String name) {
    byte[] bytes = engine.last().attachments().getOrDefault(name, new byte[0]);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  String unzipped(String name) {
    try (InputStream in = new GZIPInputStream(engine.last().attachment(name).orElseThrow())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CleaningResult clean(SourcePage page, SiteTemplates templates) {
    cleaned.add(page.path());
    return before.apply(page).orElseGet(() -> cleaner.clean(page, templates));
  }
}
