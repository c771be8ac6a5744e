package kiji.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.engine.Articles;
import kiji.engine.EngineException.Kind;
import kiji.engine.EngineHealth;
import kiji.engine.EngineHealth.State;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations.StartFrom;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import kiji.engine.contract.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A damaged disk gives an answer from the clean generation before, or an error, never a wrong
/// answer.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamageTest {
  private static final int OLDER = 30;
  private static final int NEWER = 40;

  @TempDir Path folder;

  @BeforeEach
  void publishTwo() throws IOException {
    try (SearchEngine engine = engine()) {
      Articles.publish(engine, StartFrom.NOTHING, Articles.many("older", OLDER));
      try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
        Articles.many("newer", NEWER).forEach(writer::add);
        try (var ledger = writer.attach("ledger")) {
          ledger.write(new byte[1000]);
        }
        writer.publish(Articles.FORCED);
      }
    }
  }

  @Test
  void everyFlippedBitIsFoundAndTheGenerationBeforeAnswers() throws IOException {
    Random random = Seed.random();
    for (Path file : luceneFiles("000002")) {
      byte[] good = Files.readAllBytes(file);
      for (int flip = 0; flip < 3; flip++) {
        int bit = random.nextInt(good.length * 8);
        byte[] bad = good.clone();
        bad[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(file, bad);
        requireFallback(file + ", bit " + bit, file);
      }
      Files.write(file, good);
    }
    requireClean();
  }

  @Test
  void aTruncatedAMissingAndASwappedFileAreFound() throws IOException {
    Random random = Seed.random();
    for (Path file : luceneFiles("000002")) {
      byte[] good = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(good, random.nextInt(good.length)));
      requireFallback(file + " cut short", file);
      Files.delete(file);
      requireFallback(file + " missing", file);
      Path other = folder.resolve("generations/000001").resolve(file.getFileName());
      if (Files.exists(other)) {
        Files.copy(other, file);
        requireFallback(file + " of the other generation", file);
      }
      Files.write(file, good);
    }
    requireClean();
  }

  @Test
  void aChangedManifestIsFound() throws IOException {
    Path manifest = folder.resolve("generations/000002/manifest.json");
    String good = Files.readString(manifest);
    for (String bad :
        List.of(
            "",
            "{}",
            "null",
            "[]",
            good.substring(0, good.length() / 2),
            good.replace("\"articles\" : 40", "\"articles\" : 41"),
            good.replace("000002", "000001"))) {
      Files.writeString(manifest, bad);
      requireFallback("manifest: " + bad, manifest);
    }
    Files.writeString(manifest, good);
    requireClean();
  }

  @Test
  void anOlderLayoutIsNotSearchedAndTheNextReindexMakesItAnew() throws IOException {
    for (String id : List.of("000001", "000002")) {
      Path manifest = folder.resolve("generations").resolve(id).resolve("manifest.json");
      String written = Files.readString(manifest);
      assertThat(written).contains("\"format\" : 2");
      Files.writeString(manifest, written.replace("\"format\" : 2", "\"format\" : 1"));
    }
    try (SearchEngine engine = engine()) {
      assertThatThrownBy(engine::searcher)
          .is(Trouble.of(Kind.DAMAGED))
          .hasMessageContaining("written by an older Kiji: it is of layout 1")
          .hasMessageContaining("kiji reindex");
      try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
        assertThat(writer.startedFrom()).isEmpty();
        assertThat(writer.notice().orElseThrow()).contains("older Kiji");
        Articles.many("anew", 5).forEach(writer::add);
        writer.publish(Articles.FORCED);
      }
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(5);
      }
    }
  }

  @Test
  void aPointerToNothingFallsBackToTheNewest() throws IOException {
    for (String bad :
        List.of("", "000099", "../../etc/passwd", "\0\0\0", "000001x", "9".repeat(90))) {
      Files.writeString(folder.resolve("CURRENT"), bad + "\n");
      try (SearchEngine engine = engine();
          Searcher searcher = engine.searcher()) {
        assertThat(searcher.generation()).as("CURRENT says " + bad).isEqualTo("000002");
        assertThat(engine.health().state()).isEqualTo(State.DEGRADED);
        assertThat(engine.verify().state()).isNotEqualTo(State.READY);
      }
    }
    Files.delete(folder.resolve("CURRENT"));
    try (SearchEngine engine = engine();
        Searcher searcher = engine.searcher()) {
      assertThat(searcher.size()).isEqualTo(NEWER);
      assertThat(engine.health().detail()).contains("CURRENT");
    }
  }

  @Test
  void damageToAnAttachmentIsFoundButSearchingGoesOn() throws IOException {
    Path ledger = folder.resolve("generations/000002/ledger");
    Files.write(ledger, new byte[999]);
    try (SearchEngine engine = engine();
        Searcher searcher = engine.searcher()) {
      assertThat(searcher.size()).isEqualTo(NEWER);
      assertThat(engine.verify().state()).isEqualTo(State.DEGRADED);
      assertThat(engine.verify().detail()).contains(ledger.toString());
      try (var in = engine.published().orElseThrow().attachment("ledger").orElseThrow()) {
        assertThatThrownBy(in::readAllBytes)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("ledger");
      }
    }
  }

  @Test
  void withNoCleanGenerationLeftItSaysSoAndTheNextReindexRepairsIt() throws IOException {
    for (String id : List.of("000001", "000002")) {
      for (Path file : luceneFiles(id)) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (SearchEngine engine = engine()) {
      assertThatThrownBy(engine::searcher)
          .is(Trouble.of(Kind.DAMAGED))
          .hasMessageContaining("000002")
          .hasMessageContaining("reindex --full")
          .hasMessageNotContaining("\n");
      assertThat(engine.health().state()).isEqualTo(State.DOWN);
      assertThatThrownBy(() -> engine.rollback(Optional.empty()))
          .is(Trouble.of(Kind.DAMAGED))
          .hasMessageContaining("000001");
      try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
        assertThat(writer.startedFrom()).isEmpty();
        assertThat(writer.notice().orElseThrow()).contains("000002");
        Articles.many("repaired", 5).forEach(writer::add);
        writer.publish(Articles.FORCED);
      }
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(5);
      }
      assertThat(engine.health().state()).isEqualTo(State.READY);
    }
  }

  @Test
  void damageToTheGenerationToGoBackToIsToldAndCostsNothing() throws IOException {
    Path manifest = folder.resolve("generations/000001/manifest.json");
    Files.writeString(manifest, "{}");
    try (SearchEngine engine = engine()) {
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(NEWER);
      }
      assertThat(engine.health().state()).isEqualTo(State.DEGRADED);
      assertThat(engine.health().generation()).isEqualTo("000002");
      assertThat(engine.health().detail())
          .contains("000002 is whole", manifest.toString(), "set aside");
    }
  }

  @Test
  void theNextReindexStartsFromTheCleanGenerationAndKeepsIt() throws IOException {
    Files.write(luceneFiles("000002").getFirst(), new byte[] {1});
    try (SearchEngine engine = engine()) {
      try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
        assertThat(writer.startedFrom().orElseThrow().id()).isEqualTo("000001");
        writer.publish(Articles.FORCED);
      }
      assertThat(engine.generations()).extracting("id").containsExactly("000003", "000001");
      assertThat(engine.health().state()).isEqualTo(State.READY);
    }
  }

  @Test
  void damageInALargeGenerationIsFoundBesideTheFirstAnswers() throws Exception {
    Path file =
        luceneFiles("000002").stream()
            .max(Comparator.comparingLong(path -> path.toFile().length()))
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Workings nothingAtOnce = Workings.standard().checkingAtOnce(-1);
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard(), nothingAtOnce)) {
      while (!engine.health().generation().equals("000001")) {
        Thread.sleep(5);
      }
      while (engine.health().detail().contains("being checked")) {
        Thread.sleep(5);
      }
      assertThat(engine.health().state()).isEqualTo(State.DEGRADED);
      assertThat(engine.health().detail()).contains(file.toString());
      try (Searcher searcher = engine.searcher()) {
        assertThat(searcher.size()).isEqualTo(OLDER);
      }
    }
  }

  @Test
  void aLargeCleanGenerationIsReadyOnceItIsReadThrough() throws Exception {
    Workings nothingAtOnce = Workings.standard().checkingAtOnce(-1);
    try (SearchEngine engine = new EmbeddedEngine(folder, TextAnalysis.standard(), nothingAtOnce);
        Searcher searcher = engine.searcher()) {
      assertThat(searcher.size()).isEqualTo(NEWER);
      EngineHealth health = engine.health();
      while (health.state() != State.READY) {
        assertThat(health.detail()).contains("000002");
        Thread.sleep(5);
        health = engine.health();
      }
    }
  }

  private void requireFallback(String what, Path file) {
    try (SearchEngine engine = engine();
        Searcher searcher = engine.searcher()) {
      EngineHealth verified = engine.verify();
      assertThat(verified.state()).as(what).isEqualTo(State.DEGRADED);
      assertThat(verified.detail()).as(what).contains(file.getFileName().toString());
      assertThat(searcher.generation()).as(what).isEqualTo("000001");
      assertThat(searcher.size()).isEqualTo(OLDER);
      assertThat(searcher.byId(new ArticleId("older-7"))).isPresent();
      assertThat(engine.health().state()).isEqualTo(State.DEGRADED);
      assertThat(engine.health().detail())
          .contains("000001", file.getFileName().toString())
          .doesNotContain("\n");
    }
  }

  private void requireClean() {
    try (SearchEngine engine = engine()) {
      assertThat(engine.verify().state()).isEqualTo(State.READY);
    }
  }

  private SearchEngine engine() {
    return new EmbeddedEngine(folder, TextAnalysis.standard());
  }

  private List<Path> luceneFiles(String id) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("generations").resolve(id))) {
      return files
          .filter(path -> path.getFileName().toString().matches("_.*|segments_.*"))
          .sorted()
          .toList();
    }
  }
}
