package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kiji.embedded.generation.FileCheck;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.PublishStep;
import kiji.embedded.generation.StoredFile;
import kiji.embedded.words.SuggestionFile;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/// Makes of a folder in which everything is written a generation that is safe on the disk, whether
/// or not the pointer is going to name it.
final class Seal {
  private final IndexStore store;
  private final Path folder;

  /// What was found in the folder.
  ///
  /// @param lucene Lucene's files
  /// @param attached all others
  record Contents(List<StoredFile> lucene, List<StoredFile> attached, long articles) {
    List<StoredFile> all() {
      List<StoredFile> all = new ArrayList<>(lucene);
      all.addAll(attached);
      return all;
    }
  }

  /// @param folder the generation's, named by its id
  Seal(IndexStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /// Reads every byte of what Lucene committed back against its checksum, opens the result and
  /// writes down the words it has to suggest.
  ///
  /// @param attached what was written beside Lucene's files
  Contents readBack(Directory directory, Collection<StoredFile> attached) throws IOException {
    store.hook().before(PublishStep.VERIFY);
    FileCheck check = new FileCheck(folder, directory);
    Set<String> names = new TreeSet<>(SegmentInfos.readLatestCommit(directory).files(true));
    List<StoredFile> lucene = new ArrayList<>();
    for (String name : names) {
      lucene.add(check.measured(name));
    }
    List<StoredFile> attachments = new ArrayList<>(attached);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      attachments.add(SuggestionFile.write(reader, folder));
      return new Contents(lucene, attachments, reader.numDocs());
    }
  }

  /// Writes what the generation consists of, and syncs all that Lucene did not sync when it
  /// committed.
  ///
  /// @param analysis fingerprint of how its texts are cut
  /// @param copied files of Lucene's that were copied into the folder
  Manifest put(Contents contents, Instant publishedAt, String analysis, List<String> copied)
      throws IOException {
    store.hook().before(PublishStep.MANIFEST);
    String id = folder.getFileName().toString();
    Manifest manifest = Manifest.of(id, publishedAt, contents.articles(), analysis, contents.all());
    manifest.write(folder);
    store.hook().before(PublishStep.SYNC_FILES);
    IOUtils.fsync(folder.resolve(IndexFolder.MANIFEST), false);
    for (StoredFile attachment : contents.attached()) {
      IOUtils.fsync(folder.resolve(attachment.name()), false);
    }
    for (String name : copied) {
      IOUtils.fsync(folder.resolve(name), false);
    }
    store.hook().before(PublishStep.SYNC_FOLDERS);
    IOUtils.fsync(folder, true);
    IOUtils.fsync(store.folder().generations(), true);
    return manifest;
  }
}
