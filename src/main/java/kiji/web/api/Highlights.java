package kiji.web.api;

import kiji.engine.Hit.Snippet;

/// Makes HTML of a [Snippet] for JSON answers: text escaped, `<mark>` the only markup.
final class Highlights {
  private Highlights() {}

  static String html(Snippet snippet) {
    StringBuilder out = new StringBuilder(snippet.text().length() + 32);
    int at = 0;
    for (Snippet.Span span : snippet.spans()) {
      escape(snippet.text(), at, span.start(), out);
      out.append("<mark>");
      escape(snippet.text(), span.start(), span.end(), out);
      out.append("</mark>");
      at = span.end();
    }
    escape(snippet.text(), at, snippet.text().length(), out);
    return out.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
