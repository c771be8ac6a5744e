package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article to read.
///
/// @param back the results it was chosen from; absent when unknown
/// @param title the headline; empty text when it has none
/// @param language for the `lang` attribute; empty text when unknown
/// @param outlet links to more from it
/// @param authors link to more of theirs
/// @param agency the wire agency it came from; absent when a person is named, or none is known
/// @param section links to more of it; absent when it has none
/// @param published absent when unknown
/// @param original the page it was cleaned from; absent when unknown or not of the web
/// @param paragraphs of the story
/// @param sameStory copies of it in other outlets
/// @param similar what else there is to read
/// @param mayBeMore whether not everything was looked at for it
public record ArticlePage(
    Layout frame,
    @Nullable String back,
    String title,
    String language,
    Link outlet,
    List<Link> authors,
    @Nullable String agency,
    @Nullable Link section,
    @Nullable TimeView published,
    @Nullable String original,
    List<Paragraph> paragraphs,
    List<ResultView.CopyView> sameStory,
    List<Further> similar,
    boolean mayBeMore) {
  /// Another article to read.
  ///
  /// @param language for the `lang` attribute; empty text when unknown
  /// @param time absent when unknown
  public record Further(
      String title, String href, String language, String outlet, @Nullable TimeView time) {}

  /// A paragraph of a story.
  public record Paragraph(String text, boolean subheading) {}

  public ArticlePage {
    authors = List.copyOf(authors);
    paragraphs = List.copyOf(paragraphs);
    sameStory = List.copyOf(sameStory);
    similar = List.copyOf(similar);
  }
}
