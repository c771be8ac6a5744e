package kiji.corpus.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusVisitor;
import kiji.corpus.PageFacts;
import kiji.corpus.ReadingLimits;
import kiji.corpus.bytes.ByteParts;
import kiji.corpus.bytes.ReadingStopped;
import kiji.corpus.bytes.ReadingTrouble;
import kiji.corpus.file.Found;

/// Reads the web pages of a WACZ file (Webrecorder, Web Archive Collection Zipped 1.1): those of
/// the WARC files that are zipped in it, whatever its own lists say of them. Their records are
/// numbered through, in the order of the files' names.
public final class WaczPages {
  private static final List<String> ENDINGS = List.of(".warc", ".warc.gz");

  private final ReadingLimits limits;
  private final WarcPages warcPages;

  public WaczPages(ReadingLimits limits) {
    this.limits = limits;
    this.warcPages = new WarcPages(limits);
  }

  /// Gives every record to the visitor; what cannot be read of one of the files costs the rest of
  /// that one.
  ///
  /// @param beside what the sidecar of the file says of all its pages
  public void read(Found.InputFile file, PageFacts beside, CorpusVisitor visitor) {
    try (FileSystem zip = FileSystems.newFileSystem(file.path())) {
      List<Path> archives = archives(zip);
      if (archives.isEmpty()) {
        visitor.visit(
            new CorpusEntry.Skipped(file.name(), "there is no WARC file in it"), file.size());
      }
      WarcPages.Numbering numbering = new WarcPages.Numbering(file.name());
      for (Path archive : archives) {
        read(archive, numbering, beside, (entry, _) -> visitor.visit(entry, file.size()));
      }
    } catch (IOException | ProviderNotFoundException e) {
      visitor.visit(
          ReadingTrouble.unreadable(file.name(), unreadable(e), null, 0, ""), file.size());
    }
  }

  private void read(
      Path archive, WarcPages.Numbering numbering, PageFacts beside, CorpusVisitor visitor) {
    try (InputStream in = Files.newInputStream(archive);
        ByteParts parts = ByteParts.zipped(in, Files.size(archive), stored(archive), limits)) {
      warcPages.read(parts, numbering, beside, visitor);
    } catch (IOException e) {
      visitor.visit(WarcPages.trouble(numbering.next().toString(), numbering, e), 0);
    }
  }

  private static List<Path> archives(FileSystem zip) throws IOException {
    try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
      return files.filter(WaczPages::isArchive).sorted().toList();
    }
  }

  private static boolean isArchive(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }

  /// How many bytes it takes in the zip.
  private static long stored(Path archive) throws IOException {
    return Files.getAttribute(archive, "zip:compressedSize") instanceof Long size ? size : 0;
  }

  private static IOException unreadable(Exception e) {
    return e instanceof ZipException || !(e instanceof IOException trouble)
        ? new ReadingStopped("it is no zip file")
        : trouble;
  }
}
