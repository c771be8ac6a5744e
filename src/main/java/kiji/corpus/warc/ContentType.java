package kiji.corpus.warc;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/// What a Content-Type says, however sloppily it is written.
///
/// @param base in lower case, without parameters: `text/html`
/// @param charset as written; null when none is named
record ContentType(String base, @Nullable String charset) {
  private static final Set<String> HTML =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");

  /// The first that the headers name; null when they name none.
  static @Nullable ContentType of(MessageHeaders headers) {
    String value = headers.first("Content-Type").orElse("").strip();
    if (value.isEmpty()) {
      return null;
    }
    int end = value.indexOf(';');
    String base = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(value);
    return new ContentType(base, charset.find() ? charset.group(1) : null);
  }

  boolean isHtml() {
    return HTML.contains(base);
  }
}
