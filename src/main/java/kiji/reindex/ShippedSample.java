package kiji.reindex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import kiji.engine.Generation;
import kiji.reindex.account.Past;

/// Tells whether an archive holds nothing but the articles that ship with Kiji, to be tried first
/// and missed by nobody. Known by the hashes of their inputs, so that a page that a person put
/// beside them is told from them.
final class ShippedSample {
  private static final String HASHES = "sample-hashes.txt";

  private ShippedSample() {}

  /// Reads the ledger once.
  static boolean isAll(Generation generation) {
    Set<String> shipped = hashes();
    boolean[] isAll = {true};
    Past.eachArticle(generation, row -> isAll[0] &= shipped.contains(row.hash()));
    return isAll[0];
  }

  static Set<String> hashes() {
    try (InputStream in =
        Objects.requireNonNull(ShippedSample.class.getResourceAsStream(HASHES), HASHES)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new HashSet<>(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
