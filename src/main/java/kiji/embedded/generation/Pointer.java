package kiji.embedded.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/// The file that names the published generation: one line, replaced whole or not at all. Its
/// content decides, never its time, so that a copied index works.
public final class Pointer {
  /// What the new pointer is called until it takes the old one's place.
  static final String NEXT = "CURRENT.tmp";

  private static final int LONGEST = 64;

  private final IndexFolder folder;
  private final PublishHook hook;

  Pointer(IndexFolder folder, PublishHook hook) {
    this.folder = folder;
    this.hook = hook;
  }

  /// What it says, whether or not that is a generation's id; empty when nothing is published. Costs
  /// one small read.
  public Optional<String> read() throws IOException {
    if (Files.isDirectory(folder.pointer())) {
      return Optional.of("");
    }
    try (var in = Files.newInputStream(folder.pointer())) {
      return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Makes it name a generation that is safe on disk already. When this throws, nothing has
  /// changed.
  public void moveTo(String id) throws IOException {
    Path next = folder.root().resolve(NEXT);
    hook.before(PublishStep.WRITE_POINTER);
    Files.writeString(next, id + "\n", StandardCharsets.UTF_8);
    hook.before(PublishStep.SYNC_POINTER);
    IOUtils.fsync(next, false);
    hook.before(PublishStep.MOVE_POINTER);
    setFolderAside();
    Files.move(next, folder.pointer(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void setFolderAside() throws IOException {
    if (Files.isDirectory(folder.pointer(), LinkOption.NOFOLLOW_LINKS)) {
      IndexFolder.setAside(folder.pointer());
    }
  }

  /// Makes the last move safe against power loss.
  public void sync() throws IOException {
    hook.before(PublishStep.SYNC_INDEX_FOLDER);
    IOUtils.fsync(folder.root(), true);
  }
}
