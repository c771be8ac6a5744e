package kiji.cleaning.body;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kiji.cleaning.wording.Resources;

/// What weights were trained with: the columns that were measured and the word lists they rest on.
/// Weights carry its fingerprint; with other columns, or other words, they would still answer, and
/// wrongly.
final class TrainedWith {
  private static final String LINE = "trained with ";
  private static final List<String> WORD_LISTS =
      List.of("class-words.txt", "cut-lines.txt", "phrases.txt", "section-ends.txt");

  private TrainedWith() {}

  /// The line that weights of such columns begin with.
  static String line(List<String> columns) {
    MessageDigest digest = sha256();
    columns.forEach(column -> digest.update((column + '\n').getBytes(StandardCharsets.UTF_8)));
    for (String list : WORD_LISTS) {
      Resources.lines(list)
          .forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
    }
    return LINE + HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /// The weights behind that line.
  ///
  /// @throws IllegalStateException when they were trained with something else
  static List<String> weights(String resource, List<String> columns) {
    List<String> lines = Resources.lines(resource);
    String first = lines.isEmpty() ? "" : lines.getFirst();
    if (!first.equals(line(columns))) {
      throw new IllegalStateException(
          resource
              + " was "
              + (first.startsWith(LINE) ? first : LINE + "nothing known")
              + ", not with the features and word lists of now ("
              + line(columns)
              + "); train again as src/docs/benchmarks.md says");
    }
    return lines.subList(1, lines.size());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
