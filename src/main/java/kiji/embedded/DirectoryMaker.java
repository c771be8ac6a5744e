package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/// Makes the directory that a generation is built in, so that a test can give one that fails.
@FunctionalInterface
public interface DirectoryMaker {
  /// What an ordinary engine has.
  DirectoryMaker MAPPED = MMapDirectory::new;

  Directory open(Path folder) throws IOException;
}
