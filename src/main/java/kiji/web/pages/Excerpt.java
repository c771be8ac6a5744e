package kiji.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.engine.Hit.Snippet.Span;
import kiji.web.api.Lead;
import kiji.web.view.TextPiece;

/// What a list shows of an article's text: the best places found, in the order in which they stand
/// there and with `…` for what is left out between them. A few words alone say little: what stands
/// before them comes along.
final class Excerpt {
  /// Places shown; more would make a list long.
  private static final int SHOWN = 2;

  /// Shorter is no place to show alone, in characters; Japanese says twice as much in as many.
  private static final int SHORTEST = 50;

  private static final int SHORTEST_JAPANESE = 25;

  private static final String LEFT_OUT = "…";
  private static final String CLAUSE_ENDS = "。、！？」 ";

  /// A stretch of the text.
  private record Place(int start, int end, List<Span> marks) {}

  private Excerpt() {}

  /// The places found, else the lead; nothing where there is no text.
  static List<TextPiece> of(Hit hit) {
    List<Snippet> best = hit.snippets().stream().limit(SHOWN).toList();
    if (best.isEmpty()) {
      String lead = Lead.of(hit.article());
      return lead == null ? List.of() : List.of(new TextPiece(lead, false));
    }
    String text = hit.article().body().replace('\n', ' ').replace('\r', ' ');
    List<Place> places = new ArrayList<>();
    for (Snippet snippet : best) {
      int at = text.indexOf(snippet.text());
      if (at < 0) {
        return TextPiece.of(snippet);
      }
      places.add(place(text, at, snippet));
    }
    places.sort(Comparator.comparingInt(Place::start));
    return pieces(text, places);
  }

  private static Place place(String text, int at, Snippet snippet) {
    int end = at + snippet.text().length();
    List<Span> marks =
        snippet.spans().stream().map(span -> new Span(at + span.start(), at + span.end())).toList();
    return new Place(isShort(snippet.text()) ? before(text, at) : at, end, marks);
  }

  private static boolean isShort(String text) {
    boolean wide = text.codePoints().anyMatch(Character::isIdeographic);
    return text.length() < (wide ? SHORTEST_JAPANESE : SHORTEST);
  }

  /// Where to begin so that enough stands before a place: behind a space or the end of a clause.
  private static int before(String text, int at) {
    int from = Math.max(0, at - SHORTEST);
    while (from > 0 && from < at && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from++;
    }
    while (from < at && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static List<TextPiece> pieces(String text, List<Place> places) {
    List<TextPiece> pieces = new ArrayList<>();
    int at = -1;
    for (Place place : places) {
      int start = Math.max(place.start, at);
      if (at < 0 || !text.substring(at, start).isBlank()) {
        add(gap(text, at, start), false, pieces);
      } else {
        add(text.substring(at, start), false, pieces);
      }
      at = start;
      for (Span mark : place.marks) {
        if (mark.start() >= at) {
          add(text.substring(at, mark.start()), false, pieces);
          add(text.substring(mark.start(), mark.end()), true, pieces);
          at = mark.end();
        }
      }
      if (at < place.end) {
        add(text.substring(at, place.end), false, pieces);
        at = place.end;
      }
    }
    if (at < text.length() && !endsASentence(text, at)) {
      add(LEFT_OUT, false, pieces);
    }
    return pieces;
  }

  /// What stands for the text left out ahead of a place: nothing where a sentence begins there.
  private static String gap(String text, int from, int to) {
    if (from >= 0) {
      return " " + LEFT_OUT + " ";
    }
    return to == 0 || Character.isUpperCase(text.codePointAt(to)) || endsASentence(text, to)
        ? ""
        : LEFT_OUT;
  }

  private static boolean endsASentence(String text, int to) {
    String before = text.substring(0, to).stripTrailing();
    return before.isEmpty()
        || "。！？.!?」”".indexOf(before.charAt(before.length() - 1)) >= 0
        || text.substring(before.length(), to).length() > 1;
  }

  private static void add(String text, boolean marked, List<TextPiece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new TextPiece(text, marked));
    }
  }
}
