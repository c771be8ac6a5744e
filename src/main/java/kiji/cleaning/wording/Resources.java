package kiji.cleaning.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the word lists and weights of cleaning.
public final class Resources {
  private static final String FOLDER = "/kiji/cleaning/";

  private Resources() {}

  /// The lines of a text that are neither empty nor comments.
  public static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            Resources.class.getResourceAsStream(FOLDER + name), FOLDER + name + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, e);
    }
  }
}
