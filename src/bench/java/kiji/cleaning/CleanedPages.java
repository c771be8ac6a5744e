package kiji.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;

/// The measured pages of a folder, read straight into memory.
public final class CleanedPages {
  private CleanedPages() {}

  /// The pages of a folder (`.html.gz` or `.txt`), by name.
  public static List<SourcePage> of(Path folder) throws IOException {
    List<SourcePage> pages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      String path = folder.getFileName() + "/" + file.getFileName();
      PageContent content =
          path.endsWith(".txt")
              ? new PageContent.Text(bytes(file))
              : new PageContent.Html(bytes(file), null);
      pages.add(new SourcePage(path, content, PageFacts.NONE, ""));
    }
    return pages;
  }

  /// The name that a page goes by in the truth files.
  public static String id(SourcePage page) {
    String name = page.path().substring(page.path().lastIndexOf('/') + 1);
    return name.replaceAll("\\.gz$", "").replaceAll("\\.(html|txt)$", "");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return plain.readAllBytes();
    }
  }
}
