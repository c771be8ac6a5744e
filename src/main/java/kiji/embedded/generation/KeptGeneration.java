package kiji.embedded.generation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kiji.engine.EngineException;
import kiji.engine.Generation;

/// A generation as its manifest describes it.
///
/// @param folder where it lies
/// @param isPublished whether searches saw it when this was made
public record KeptGeneration(Path folder, Manifest manifest, boolean isPublished)
    implements Generation {
  @Override
  public String id() {
    return manifest.generation();
  }

  @Override
  public Instant publishedAt() {
    return manifest.publishedAt();
  }

  @Override
  public long articles() {
    return manifest.articles();
  }

  /// Reads it as it was written: at the end of a changed one the stream throws [DamagedFile].
  ///
  /// @throws EngineException when it cannot be opened
  @Override
  public Optional<InputStream> attachment(String name) {
    Path path = folder.resolve(name);
    Optional<StoredFile> file = manifest.file(name).filter(known -> !known.isLucene());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      InputStream in = Files.newInputStream(path);
      return Optional.of(new BufferedInputStream(new CheckedAttachment(in, path, file.get())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new EngineException(DiskTrouble.kind(e), "cannot read " + path + ": " + e, e);
    }
  }

  /// Whether everything but Lucene's files is there and as long as it was written.
  public boolean hasItsAttachments() {
    return manifest.files().stream()
        .filter(file -> !file.isLucene())
        .allMatch(file -> isAsLong(folder.resolve(file.name()), file.length()));
  }

  private static boolean isAsLong(Path file, long length) {
    return Files.isRegularFile(file) && file.toFile().length() == length;
  }

  @Override
  public String attachmentPath(String name) {
    return folder.resolve(name).toString();
  }
}
