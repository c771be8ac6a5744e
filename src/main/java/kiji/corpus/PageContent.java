package kiji.corpus;

import kiji.corpus.bytes.Charsets;
import org.jspecify.annotations.Nullable;

/// What an input holds.
public sealed interface PageContent {
  /// A web page's raw bytes; `declaredCharset` is what the transport said (a WARC record's
  /// Content-Type), not the page.
  @SuppressWarnings("ArrayRecordComponent") // read once by the cleaner, never compared
  record Html(byte[] bytes, @Nullable String declaredCharset) implements PageContent {
    /// The page's markup, in whatever encoding it is, labelled, mislabelled or not.
    public String text() {
      return Charsets.decode(bytes, declaredCharset);
    }
  }

  /// A plain-text crawl's raw bytes, boilerplate still in.
  @SuppressWarnings("ArrayRecordComponent") // read once by the cleaner, never compared
  record Text(byte[] bytes) implements PageContent {
    /// Its lines, in whatever encoding they are.
    public String text() {
      return Charsets.decode(bytes, null);
    }
  }

  /// An item of a feed: the story's own HTML, or its summary, without a page around it; the rest is
  /// in the page's facts.
  record Item(String html) implements PageContent {}

  /// A JSON line that is already clean: title and body stand; the rest is in the page's facts.
  record Ready(String title, String body) implements PageContent {}
}
