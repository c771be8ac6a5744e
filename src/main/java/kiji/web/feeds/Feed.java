package kiji.web.feeds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search as a feed, whatever it is written as.
///
/// @param title what was searched
/// @param id stays as long as the search is the same
/// @param page the search's page
/// @param self the feed's own address
/// @param updated when the archive was last
record Feed(
    String title,
    String description,
    String id,
    String page,
    String self,
    Instant updated,
    List<Item> items) {
  Feed {
    items = List.copyOf(items);
  }

  /// An article in it.
  ///
  /// @param id never changes, and no other article has it
  /// @param page where it is read here
  /// @param original where it was published; absent when that is not of the web
  /// @param authors whoever is named, else the outlet
  /// @param summary plain text; absent where there is no text at all
  /// @param paragraphs the whole story; empty where its beginning was asked for
  /// @param published absent when unknown
  /// @param arrived when it came into the archive
  record Item(
      String id,
      String title,
      String page,
      @Nullable String original,
      String outlet,
      List<String> authors,
      @Nullable String section,
      String language,
      @Nullable String summary,
      List<String> paragraphs,
      @Nullable OffsetDateTime published,
      Instant arrived) {
    Item {
      authors = List.copyOf(authors);
      paragraphs = List.copyOf(paragraphs);
    }

    /// The whole story as HTML.
    String html() {
      StringBuilder html = new StringBuilder();
      for (String paragraph : paragraphs) {
        html.append("<p>").append(escaped(paragraph)).append("</p>");
      }
      return html.toString();
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
