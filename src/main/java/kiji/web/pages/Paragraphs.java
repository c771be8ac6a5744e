package kiji.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.article.Reading;
import kiji.engine.Hit.Snippet;
import kiji.web.view.ArticlePage.Paragraph;
import kiji.web.view.ArticlePage.Piece;

/// Takes a story's text apart for reading, its marks numbered. Subheadings stand in it as
/// paragraphs of their own; they are known by being short, between long paragraphs, and by ending
/// as no sentence does.
public final class Paragraphs {
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.。．!！?？…:：;,、)）\"”』]$");
  private static final int LONGEST_SUBHEADING = 48;
  private static final int SHORTEST_NEIGHBOUR = 60;

  /// Where a paragraph stands in the text.
  private record Place(int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }
  }

  private Paragraphs() {}

  /// The paragraphs of a story.
  ///
  /// @param body whole, with what is marked in it
  /// @param readings of its words
  public static List<Paragraph> of(Snippet body, List<Reading> readings) {
    Furigana furigana = new Furigana(readings);
    List<Place> places = places(body.text());
    List<String> texts = places.stream().map(place -> place.in(body.text())).toList();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      paragraphs.add(
          new Paragraph(
              pieces(body, places.get(i)).stream()
                  .flatMap(piece -> furigana.over(piece).stream())
                  .toList(),
              isSubheading(texts, i)));
    }
    return paragraphs;
  }

  private static List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    Matcher between = BLANK_LINE.matcher(text);
    int start = 0;
    while (between.find()) {
      add(stripped(text, start, between.start()), places);
      start = between.end();
    }
    add(stripped(text, start, text.length()), places);
    return places;
  }

  private static void add(Place place, List<Place> places) {
    if (place.start < place.end) {
      places.add(place);
    }
  }

  private static Place stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Place(start, end);
  }

  private static List<Piece> pieces(Snippet body, Place place) {
    List<Piece> pieces = new ArrayList<>();
    int at = place.start;
    for (int i = 0; i < body.spans().size(); i++) {
      int start = Math.max(body.spans().get(i).start(), place.start);
      int end = Math.min(body.spans().get(i).end(), place.end);
      if (start < end) {
        add(body.text().substring(at, start), 0, pieces);
        add(body.text().substring(start, end), i + 1, pieces);
        at = end;
      }
    }
    add(body.text().substring(at, place.end), 0, pieces);
    return pieces;
  }

  private static void add(String text, int match, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, match, null));
    }
  }

  private static boolean isSubheading(List<String> texts, int i) {
    String text = texts.get(i);
    return i > 0
        && i < texts.size() - 1
        && text.length() <= LONGEST_SUBHEADING
        && !ENDS_A_SENTENCE.matcher(text).find()
        && texts.get(i - 1).length() >= SHORTEST_NEIGHBOUR
        && texts.get(i + 1).length() >= SHORTEST_NEIGHBOUR;
  }
}
