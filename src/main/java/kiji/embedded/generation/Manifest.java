package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a generation says about itself, kept in it as `manifest.json`.
///
/// @param generation its id
/// @param publishedAt when it was published first
/// @param articles how many it holds
/// @param format version of this layout
/// @param analysis fingerprint of how its texts were cut into words and stored: another one cannot
///   be added to
/// @param files everything else in the folder
/// @param checksum CRC-32 of the manifest written with 0 here
public record Manifest(
    String generation,
    Instant publishedAt,
    long articles,
    int format,
    String analysis,
    List<StoredFile> files,
    long checksum) {
  /// The layout this program writes, and the only one it reads: counted up when an older program's
  /// generation, searched as it lies, would be answered from falsely. The second one has the day
  /// that each article shows, which filters by date look up.
  static final int FORMAT = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Manifest {
    Objects.requireNonNull(generation);
    Objects.requireNonNull(publishedAt);
    Objects.requireNonNull(analysis);
    files = List.copyOf(files);
  }

  public static Manifest of(
      String generation,
      Instant publishedAt,
      long articles,
      String analysis,
      List<StoredFile> files) {
    Manifest open = new Manifest(generation, publishedAt, articles, FORMAT, analysis, files, 0);
    return open.with(open.ownChecksum());
  }

  /// Reads a folder's manifest.
  ///
  /// @throws DamagedFile when it is missing, changed or of a layout that this program does not know
  public static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(IndexFolder.MANIFEST);
    byte[] text;
    if (!Files.isDirectory(folder)) {
      throw new DamagedFile(file, "is missing", null);
    }
    try {
      text = Files.readAllBytes(file);
    } catch (IOException e) {
      throw DamagedFile.orElse(file, e);
    }
    @Nullable Manifest manifest;
    try {
      manifest = JSON.readValue(text, Manifest.class);
    } catch (JacksonException e) {
      throw new DamagedFile(file, "is not readable as JSON", e);
    }
    if (manifest == null) {
      throw new DamagedFile(file, "says nothing", null);
    }
    if (manifest.format != FORMAT) {
      String writer = manifest.format < FORMAT ? "an older" : "a newer";
      throw new DamagedFile(
          file,
          "was written by "
              + writer
              + " Kiji: it is of layout "
              + manifest.format
              + ", and this one reads layout "
              + FORMAT,
          null);
    }
    if (!Arrays.equals(text, JSON.writeValueAsBytes(manifest))
        || manifest.checksum != manifest.ownChecksum()
        || !manifest.generation.equals(folder.getFileName().toString())) {
      throw new DamagedFile(file, "is not as it was written", null);
    }
    return manifest;
  }

  public void write(Path folder) throws IOException {
    Files.write(folder.resolve(IndexFolder.MANIFEST), JSON.writeValueAsBytes(this));
  }

  /// The size of all files, in bytes.
  public long bytes() {
    return files.stream().mapToLong(StoredFile::length).sum();
  }

  /// Those that searches read.
  public List<StoredFile> luceneFiles() {
    return files.stream().filter(StoredFile::isLucene).toList();
  }

  Optional<StoredFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  private Manifest with(long newChecksum) {
    return new Manifest(generation, publishedAt, articles, format, analysis, files, newChecksum);
  }

  private long ownChecksum() {
    CRC32 crc = new CRC32();
    crc.update(JSON.writeValueAsBytes(with(0)));
    return crc.getValue();
  }
}
