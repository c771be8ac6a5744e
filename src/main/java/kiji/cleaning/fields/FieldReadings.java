package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kiji.cleaning.FieldReading;
import kiji.cleaning.page.PageHead;
import kiji.cleaning.page.ReadPage;
import kiji.text.TextForms;

/// Tells who says of a page what its article has: the places that agree with a title or name an
/// author, so that a reader can argue with it.
public final class FieldReadings {
  private static final int LONGEST_TOLD = 40;

  private FieldReadings() {}

  /// Of a headline.
  public static FieldReading title(ReadPage.Whole page) {
    PageHead head = page.head();
    if (page.title().isEmpty()) {
      return FieldReading.absent(
          "title",
          page.marked() ? "no heading or title tells one" : "no line stands out as the headline");
    }
    List<String> places = new ArrayList<>();
    add(places, "h1", head.headings().stream(), page.title());
    add(
        places,
        "og:title",
        Stream.ofNullable(head.meta("og:title", "twitter:title")),
        page.title());
    add(
        places,
        "JSON-LD headline",
        Stream.ofNullable(head.jsonLd().text("headline")),
        page.title());
    add(places, "title element", Stream.of(head.title()), page.title());
    String line = page.marked() ? "a heading" : "a line of the text";
    return FieldReading.from("title", places.isEmpty() ? line : String.join(", ", places));
  }

  /// A place that says the same, whatever stands around it.
  private static void add(List<String> places, String name, Stream<String> texts, String title) {
    String key = TextForms.key(title);
    if (texts.anyMatch(text -> TextForms.key(text).contains(key))) {
      places.add(name);
    }
  }

  /// Of the authors.
  public static FieldReading authors(ReadPage.Whole page, List<String> authors) {
    List<String> ofData = page.head().jsonLd().authors();
    List<String> ofMetas = Bylines.metas(page.head());
    if (authors.isEmpty()) {
      return FieldReading.absent(
          "authors",
          Stream.concat(ofData.stream(), ofMetas.stream())
              .filter(text -> !text.isBlank())
              .findFirst()
              .map(text -> "'" + shortened(text.strip()) + "' names no person")
              .orElse("nobody is named"));
    }
    List<String> places = new ArrayList<>();
    add(places, "JSON-LD author", ofData.stream(), authors.getFirst());
    add(places, "a meta element", ofMetas.stream(), authors.getFirst());
    return FieldReading.from(
        "authors", places.isEmpty() ? "a byline on the page" : String.join(", ", places));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
  }
}
