package kiji.corpus.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusPath;
import kiji.corpus.CorpusVisitor;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.ReadingLimits;
import kiji.corpus.SourcePage;
import kiji.corpus.bytes.ContentHash;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.ReadingTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads JSON lines: one object a line, which is an article already clean (`body`) or a page
/// (`html`). A line that is neither costs itself alone.
public final class JsonLinesReader {
  private final ReadingLimits limits;

  public JsonLinesReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /// Gives every line to the visitor. Where the file breaks off, the lines before stand, and one
  /// more entry tells where it did.
  ///
  /// @param beside what the sidecar of the file says of all its lines
  public void read(String file, DecodedInput in, PageFacts beside, CorpusVisitor visitor) {
    LineReader lines = new LineReader(in, limits.documentBytes());
    try {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          visitor.visit(entry(file, line, beside), in.diskBytes());
        }
      }
    } catch (IOException e) {
      String after = "line " + lines.count() + " is the last one read";
      visitor.visit(
          ReadingTrouble.unreadable(file, e, after, in.decodedBytes(), ""), in.diskBytes());
      return;
    }
    if (in.leftOver() > 0) {
      String reason =
          "bytes that are not gzip follow its gzip data (line "
              + lines.count()
              + " is the last one read)";
      visitor.visit(
          new CorpusEntry.Unreadable(file, reason, in.decodedBytes(), ""), in.diskBytes());
    }
  }

  private CorpusEntry entry(String file, LineReader.Line line, PageFacts beside) {
    String path = new CorpusPath(file, line.number()).toString();
    if (line.isTooLong()) {
      return unreadable(path, line, DecodedInput.tooLarge(limits));
    }
    try {
      return entry(path, line, JsonFacts.read(line.bytes()), beside);
    } catch (JacksonException e) {
      return unreadable(path, line, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static CorpusEntry entry(
      String path, LineReader.Line line, JsonNode node, PageFacts beside) {
    if (!node.isObject()) {
      return unreadable(path, line, "not a JSON object");
    }
    String html = JsonFacts.text(node, "html");
    String body = JsonFacts.text(node, "body");
    if (html != null) {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      PageContent content = new PageContent.Html(bytes, StandardCharsets.UTF_8.name());
      return new CorpusEntry.Page(
          SourcePage.of(path, content, JsonFacts.facts(node).within(beside)));
    }
    if (body != null) {
      String title = JsonFacts.text(node, "title");
      PageContent content = new PageContent.Ready(title == null ? "" : title, body);
      return new CorpusEntry.Page(
          SourcePage.of(path, content, JsonFacts.factsBesideTitle(node).within(beside)));
    }
    return unreadable(path, line, "has neither a \"body\" nor \"html\"");
  }

  private static CorpusEntry unreadable(String path, LineReader.Line line, String reason) {
    return new CorpusEntry.Unreadable(
        path, reason, line.number(), ContentHash.ofBytes(line.bytes()));
  }
}
