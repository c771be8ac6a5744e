package kiji.embedded.generation;

/// What publishing a generation does, in this order. The published generation is the old one before
/// [#MOVE_POINTER] and the new one after it, whatever happens and wherever the process is killed.
public enum PublishStep {
  /// Writes and syncs what is still in memory, waits for merges, closes Lucene's writer.
  COMMIT,
  /// Reads every byte of every file back against its checksum, opens the result and writes down the
  /// words it has to suggest.
  VERIFY,
  /// Refuses when too many articles would go.
  GATE,
  /// Writes what the generation consists of.
  MANIFEST,
  /// Syncs the manifest, the attachments and copied files.
  SYNC_FILES,
  /// Syncs the generation's folder and the one above.
  SYNC_FOLDERS,
  /// Writes CURRENT.tmp.
  WRITE_POINTER,
  SYNC_POINTER,
  /// The one moment that matters: CURRENT.tmp becomes CURRENT.
  MOVE_POINTER,
  SYNC_INDEX_FOLDER,
  /// Notes in the generation's folder that it was published.
  MARK,
  /// Lets this process's searches see it.
  SHOW,
  /// Deletes generations older than the one that was published before.
  DELETE_OLD
}
