package kiji.embedded.generation;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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

  private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());

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

  /// Makes the folder of the generations, and sets aside whatever stands in its place.
  public void createGenerations() throws IOException {
    if (Files.exists(generations()) && !Files.isDirectory(generations())) {
      setAside(generations());
    }
    Files.createDirectories(generations());
  }

  /// Gives what is not Kiji's another name in the same folder.
  static void setAside(Path path) throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + ".aside-" + System.nanoTime());
    Files.move(path, aside);
    LOG.log(Level.WARNING, path + " was none of Kiji's, and is " + aside.getFileName() + " now");
  }

  public Path generation(String id) {
    return generations().resolve(id);
  }

  /// Every generation's folder, published or not, the newest first; empty when there is none. What
  /// bears such a name and is no folder is none of Kiji's, and is left where it is.
  public List<String> ids() throws IOException {
    return names(Files::isDirectory);
  }

  /// The highest number that anything among the generations bears; 0 for nothing.
  public long highest() throws IOException {
    return names(path -> true).stream().mapToLong(IndexFolder::number).findFirst().orElse(0);
  }

  private List<String> names(Predicate<Path> wanted) throws IOException {
    if (!Files.isDirectory(generations())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(generations())) {
      return folders
          .filter(wanted)
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
