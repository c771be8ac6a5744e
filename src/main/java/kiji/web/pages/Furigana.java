package kiji.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kiji.article.Reading;
import kiji.web.view.ArticlePage.Piece;
import org.jspecify.annotations.Nullable;

/// Sets the readings that an article's page told beside its words: over every place where a word
/// stands as a whole, for 生 within 学生 is read otherwise.
final class Furigana {
  private final List<Reading> readings;

  /// @param readings of the article; of two words that begin alike the longer is tried first
  Furigana(List<Reading> readings) {
    this.readings =
        readings.stream()
            .filter(reading -> !reading.base().isBlank() && !reading.kana().isBlank())
            .sorted(Comparator.comparingInt((Reading r) -> r.base().length()).reversed())
            .toList();
  }

  /// A piece, cut where words with a reading stand; what was found in it stays one.
  List<Piece> over(Piece piece) {
    if (readings.isEmpty() || piece.match() > 0) {
      return List.of(readings.isEmpty() ? piece : whole(piece));
    }
    List<Piece> pieces = new ArrayList<>();
    String text = piece.text();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      Reading reading = at(text, at);
      if (reading != null) {
        add(text.substring(from, at), pieces);
        pieces.add(new Piece(reading.base(), 0, reading.kana()));
        from = at + reading.base().length();
        at = from - 1;
      }
    }
    add(text.substring(from), pieces);
    return pieces;
  }

  private Piece whole(Piece piece) {
    Stream<Reading> same = readings.stream().filter(r -> r.base().equals(piece.text()));
    return same.findFirst()
        .map(reading -> new Piece(piece.text(), piece.match(), reading.kana()))
        .orElse(piece);
  }

  private @Nullable Reading at(String text, int at) {
    return readings.stream()
        .filter(reading -> text.startsWith(reading.base(), at))
        .filter(reading -> isWhole(text, at, at + reading.base().length()))
        .findFirst()
        .orElse(null);
  }

  /// One character alone is a word only where none of its kind stands beside it.
  private static boolean isWhole(String text, int from, int to) {
    boolean isAlone =
        (from == 0 || !isKanji(text.charAt(from - 1)))
            && (to == text.length() || !isKanji(text.charAt(to)));
    return to - from > 1 || isAlone;
  }

  private static boolean isKanji(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static void add(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, 0, null));
    }
  }
}
