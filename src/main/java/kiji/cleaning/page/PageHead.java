package kiji.cleaning.page;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page says of itself outside its story: meta elements, JSON-LD, its title and headings,
/// its times, gathered in one walk.
///
/// @param metas values by lower-case name, property or itemprop, each in the page's order
/// @param jsonLd what its JSON-LD says
/// @param title the title element
/// @param canonical the canonical link
/// @param languageTag what the root element says
/// @param headings the texts of h1, in order
/// @param subheadings the texts of the first short h2, in order
/// @param times the machine-readable values and texts of its time elements, in order
/// @param pictures what its images say in place of themselves
public record PageHead(
    Map<String, List<String>> metas,
    JsonLd jsonLd,
    String title,
    @Nullable String canonical,
    String languageTag,
    List<String> headings,
    List<String> subheadings,
    List<Time> times,
    PictureTexts pictures) {
  /// A time element.
  ///
  /// @param value its datetime attribute; may be empty
  /// @param marked whether it is said to be when the page was published
  /// @param others whether it stands in a comment, a menu or on a card of another story
  public record Time(String value, String text, boolean marked, boolean others) {}

  /// Nothing is known: a page that is plain text.
  public static final PageHead NONE =
      new PageHead(
          Map.of(),
          JsonLd.NONE,
          "",
          null,
          "",
          List.of(),
          List.of(),
          List.of(),
          new PictureTexts(List.of()));

  /// What the elements of a page say.
  static PageHead of(Document page) {
    return HeadReader.read(page);
  }

  /// The first of several names that has a value.
  public @Nullable String meta(String... names) {
    for (String name : names) {
      for (String value : metas.getOrDefault(name, List.of())) {
        if (!value.isBlank()) {
          return value;
        }
      }
    }
    return null;
  }
}
