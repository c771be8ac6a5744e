package kiji.cleaning.wording;

import java.util.Optional;
import kiji.article.Reading;
import kiji.text.TextForms;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A `<ruby>` element: the text that stands on the line, and how it is read.
///
/// @param base the text, without its reading
/// @param reading base and reading in NFC; none where either is missing or the reading is no word
public record Ruby(String base, Optional<Reading> reading) {
  private static final int LONGEST_READING = 40;

  public static Ruby of(Element ruby) {
    StringBuilder base = new StringBuilder();
    StringBuilder kana = new StringBuilder();
    for (Node child : ruby.childNodes()) {
      if (child instanceof Element part && part.normalName().matches("rt|rtc")) {
        kana.append(part.text().strip());
      } else if (child instanceof Element part && !part.normalName().equals("rp")) {
        base.append(textWithoutReadings(part));
        kana.append(String.join("", part.select("rt").eachText()));
      } else if (child instanceof TextNode run) {
        base.append(run.text().strip());
      }
    }
    boolean isRead = !base.isEmpty() && !kana.isEmpty() && kana.length() <= LONGEST_READING;
    return new Ruby(
        base.toString(),
        isRead
            ? Optional.of(
                new Reading(
                    TextForms.composed(base.toString()), TextForms.composed(kana.toString())))
            : Optional.empty());
  }

  private static String textWithoutReadings(Element part) {
    StringBuilder out = new StringBuilder();
    for (Node child : part.childNodes()) {
      if (child instanceof TextNode run) {
        out.append(run.text().strip());
      } else if (child instanceof Element inner && !inner.normalName().matches("rt|rp|rtc")) {
        out.append(textWithoutReadings(inner));
      }
    }
    return out.toString();
  }
}
