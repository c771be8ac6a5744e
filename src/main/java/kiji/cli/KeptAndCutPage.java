package kiji.cli;

import java.util.List;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.Verdict;

/// A page to look at in a browser: every block of a crawled page in its order, what was kept and
/// what was cut in two colours, the reason beside it and on hover. Stands alone: no script, nothing
/// fetched; all text is escaped.
final class KeptAndCutPage {
  private static final String BEGIN =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Kept and cut</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>
      :root { color-scheme: light dark; --kept: light-dark(#e3f4e1, #17391f); --cut: light-dark(#fbe9e7, #43201c); }
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 52rem; margin: 1rem auto; padding: 0 1rem; }
      section { border-top: 2px solid; margin-top: 2rem; }
      p { margin: .25rem 0; padding: .25rem .6rem; white-space: pre-line; overflow-wrap: anywhere; }
      .kept { background: var(--kept); border-left: 4px solid #2e7d32; }
      .cut { background: var(--cut); border-left: 4px solid #c62828; }
      small { float: right; margin-left: 1rem; }
      </style></head><body><h1>Kept and cut</h1>
      <p class="kept">kept: part of the story</p><p class="cut">cut: left out</p>""";

  private KeptAndCutPage() {}

  static String begin() {
    return BEGIN;
  }

  static String end() {
    return "</body></html>";
  }

  /// One page's section.
  static String of(String path, CleaningResult result, List<Verdict> verdicts) {
    StringBuilder html = new StringBuilder("<section><h2>").append(escaped(path)).append("</h2>\n");
    html.append("<p>").append(escaped(heading(result))).append("</p>\n");
    for (Verdict verdict : verdicts) {
      html.append(
          "<p class=\"%s\" title=\"%s\"><small>%s</small>%s</p>%n"
              .formatted(
                  verdict.kept() ? "kept" : "cut",
                  escaped(verdict.reason()),
                  escaped(verdict.reason()),
                  escaped(verdict.text())));
    }
    return html.append("</section>").toString();
  }

  /// A page that could not be read at all.
  static String unread(String path, String reason) {
    return "<section><h2>"
        + escaped(path)
        + "</h2>\n<p>rejected: "
        + escaped(reason)
        + "</p></section>";
  }

  private static String heading(CleaningResult result) {
    return switch (result) {
      case CleaningResult.Rejected rejected -> "rejected: " + rejected.words();
      case CleaningResult.Cleaned cleaned ->
          cleaned.article().title()
              + "\n"
              + cleaned.article().publishedAt()
              + " · "
              + cleaned.article().outlet().name()
              + " · "
              + String.join(", ", cleaned.article().authors());
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
