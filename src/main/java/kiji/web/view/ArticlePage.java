package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article to read.
///
/// @param walk the list of results it stands in; absent when the reader came by no search
/// @param title the headline in pieces
/// @param language for the `lang` attribute; empty text when unknown
/// @param outlet links to more from it
/// @param authors link to more of theirs
/// @param agency the wire agency it came from; absent when a person is named, or none is known
/// @param section links to more of it; absent when it has none
/// @param published absent when unknown
/// @param original the page it was cleaned from; absent when unknown or not of the web
/// @param paragraphs of the story
/// @param story who else ran it; absent when nobody did
/// @param similar what else there is to read
/// @param mayBeMore whether not everything was looked at for it
/// @param citation how to refer to it
public record ArticlePage(
    Layout frame,
    @Nullable Walk walk,
    List<TextPiece> title,
    String language,
    Link outlet,
    List<Link> authors,
    @Nullable String agency,
    @Nullable Link section,
    @Nullable TimeView published,
    @Nullable String original,
    List<Paragraph> paragraphs,
    @Nullable StoryView story,
    List<Further> similar,
    boolean mayBeMore,
    Citation citation) {
  /// Where an article stands in the results of a search.
  ///
  /// @param back the page of results it stands on
  /// @param place as in `3 of 45`; empty text where it is none of them
  /// @param matches how many words of the search stand in its text; empty text where none does
  /// @param previous the result ahead of it, with its headline; absent at the beginning
  /// @param next the result behind it; absent at the end
  public record Walk(
      String back, String place, String matches, @Nullable Link previous, @Nullable Link next) {}

  /// Another article to read.
  ///
  /// @param language for the `lang` attribute; empty text when unknown
  /// @param time absent when unknown
  public record Further(
      String title, String href, String language, String outlet, @Nullable TimeView time) {}

  /// A paragraph of a story.
  public record Paragraph(List<Piece> pieces, boolean subheading) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }

    /// What it says.
    public String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }
  }

  /// A piece of a paragraph.
  ///
  /// @param match which of the words found it is, from 1; 0 for what stands between
  /// @param reading how the page that told the story says it is read; absent mostly
  public record Piece(String text, int match, @Nullable String reading) {}

  /// Whether words stand with their readings.
  public boolean hasReadings() {
    return paragraphs.stream()
        .flatMap(paragraph -> paragraph.pieces().stream())
        .anyMatch(piece -> piece.reading() != null);
  }

  /// How to refer to an article.
  ///
  /// @param text outlet, date, headline and address in one line
  /// @param retrieved when it was looked at
  /// @param ris the same for programs that manage references
  public record Citation(String text, String retrieved, String ris) {}

  public ArticlePage {
    title = List.copyOf(title);
    authors = List.copyOf(authors);
    paragraphs = List.copyOf(paragraphs);
    similar = List.copyOf(similar);
  }
}
