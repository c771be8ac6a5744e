package kiji.opensearch.generation;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import kiji.engine.Generation;

/// A generation that lies in a cluster.
///
/// @param beside where its files are kept
/// @param address of the cluster and the archive, for messages
/// @param isPublished whether searches see it
public record KeptIndex(Beside beside, String address, IndexRecord told, boolean isPublished)
    implements Generation {
  @Override
  public String id() {
    return told.generation();
  }

  @Override
  public Instant publishedAt() {
    return told.publishedAt();
  }

  @Override
  public long articles() {
    return told.articles();
  }

  @Override
  public Optional<InputStream> attachment(String name) {
    return told.file(name).map(file -> FileParts.read(beside, id(), file));
  }

  @Override
  public String attachmentPath(String name) {
    return address + "/" + id() + "/" + name;
  }

  /// Writes a file that will be kept with a generation.
  ///
  /// @param kept told what was written, when it is closed
  public static OutputStream attach(
      Beside beside, String generation, String name, Consumer<KeptFile> kept) {
    return FileParts.write(beside, generation, name, kept);
  }

  /// Takes away what is kept with a generation.
  public static void forget(Beside beside, String generation) {
    beside.delete(generation);
  }
}
