package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One result in a list.
///
/// @param href the article's page
/// @param title the headline in pieces
/// @param language for the `lang` attribute; empty text when unknown
/// @param languageName as the reader calls it
/// @param outlet who published it
/// @param time when; absent when unknown
/// @param snippets why it was found, or its lead
/// @param copies the same story elsewhere
public record ResultView(
    String href,
    List<TextPiece> title,
    String language,
    String languageName,
    String outlet,
    @Nullable TimeView time,
    List<List<TextPiece>> snippets,
    List<CopyView> copies) {
  /// A copy of the story in another outlet.
  public record CopyView(String outlet, String href, @Nullable TimeView time) {}

  public ResultView {
    title = List.copyOf(title);
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
  }
}
