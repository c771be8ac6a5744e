package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the parts of an index lie: the pointer, the generations, the lock.
///
/// @param root the folder a person names; need not exist yet
public record IndexFolder(Path root) {
  /// What a generation is made of: its own file, beside Lucene's and the attachments.
  public static final String MANIFEST = "manifest.json";

  /// An empty file in every generation that was published once. A folder with a manifest but
  /// without it was killed before its publish, unless the pointer names it.
  public static final String MARK = "published";

  private static final Pattern ID = Pattern.compile("[0-9]{6,18}");

  public Path pointer() {
    return root.resolve("CURRENT");
  }

  Path lock() {
    return root.resolve("reindex.lock");
  }

  public Path generations() {
    return root.resolve("generations");
  }

  public Path generation(String id) {
    return generations().resolve(id);
  }

  /// Every generation's folder, published or not, the newest first; empty when there is none.
  public List<String> ids() throws IOException {
    if (!Files.isDirectory(generations())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(generations())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(IndexFolder::isId)
          .sorted(Comparator.comparingLong(IndexFolder::number).reversed())
          .toList();
    }
  }

  /// Every generation that was published once and is whole as far as names tell, the newest first.
  public List<String> publishedIds() throws IOException {
    return ids().stream().filter(this::wasPublished).toList();
  }

  public boolean wasPublished(String id) {
    return Files.exists(generation(id).resolve(MARK))
        && Files.exists(generation(id).resolve(MANIFEST));
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public static long number(String id) {
    return Long.parseLong(id);
  }

  public static String id(long number) {
    return String.format(Locale.ROOT, "%06d", number);
  }
}
