package kiji.corpus.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kiji.corpus.CorpusPath;

/// One name in a folder and what it is, told without opening it.
///
/// @param name as [FileName] reads it
/// @param path as the folder's listing gave it: never built again from the name
/// @param size in bytes, for a file
public record FolderItem(String name, Path path, Type type, long size) {
  /// What stands behind a name.
  enum Type {
    FILE,
    FOLDER,
    LINK,
    /// A pipe, socket or device: opening it could wait for ever.
    OTHER
  }

  /// Folders stand where their contents would: `a.html` comes before `a/b.html`, as `.` does before
  /// `/`.
  private static final Comparator<FolderItem> IN_PATH_ORDER =
      Comparator.comparing(FolderItem::orderedName, CorpusPath.BY_CODE_POINT);

  /// What a folder holds, in path order. Memory grows with the number of names in this one folder.
  static List<FolderItem> list(Path folder) throws IOException {
    List<FolderItem> items = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      for (Path path : names) {
        of(path).ifPresent(items::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    items.sort(IN_PATH_ORDER);
    return items;
  }

  /// What stands at a path; empty when nothing does any more.
  public static Optional<FolderItem> of(Path path) {
    String name = FileName.of(path);
    try {
      BasicFileAttributes found =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new FolderItem(name, path, type(found), found.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new FolderItem(name, path, Type.OTHER, 0));
    }
  }

  private String orderedName() {
    return type == Type.FOLDER ? name + "/" : name;
  }

  private static Type type(BasicFileAttributes found) {
    if (found.isRegularFile()) {
      return Type.FILE;
    }
    if (found.isDirectory()) {
      return Type.FOLDER;
    }
    return found.isSymbolicLink() ? Type.LINK : Type.OTHER;
  }
}
