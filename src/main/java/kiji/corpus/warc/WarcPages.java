package kiji.corpus.warc;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusPath;
import kiji.corpus.CorpusVisitor;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.ReadingLimits;
import kiji.corpus.SourcePage;
import kiji.corpus.bytes.ByteParts;
import kiji.corpus.bytes.ContentHash;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.ReadingTrouble;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/// Reads the web pages of a WARC or ARC file: the HTML of its responses and resources. Every other
/// record is skipped, every damaged one costs itself alone.
public final class WarcPages {
  private final ReadingLimits limits;

  public WarcPages(ReadingLimits limits) {
    this.limits = limits;
  }

  /// Gives every record to the visitor, numbered from 1; bytes in which none can be told count as
  /// one.
  ///
  /// @param beside what the sidecar of the file says of all its pages
  public void read(String file, ByteParts parts, PageFacts beside, CorpusVisitor visitor) {
    Numbering numbering = new Numbering(file);
    try {
      read(parts, numbering, beside, visitor);
    } catch (IOException e) {
      visitor.visit(trouble(file, numbering, e), parts.diskBytes());
      return;
    }
    if (numbering.last == 0) {
      visitor.visit(
          new CorpusEntry.Skipped(file, "empty: there is no record in it"), parts.diskBytes());
    }
  }

  /// Gives the records of one file of several to the visitor.
  ///
  /// @throws IOException when it cannot be read on
  void read(ByteParts parts, Numbering numbering, PageFacts beside, CorpusVisitor visitor)
      throws IOException {
    RecordWindow window = new RecordWindow(parts, limits.deadline());
    RecordFrames frames = new RecordFrames(window, Framing.of(window), limits);
    boolean wasDamaged = false;
    for (RecordFrame frame = frames.next(); frame != null; frame = frames.next()) {
      boolean isDamaged = frame instanceof RecordFrame.Damaged;
      if (!isDamaged || !wasDamaged) {
        CorpusEntry entry = entry(numbering.next(), frame);
        visitor.visit(within(entry, beside), parts.diskBytes());
      }
      wasDamaged = isDamaged;
    }
  }

  /// What could not be read on, under a path.
  static CorpusEntry trouble(String path, Numbering numbering, IOException e) {
    String after = "record " + numbering.last + " is the last one read";
    return ReadingTrouble.unreadable(path, e, after, 0, "");
  }

  /// The numbers of a file's records.
  static final class Numbering {
    private final String file;
    private long last;

    Numbering(String file) {
      this.file = file;
    }

    CorpusPath next() {
      return new CorpusPath(file, ++last);
    }
  }

  private static CorpusEntry within(CorpusEntry entry, PageFacts beside) {
    return entry instanceof CorpusEntry.Page(SourcePage page) && !beside.equals(PageFacts.NONE)
        ? new CorpusEntry.Page(
            SourcePage.of(page.path(), page.content(), page.facts().within(beside)))
        : entry;
  }

  private CorpusEntry entry(CorpusPath path, RecordFrame frame) {
    return switch (frame) {
      case RecordFrame.Damaged(long offset, String reason) ->
          new CorpusEntry.Unreadable(path.toString(), reason, offset, "");
      case RecordFrame.Whole record -> {
        String type = record.headers().first("WARC-Type").orElse("").strip();
        yield switch (type.toLowerCase(Locale.ROOT)) {
          case "response" -> response(path.toString(), record);
          case "resource" -> resource(path.toString(), record);
          case "" -> unreadable(path.toString(), record, "its record has no WARC-Type");
          default -> new CorpusEntry.Skipped(path.toString(), "a record that is no page: " + type);
        };
      }
    };
  }

  private CorpusEntry response(String path, RecordFrame.Whole record) {
    ContentType outer = ContentType.of(record.headers());
    if (outer != null && !outer.base().equals("application/http")) {
      return new CorpusEntry.Skipped(path, "no answer of a web server: " + outer.base());
    }
    try {
      HttpAnswer answer = HttpAnswer.of(record.block(), limits);
      if (record.trouble() != null && !answer.isHeaderWhole()) {
        return unreadable(path, record, record.trouble());
      }
      if (answer.status() / 100 != 2) {
        return new CorpusEntry.Skipped(path, "answered with status " + answer.status());
      }
      ContentType type = answer.contentType();
      if (type != null && !type.isHtml()) {
        return new CorpusEntry.Skipped(path, "not a web page: " + type.base());
      }
      if (record.trouble() != null) {
        return unreadable(path, record, record.trouble());
      }
      byte[] body = answer.body();
      return type == null && !looksLikeHtml(body)
          ? new CorpusEntry.Skipped(path, "not a web page: its content has no type")
          : page(path, record, body, type);
    } catch (IOException e) {
      String trouble = record.trouble();
      return unreadable(path, record, trouble == null ? ReadingTrouble.words(e) : trouble);
    }
  }

  private CorpusEntry resource(String path, RecordFrame.Whole record) {
    ContentType type = ContentType.of(record.headers());
    if (type == null || !type.isHtml()) {
      String base = type == null ? "its content has no type" : type.base();
      return new CorpusEntry.Skipped(path, "not a web page: " + base);
    }
    if (record.trouble() != null) {
      return unreadable(path, record, record.trouble());
    }
    return record.block().length > limits.documentBytes()
        ? unreadable(path, record, DecodedInput.tooLarge(limits))
        : page(path, record, record.block(), type);
  }

  private static CorpusEntry page(
      String path, RecordFrame.Whole record, byte[] body, @Nullable ContentType type) {
    PageContent content = new PageContent.Html(body, type == null ? null : type.charset());
    return new CorpusEntry.Page(SourcePage.of(path, content, facts(record.headers())));
  }

  private static PageFacts facts(MessageHeaders headers) {
    String target = headers.first("WARC-Target-URI").orElse("").strip();
    boolean inBrackets = target.startsWith("<") && target.endsWith(">");
    String url = inBrackets ? target.substring(1, target.length() - 1) : target;
    return url.isEmpty()
        ? PageFacts.NONE
        : PageFacts.of(
            new PageFacts.Fetch(
                url.replace(" ", "%20"), instant(headers.first("WARC-Date").orElse(""))));
  }

  private static @Nullable Instant instant(String date) {
    try {
      return Instant.parse(date.strip());
    } catch (DateTimeException e) {
      return null; // a date that is none: the page has one less
    }
  }

  private static boolean looksLikeHtml(byte[] body) {
    int length = Math.min(body.length, 1_024);
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < length; i++) {
      start.append((char) (body[i] & 0x7f));
    }
    String text = start.toString().toLowerCase(Locale.ROOT);
    return List.of("<!doctype html", "<html", "<head", "<body").stream().anyMatch(text::contains);
  }

  private static CorpusEntry unreadable(String path, RecordFrame.Whole record, String reason) {
    return new CorpusEntry.Unreadable(
        path, reason, record.offset(), ContentHash.ofBytes(record.block()));
  }
}
