package kiji.corpus.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kiji.corpus.CorpusEntry;
import org.jspecify.annotations.Nullable;

/// Which files of one folder are pages, and which are sidecars of which page.
public final class FolderNames {
  private final Map<String, Path> sidecars = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();

  FolderNames(List<FolderItem> items) {
    List<FolderItem> files =
        items.stream().filter(item -> item.type() == FolderItem.Type.FILE).toList();
    files.stream()
        .filter(item -> item.name().endsWith(Sidecar.ENDING))
        .forEach(item -> sidecars.put(item.name(), item.path()));
    if (!sidecars.isEmpty()) {
      files.stream()
          .filter(item -> FileKind.ofName(item.name()).isPresent())
          .forEach(item -> Sidecar.namesFor(item.name()).forEach(claimed::add));
    }
  }

  /// The names around one file that was named alone: only those that it looks for.
  public static FolderNames around(Path file) {
    String name = FileName.of(file);
    return new FolderNames(
        Stream.concat(
                Stream.of(file),
                Sidecar.namesFor(name).map(sidecar -> FileName.sibling(file, sidecar)))
            .map(FolderItem::of)
            .flatMap(Optional::stream)
            .toList());
  }

  /// What a file of this folder is.
  ///
  /// @param name its path in entries
  public Found found(String name, FolderItem item) {
    if (item.name().endsWith(Sidecar.ENDING)) {
      return claimed.contains(item.name())
          ? new Found.SidecarFile(name, item.path())
          : skipped(name, "a sidecar whose page is not here");
    }
    return FileKind.ofName(item.name())
        .<Found>map(
            kind ->
                new Found.InputFile(name, item.path(), kind, item.size(), sidecarOf(item.name())))
        .orElseGet(() -> skipped(name, FileKind.notRead(item.name())));
  }

  private @Nullable Path sidecarOf(String page) {
    if (sidecars.isEmpty()) {
      return null;
    }
    return Sidecar.namesFor(page)
        .map(sidecars::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Found skipped(String name, String reason) {
    return new Found.Known(new CorpusEntry.Skipped(name, reason));
  }
}
