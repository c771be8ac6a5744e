package kiji.search;

import static kiji.engine.Articles.many;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Articles;
import kiji.engine.EngineHealth;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to a file of the generation that a running server searches: the next search is
/// answered from the one before, and health says why.
class FaultsUnderSearchTest {
  private static final int FAULTS = 60;
  private static final int OLDER = 30;
  private static final int NEWER = 50;
  private static final String LIVE = "generations/000002";

  private final Random random = Seed.random();
  private @TempDir Path folder;
  private Path original;

  /// What may happen to a file.
  private enum Fault {
    TRUNCATED,
    EMPTIED,
    OVERWRITTEN,
    DELETED,
    REPLACED
  }

  @BeforeEach
  void publishTwo() {
    original = folder.resolve("original");
    try (SearchEngine engine = engine(original)) {
      Articles.publish(engine, StartFrom.NOTHING, many("older", OLDER));
      Articles.publish(engine, StartFrom.NOTHING, many("newer", NEWER));
    }
  }

  @Test
  void theNextSearchComesFromTheGenerationBefore() throws IOException {
    List<Path> files =
        files(original.resolve(LIVE)).stream()
            .filter(file -> file.toFile().length() > 0) // marks and locks have nothing to damage
            .filter(file -> !file.endsWith("words.suggest"))
            .toList();
    for (int i = 0; i < FAULTS; i++) {
      Path name = original.resolve(LIVE).relativize(files.get(i % files.size()));
      Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
      String what = fault + " " + name + " (seed " + Seed.value() + ")";
      Path index = copied(folder.resolve("index" + i));
      try (SearchEngine engine = engine(index)) {
        ArticleSearch search = new ArticleSearch(engine, SearchDefaults.standard(ZoneOffset.UTC));
        if (random.nextBoolean()) {
          assertThat(total(search)).as(what).isEqualTo(NEWER);
          assertThat(search.suggest("rep", 5).suggestions()).as(what).isNotEmpty();
        } else {
          engine.searcher().close();
        }
        commit(fault, index.resolve(LIVE).resolve(name));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));

        assertThat(total(search)).as(what).isEqualTo(OLDER);
        assertThat(search.suggest("rep", 5).suggestions()).as(what).isNotEmpty();
        assertThat(search.article(new ArticleId("older-1"))).as(what).isPresent();
        assertThat(search.related(new ArticleId("older-1"), 5)).as(what).isPresent();
        EngineHealth health = engine.health();
        assertThat(health.state()).as(what).isEqualTo(EngineHealth.State.DEGRADED);
        assertThat(health.detail()).as(what).contains(name.toString(), "000001");
      }
    }
  }

  @Test
  void theWordsToSuggestAreGatheredAgainAndCostNoGeneration() throws IOException {
    for (Fault fault : Fault.values()) {
      Path index = copied(folder.resolve("words" + fault));
      try (SearchEngine engine = engine(index)) {
        ArticleSearch search = new ArticleSearch(engine, SearchDefaults.standard(ZoneOffset.UTC));
        assertThat(total(search)).isEqualTo(NEWER);
        var before = search.suggest("rep", 5);
        assertThat(before.suggestions()).isNotEmpty();
        commit(fault, index.resolve(LIVE).resolve("words.suggest"));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));

        assertThat(total(search)).as(fault.name()).isEqualTo(NEWER);
        assertThat(engine.health().state()).as(fault.name()).isEqualTo(EngineHealth.State.DEGRADED);
        assertThat(engine.health().detail()).as(fault.name()).contains("words.suggest");
        assertThat(search.suggest("rep", 5)).as(fault.name()).isEqualTo(before);
      }
    }
  }

  /// As a failing disk does it: nothing but the bytes tells.
  @Test
  void damageThatOnlyReadingMeetsIsAnsweredFromTheGenerationBefore() throws IOException {
    FileTime written = FileTime.from(Instant.parse("2024-05-01T00:00:00Z"));
    for (Path file : files(original.resolve(LIVE))) {
      Files.setLastModifiedTime(file, written);
    }
    try (SearchEngine engine = engine(original)) {
      ArticleSearch search = new ArticleSearch(engine, SearchDefaults.standard(ZoneOffset.UTC));
      assertThat(total(search)).isEqualTo(NEWER);
      int wiped = 0;
      for (Path file : files(original.resolve(LIVE))) {
        if (!file.toString().matches(".*[.](fdt|cfs)")) {
          continue;
        }
        wiped += wipeArticles(file);
        Files.setLastModifiedTime(file, written);
      }
      assertThat(wiped).isPositive();

      assertThat(total(search)).isEqualTo(OLDER);
      assertThat(search.article(new ArticleId("older-1"))).isPresent();
      assertThat(engine.health().state()).isEqualTo(EngineHealth.State.DEGRADED);
      assertThat(engine.health().detail()).contains("000001");
    }
  }

  /// Writes over the beginning of what is kept of articles, wherever a file holds that.
  private static int wipeArticles(Path file) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    int wiped = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (Matcher kept = Pattern.compile("KijiArticles1").matcher(bytes); kept.find(); ) {
        channel.write(ByteBuffer.allocate(80), kept.end() + 24);
        wiped++;
      }
    }
    return wiped;
  }

  @Test
  void aFileThatWasOnlyTouchedChangesNothing() throws IOException {
    try (SearchEngine engine = engine(original)) {
      ArticleSearch search = new ArticleSearch(engine, SearchDefaults.standard(ZoneOffset.UTC));
      assertThat(total(search)).isEqualTo(NEWER);
      for (Path file : files(original.resolve(LIVE))) {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, bytes);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
      assertThat(total(search)).isEqualTo(NEWER);
      assertThat(engine.health().state()).isEqualTo(EngineHealth.State.READY);
    }
  }

  private void commit(Fault fault, Path file) throws IOException {
    long length = Files.size(file);
    switch (fault) {
      case TRUNCATED -> truncate(file, (long) (length * random.nextDouble()));
      case EMPTIED -> truncate(file, 0);
      case OVERWRITTEN -> overwrite(file, length);
      case DELETED -> Files.delete(file);
      case REPLACED -> {
        Files.delete(file);
        Files.write(file, new byte[(int) length]);
      }
    }
  }

  private static void truncate(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /// In place, as a broken disk or a careless program does.
  private void overwrite(Path file, long length) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long place = (long) (length * random.nextDouble());
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, place);
      one.put(0, (byte) (one.get(0) ^ 0x5A)).rewind();
      channel.write(one, place);
    }
  }

  private static long total(ArticleSearch search) {
    return ((SearchAnswer) search.search(SearchParameters.of("everywhere"))).results().total();
  }

  private Path copied(Path to) {
    try (Stream<Path> all = Files.walk(original)) {
      all.forEach(
          from -> {
            try {
              Files.copy(from, to.resolve(original.relativize(from).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to;
  }

  private static List<Path> files(Path of) throws IOException {
    try (Stream<Path> all = Files.walk(of)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static SearchEngine engine(Path index) {
    return new EmbeddedEngine(index, TextAnalysis.standard());
  }
}
