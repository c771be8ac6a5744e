package kiji.cleaning.page;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import kiji.text.ProcessorTime;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Parses a page's text within bounds: tags are counted before jsoup sees them, nesting is capped,
/// and the reader that feeds the parser gives up once its thread has computed too long.
public final class PageParser {
  private static final int MOST_TAGS = 200_000;
  private static final int DEEPEST = 256;
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private PageParser() {}

  /// The page as a tree; empty when it is too large or too slow to be a page of news.
  public static Optional<Document> parse(String html) {
    if (countTags(html) > MOST_TAGS) {
      return Optional.empty();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    try {
      return Optional.of(parser.parseInput(new DeadlineReader(html), ""));
    } catch (UncheckedIOException | TooSlow e) {
      return Optional.empty();
    }
  }

  private static int countTags(String html) {
    int tags = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      tags += Character.isLetter(html.charAt(i + 1)) ? 1 : 0;
    }
    return tags;
  }

  private static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class DeadlineReader extends Reader {
    private final StringReader text;
    private final long end = ProcessorTime.nanos() + DEADLINE.toNanos();

    DeadlineReader(String text) {
      this.text = new StringReader(text);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      if (ProcessorTime.nanos() > end) {
        throw new TooSlow();
      }
      return text.read(into, from, length);
    }

    @Override
    public void close() {
      text.close();
    }
  }
}
