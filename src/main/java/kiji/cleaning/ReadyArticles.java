package kiji.cleaning;

import kiji.cleaning.wording.TextGatherer;
import kiji.text.TextForms;

/// Takes over what is clean already: only the text's form is made ours.
final class ReadyArticles {
  private ReadyArticles() {}

  /// A body's paragraphs, trimmed and parted by a blank line where they were parted by one; single
  /// line breaks part paragraphs where there is no blank line at all.
  static String body(String raw) {
    String text = TextForms.composed(raw).replace("\r\n", "\n").replace('\r', '\n');
    String[] paragraphs = text.split(text.contains("\n\n") ? "\n\\s*\n" : "\n", -1);
    StringBuilder body = new StringBuilder();
    TextGatherer gatherer = new TextGatherer();
    for (String paragraph : paragraphs) {
      gatherer.append(paragraph);
      if (!gatherer.isEmpty()) {
        body.append(body.isEmpty() ? "" : "\n\n").append(gatherer.take());
      }
    }
    return body.toString();
  }
}
