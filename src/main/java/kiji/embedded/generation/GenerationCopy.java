package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/// Puts all files of a generation into another folder, as links where the file system has them and
/// else as copies: none is ever changed once written.
public final class GenerationCopy {
  private GenerationCopy() {}

  /// Copies, and reads every byte of the result back.
  ///
  /// @param to an empty folder; its name is to be the generation's id once all is there
  /// @param manifest what the result is to say of itself
  /// @return whether all files are links
  /// @throws DamagedFile naming the first file that is not as it was written
  public static boolean make(KeptGeneration from, Path to, Manifest manifest) throws IOException {
    List<StoredFile> files = from.manifest().files();
    List<String> copied = SegmentFiles.share(files, from.folder(), to);
    try (Directory directory = new MMapDirectory(to, NoLockFactory.INSTANCE)) {
      new FileCheck(to, directory).everyByte(files, () -> false);
    }
    manifest.write(to);
    for (String name : copied) {
      IOUtils.fsync(to.resolve(name), false);
    }
    IOUtils.fsync(to.resolve(IndexFolder.MANIFEST), false);
    IOUtils.fsync(to, true);
    return copied.isEmpty();
  }
}
