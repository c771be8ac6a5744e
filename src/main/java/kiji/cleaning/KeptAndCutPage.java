package kiji.cleaning;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.article.Article;

/// A page to look at in a browser: every block of a crawled page in its order, what was kept and
/// what was cut in two colours, the reason on hover, and beside the block where it is more than a
/// clear number. Short blocks that were cut one after the other, such as menus, stand in one
/// paragraph, so that a page is judged in seconds. Stands alone: no script, nothing fetched; all
/// text is escaped.
public final class KeptAndCutPage {
  private static final String BEGIN =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Kept and cut</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>
      :root { color-scheme: light dark; --kept: light-dark(#e3f4e1, #17391f); --cut: light-dark(#fbe9e7, #43201c); }
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 56rem; margin: 1rem auto; padding: 0 1rem; }
      section { border-top: 2px solid; margin-top: 2rem; }
      h1 { font-size: 1.3rem; } h1 span { font-weight: normal; padding: .1rem .6rem; }
      h2 { font-size: 1rem; font-weight: normal; margin: .5rem 0 0; overflow-wrap: anywhere; }
      h3 { font-size: 1.3rem; line-height: 1.3; margin: .25rem 0; overflow-wrap: anywhere; }
      p { margin: .2rem 0; overflow-wrap: anywhere; }
      .about { font-size: .85rem; margin-bottom: .6rem; }
      .kept, .cut { padding: .2rem .6rem; }
      .kept { background: var(--kept); border-left: 5px solid #2e7d32; }
      .cut { background: var(--cut); border-left: 5px solid #c62828; font-size: .8rem; }
      .run span { display: inline-block; border: 1px solid #c6282855; border-radius: .2rem; padding: 0 .3rem; margin: .1rem; }
      small { float: right; margin-left: 1rem; opacity: .8; }
      </style></head><body><h1>Kept and cut: <span class="kept">part of the story</span> <span class="cut">left out</span></h1>""";

  private static final int LONGEST_IN_RUN = 80;
  private static final int SHORTEST_RUN = 3;

  private KeptAndCutPage() {}

  public static String begin() {
    return BEGIN;
  }

  public static String end() {
    return "</body></html>";
  }

  /// One page's section.
  public static String of(String path, CleaningTrace trace) {
    CleaningResult result = trace.result();
    List<BlockDecision> decisions = trace.decisions();
    StringBuilder html = new StringBuilder("<section><h2>").append(escaped(path)).append("</h2>\n");
    html.append(heading(result));
    int i = 0;
    while (i < decisions.size()) {
      int to = endOfRun(decisions, i);
      if (to - i >= SHORTEST_RUN) {
        html.append(run(decisions.subList(i, to)));
        i = to;
      } else {
        html.append(block(decisions.get(i)));
        i++;
      }
    }
    return html.append("</section>").toString();
  }

  /// A page that could not be read at all.
  public static String unread(String path, String reason) {
    return "<section><h2>"
        + escaped(path)
        + "</h2>\n<h3>Rejected: "
        + escaped(reason)
        + "</h3></section>";
  }

  private static int endOfRun(List<BlockDecision> decisions, int from) {
    int to = from;
    while (to < decisions.size()
        && !decisions.get(to).kept()
        && !decisions.get(to).isByTemplate()
        && decisions.get(to).text().length() <= LONGEST_IN_RUN) {
      to++;
    }
    return to;
  }

  private static String run(List<BlockDecision> decisions) {
    return decisions.stream()
        .map(
            v ->
                "<span title=\""
                    + escaped(v.evidence().words())
                    + "\">"
                    + escaped(v.text())
                    + "</span>")
        .collect(Collectors.joining(" ", "<p class=\"cut run\">", "</p>\n"));
  }

  private static String block(BlockDecision decision) {
    String reason = escaped(decision.evidence().words());
    return "<p class=\"%s\" title=\"%s\">%s%s</p>\n"
        .formatted(
            decision.kept() ? "kept" : "cut",
            reason,
            isClear(decision.evidence()) ? "" : "<small>" + reason + "</small>",
            escaped(decision.text()));
  }

  private static boolean isClear(Evidence evidence) {
    return evidence instanceof Evidence.Judged judged && judged.isClear();
  }

  private static String heading(CleaningResult result) {
    return switch (result) {
      case CleaningResult.Rejected rejected ->
          "<h3>Rejected: " + escaped(rejected.words()) + "</h3>\n";
      case CleaningResult.Cleaned cleaned ->
          "<h3>"
              + escaped(cleaned.article().title())
              + "</h3>\n<p class=\"about\">"
              + escaped(about(cleaned))
              + "</p>\n"
              + fields(cleaned);
    };
  }

  /// Where each field was read, or why it is absent.
  private static String fields(CleaningResult.Cleaned cleaned) {
    return cleaned.fields().stream()
        .map(field -> "<b>" + field.name() + "</b> " + escaped(field.words()))
        .collect(Collectors.joining(" · ", "<p class=\"about\">", "</p>\n"));
  }

  private static String about(CleaningResult.Cleaned cleaned) {
    Article article = cleaned.article();
    return Stream.of(
            article.publishedAt() == null
                ? "no date"
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.publishedAt()),
            article.outlet().name(),
            String.join(", ", article.authors()),
            article.agency(),
            article.section(),
            article.language().code(),
            article.url(),
            String.format(
                Locale.ROOT,
                "%,d blocks kept, %,d cut; %,d characters",
                cleaned.kept(),
                cleaned.removed(),
                article.body().length()))
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
