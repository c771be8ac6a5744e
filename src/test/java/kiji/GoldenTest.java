package kiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  @TempDir Path folder;

  @Test
  void acceptsTheSameTextWithoutItsLastLineBreak() throws IOException {
    Path expected = Files.writeString(folder.resolve("a.txt"), "一行目\n");
    assertThatCode(() -> Golden.assertMatches(expected, "一行目", false)).doesNotThrowAnyException();
  }

  @Test
  void namesTheFileThatDiffers() throws IOException {
    Path expected = Files.writeString(folder.resolve("a.txt"), "one\n");
    assertThatThrownBy(() -> Golden.assertMatches(expected, "two", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a.txt");
  }

  @Test
  void aMissingFileFailsUnlessItIsBeingMade() {
    Path expected = folder.resolve("new").resolve("a.txt");
    assertThatThrownBy(() -> Golden.assertMatches(expected, "text", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dgolden.update=true");
    Golden.assertMatches(expected, "text", true);
    assertThat(expected).hasContent("text\n");
  }
}
