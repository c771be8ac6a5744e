package kiji.corpus;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import kiji.corpus.bytes.ByteParts;
import kiji.corpus.bytes.ContentHash;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.HtmlBeginning;
import kiji.corpus.bytes.ReadingTrouble;
import kiji.corpus.feed.FeedReader;
import kiji.corpus.file.FileKind;
import kiji.corpus.file.Found;
import kiji.corpus.file.Sidecar;
import kiji.corpus.json.JsonLinesReader;
import kiji.corpus.warc.WaczPages;
import kiji.corpus.warc.WarcPages;

/// Reads one file into the entries that it holds; what it cannot read is an entry too.
final class FileReader {
  private final ReadingLimits limits;
  private final JsonLinesReader jsonLines;
  private final WarcPages warcPages;
  private final WaczPages waczPages;
  private final FeedReader feeds;

  FileReader(ReadingLimits limits) {
    this.limits = limits;
    jsonLines = new JsonLinesReader(limits);
    warcPages = new WarcPages(limits);
    waczPages = new WaczPages(limits);
    feeds = new FeedReader(limits);
  }

  /// Gives the file's entries to the visitor, which learns how much of this file was read by then.
  /// Whatever a file makes its reader throw is that file's own trouble; what the visitor throws is
  /// not.
  void read(Found.InputFile file, CorpusVisitor visitor) {
    Told told = new Told(visitor);
    try {
      readKind(file, told);
    } catch (CorpusException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (told.isVisiting) {
        throw e;
      }
      String reason = "it broke its reader: " + e.toString().lines().findFirst().orElse("");
      visitor.visit(new CorpusEntry.Unreadable(file.name(), reason, 0, ""), file.size());
    }
  }

  /// A visitor that knows whether it is being told something.
  private static final class Told implements CorpusVisitor {
    private final CorpusVisitor visitor;
    private boolean isVisiting;

    Told(CorpusVisitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void visit(CorpusEntry entry, long bytes) {
      isVisiting = true;
      visitor.visit(entry, bytes);
      isVisiting = false;
    }
  }

  private void readKind(Found.InputFile file, CorpusVisitor visitor) {
    switch (file.kind()) {
      case HTML, TEXT -> visitor.visit(page(file), file.size());
      case JSON_LINES -> lines(file, visitor);
      case WARC -> records(file, visitor);
      case WACZ -> waczPages.read(file, facts(file), visitor);
      case FEED -> feeds.read(file, facts(file), visitor);
      case UNTOLD -> visitor.visit(pageByItsBeginning(file), file.size());
    }
  }

  private CorpusEntry page(Found.InputFile file) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (DecodedInput in = DecodedInput.open(file.path(), limits)) {
      in.readDocument(read);
    } catch (IOException e) {
      String hash = ContentHash.ofBytes(read.toByteArray());
      return ReadingTrouble.unreadable(file.name(), e, null, read.size(), hash);
    }
    byte[] bytes = read.toByteArray();
    PageContent content =
        file.kind() == FileKind.TEXT
            ? new PageContent.Text(bytes)
            : new PageContent.Html(bytes, null);
    return new CorpusEntry.Page(SourcePage.of(file.name(), content, facts(file)));
  }

  private CorpusEntry pageByItsBeginning(Found.InputFile file) {
    try (DecodedInput in = DecodedInput.open(file.path(), limits)) {
      if (HtmlBeginning.isIn(in.beginning(HtmlBeginning.LENGTH))) {
        return page(file);
      }
    } catch (IOException e) {
      if (!(e instanceof ZipException) && !(e instanceof EOFException)) {
        return ReadingTrouble.unreadable(file.name(), e, null, 0, "");
      }
    }
    return new CorpusEntry.Skipped(file.name(), FileKind.notRead(file.name()));
  }

  private PageFacts facts(Found.InputFile file) {
    return file.sidecar() == null ? PageFacts.NONE : Sidecar.read(file.sidecar()).facts();
  }

  private void lines(Found.InputFile file, CorpusVisitor visitor) {
    try (DecodedInput in = DecodedInput.open(file.path(), limits)) {
      jsonLines.read(file.name(), in, facts(file), visitor);
    } catch (IOException e) {
      visitor.visit(ReadingTrouble.unreadable(file.name(), e, null, 0, ""), file.size());
    }
  }

  private void records(Found.InputFile file, CorpusVisitor visitor) {
    try (ByteParts parts = ByteParts.open(file.path(), limits)) {
      warcPages.read(file.name(), parts, facts(file), visitor);
    } catch (IOException e) {
      visitor.visit(ReadingTrouble.unreadable(file.name(), e, null, 0, ""), file.size());
    }
  }
}
