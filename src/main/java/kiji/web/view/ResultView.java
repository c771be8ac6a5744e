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
/// @param excerpt why it was found, or its lead; nothing where there is no text
/// @param copies how many others told it
/// @param story who told it, by time; absent when nobody else did
public record ResultView(
    String href,
    List<TextPiece> title,
    String language,
    String languageName,
    String outlet,
    @Nullable TimeView time,
    List<TextPiece> excerpt,
    int copies,
    @Nullable StoryView story) {
  public ResultView {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
  }
}
