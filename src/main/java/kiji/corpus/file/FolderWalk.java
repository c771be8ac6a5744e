package kiji.corpus.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kiji.corpus.CorpusEntry;
import kiji.corpus.ReadingLimits;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.ReadingTrouble;
import org.jspecify.annotations.Nullable;

/// Walks a folder in path order, opening nothing but the lists of what to ignore. Memory grows with
/// the depth of the folders and the names in the largest, not with the number of files.
public final class FolderWalk {
  private static final ReadingLimits IGNORE_LIMITS =
      new ReadingLimits(1_000_000, 100, Duration.ofSeconds(5));

  private final Scope scope;
  private final Consumer<Found> finds;
  private final Deque<OpenFolder> open = new ArrayDeque<>();

  /// A folder on the way.
  ///
  /// @param label its path in entries, with `/` at the end; empty for the corpus folder
  /// @param ignored the lists of this folder and those above
  private record OpenFolder(
      String label, FolderNames names, List<IgnoreList> ignored, Iterator<FolderItem> rest) {}

  private FolderWalk(Scope scope, Consumer<Found> finds) {
    this.scope = scope;
    this.finds = finds;
  }

  /// Walks what the scope covers of a root, and lists beside it only the folders on the way there.
  public static void walk(CorpusRoot root, Scope scope, Consumer<Found> finds) {
    FolderWalk walk = new FolderWalk(scope, finds);
    walk.enter(root.path(), root.label().isEmpty() ? "" : root.label() + "/", List.of());
    walk.goOn();
  }

  private void goOn() {
    while (!open.isEmpty()) {
      OpenFolder folder = open.peek();
      if (folder.rest().hasNext()) {
        take(folder, folder.rest().next());
      } else {
        open.pop();
      }
    }
  }

  private void enter(Path path, String label, List<IgnoreList> above) {
    try {
      List<FolderItem> items = FolderItem.list(path);
      List<IgnoreList> ignored = withListOf(label, items, above);
      open.push(new OpenFolder(label, new FolderNames(items), ignored, items.iterator()));
    } catch (IOException e) {
      String reason = "this folder cannot be listed: " + ReadingTrouble.words(e);
      finds.accept(
          new Found.Known(
              new CorpusEntry.Unreadable(label.isEmpty() ? "." : label, reason, 0, "")));
    }
  }

  private void take(OpenFolder folder, FolderItem item) {
    String name = folder.label() + item.name();
    boolean isFolder = item.type() == FolderItem.Type.FOLDER;
    if (item.name().equals(IgnoreList.FILE_NAME) && item.type() == FolderItem.Type.FILE) {
      return;
    }
    boolean isCovered = scope.covers(item.path());
    if (!isCovered && !(isFolder && scope.leadsTo(item.path()))) {
      return;
    }
    String reason = reasonToSkip(folder, item, isFolder ? name + "/" : name);
    if (reason != null && !isCovered) {
      return;
    }
    if (reason != null) {
      finds.accept(new Found.Known(new CorpusEntry.Skipped(isFolder ? name + "/" : name, reason)));
      return;
    }
    if (isFolder) {
      enter(item.path(), name + "/", folder.ignored());
      return;
    }
    finds.accept(folder.names().found(name, item));
  }

  private @Nullable String reasonToSkip(OpenFolder folder, FolderItem item, String name) {
    if (scope.leavesOut(item.path())) {
      return "the index itself";
    }
    if (item.type() == FolderItem.Type.LINK) {
      return "a link: links are not followed";
    }
    if (item.type() == FolderItem.Type.OTHER) {
      return "not a regular file: a pipe, a socket or a device";
    }
    if (item.name().startsWith(".")) {
      return "hidden: its name begins with a dot";
    }
    return folder.ignored().stream().anyMatch(list -> list.lists(name))
        ? "listed in .ignore"
        : null;
  }

  private static List<IgnoreList> withListOf(
      String label, List<FolderItem> items, List<IgnoreList> above) throws IOException {
    for (FolderItem item : items) {
      if (item.name().equals(IgnoreList.FILE_NAME) && item.type() == FolderItem.Type.FILE) {
        IgnoreList here = IgnoreList.parse(label, text(item.path()));
        return Stream.concat(above.stream(), Stream.of(here)).toList();
      }
    }
    return above;
  }

  private static String text(Path file) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (DecodedInput in = DecodedInput.open(file, IGNORE_LIMITS)) {
      in.readDocument(read);
    }
    return FileName.decode(read.toByteArray());
  }
}
