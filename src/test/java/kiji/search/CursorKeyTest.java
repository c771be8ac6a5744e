package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorKeyTest {
  @TempDir Path folder;

  @Test
  void aKeptKeyLetsACursorOutliveARestart() {
    Path file = folder.resolve("cursor.key");
    String cursor = cursor(CursorKey.keptIn(file));
    assertThat(opens(CursorKey.keptIn(file), cursor)).isTrue();
    assertThat(opens(CursorKey.random(), cursor)).isFalse();
  }

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    Path file = folder.resolve("cursor.key");
    CursorKey.keptIn(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void withoutAPlaceToKeepItAKeyOfItsOwnServes() {
    Path nowhere = folder.resolve("no").resolve("such").resolve("cursor.key");
    CursorKey key = CursorKey.keptIn(nowhere);
    assertThat(opens(key, cursor(key))).isTrue();
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void aDamagedFileIsNoKey() throws IOException {
    Path file = folder.resolve("cursor.key");
    Files.write(file, new byte[3]);
    CursorKey key = CursorKey.keptIn(file);
    assertThat(key.bytes()).hasSize(32);
    assertThat(opens(key, cursor(key))).isTrue();
  }

  private static @Nullable String cursor(CursorKey key) {
    return ((SearchAnswer) search(key).search(SearchParameters.of("a"))).nextCursor();
  }

  private static boolean opens(CursorKey key, @Nullable String cursor) {
    return search(key)
            .search(
                SearchParameters.of("a")
                    .with(SearchParameter.CURSOR, Objects.requireNonNull(cursor)))
        instanceof SearchAnswer;
  }

  private static ArticleSearch search(CursorKey key) {
    return new ArticleSearch(
        new ScriptedEngine(50, 50, 50), SearchDefaults.standard(ZoneId.of("Asia/Tokyo")), key);
  }
}
