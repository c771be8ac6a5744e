package kiji.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.cli.Shell;
import kiji.cli.terminal.Surroundings;
import kiji.engine.SearchEngine;
import kiji.reindex.ArchiveRoots.Others;
import kiji.reindex.Forgetting;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import kiji.settings.SettingsReader;
import kiji.settings.SettingsSources;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import kiji.web.Upkeep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final String ADDRESS = "https://news.example.com/wombat";

  @TempDir Path folder;

  @Test
  void whatIsAskedToBeForgottenWhileAReindexRunsIsOutWhenItEnds() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path index = folder.resolve("index");
    write(corpus, "wombat");
    write(corpus, "lantern");
    Shell.kiji("reindex", corpus.toString(), "--index", index.toString());
    write(corpus, "harbour");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            Map.of(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Settings settings = settings(index);
    ForgottenFile list = ForgottenFile.in(index);
    try (SearchEngine engine = EngineChoice.open(settings, surroundings.err())) {
      ForgottenArticles asked =
          new Forgetting(engine, list, InstantSource.system()).plan(List.of(ADDRESS), "").list();
      Batch batch = new Batch(engine, settings, surroundings);
      batch.reindex(
          List.of(),
          Others.AS_THEY_ARE,
          batch
              .options(false)
              .withForgotten(
                  () -> {
                    ForgottenArticles read = list.read();
                    list.change(now -> now.mergedWith(asked));
                    return read;
                  }),
          true);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("What is forgotten was taken out of every generation that is kept.\n");
    assertThat(found(index, "wombat")).startsWith("0 results");
    assertThat(found(index, "harbour")).startsWith("1 result");
  }

  @Test
  void tellsHowTheLastReindexEndedAndWhatWasLeftOut() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path index = folder.resolve("index");
    for (int i = 0; i < 40; i++) {
      write(corpus, "wombat" + i);
    }
    Files.writeString(corpus.resolve("bad.jsonl"), "{\n");
    Shell.kiji("reindex", corpus.toString(), "--index", index.toString());
    Surroundings surroundings =
        new Surroundings(Map.of(), new PrintStream(quiet()), new PrintStream(quiet()));
    Settings settings = settings(index);
    try (SearchEngine engine = EngineChoice.open(settings, surroundings.err())) {
      Batch batch = new Batch(engine, settings, surroundings);
      assertThat(batch.upkeep().last().orElseThrow().result()).isEqualTo(Upkeep.Result.PUBLISHED);
      assertThat(batch.upkeep().leftOut()).containsEntry("quarantined", 1L);
      assertThat(batch.upkeep().trouble()).isEmpty();

      batch.update();
      assertThat(batch.upkeep().last().orElseThrow().result()).isEqualTo(Upkeep.Result.UNCHANGED);
      for (int i = 0; i < 30; i++) {
        Files.delete(corpus.resolve("wombat" + i + ".jsonl"));
      }
      assertThat(batch.update()).as("for a person to decide, not to be tried again").isEmpty();
      assertThat(batch.upkeep().last().orElseThrow().result()).isEqualTo(Upkeep.Result.REFUSED);
      assertThat(batch.upkeep().trouble().orElseThrow()).startsWith("Not published: ");
      Files.move(corpus, folder.resolve("elsewhere"));
      assertThat(batch.update()).isPresent();
      assertThat(batch.upkeep().trouble()).isEqualTo(batch.update());
    }
  }

  private static ByteArrayOutputStream quiet() {
    return new ByteArrayOutputStream();
  }

  private static String found(Path index, String word) {
    return Shell.kiji("search", word, "--index", index.toString()).out();
  }

  private Settings settings(Path index) {
    return SettingsReader.read(
        new SettingsSources(
            folder,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(SettingKey.INDEX, index.toString())));
  }

  private static void write(Path corpus, String word) throws IOException {
    Files.writeString(
        corpus.resolve(word + ".jsonl"),
        "{\"url\":\"https://news.example.com/%s\",\"title\":\"The %s\",\"body\":\"A %s was seen.\"}\n"
            .formatted(word, word, word));
  }
}
