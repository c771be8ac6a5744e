package kiji.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Remembered articles, found by what they may have in common with a new one: sixteen bands of
/// three numbers of their fingerprints (locality-sensitive hashing, Indyk and Motwani 1998). Two
/// texts that have half their shingles in common agree in some band in 88 of 100 cases, two that
/// have a tenth in 2.
final class Shelf {
  private static final int ROWS = 3;
  private static final int BANDS = Fingerprint.BINS / ROWS;

  /// A band that more articles share is a template of some site and tells nothing.
  private static final int MOST_IN_A_BAND = 24;

  private static final int SMALLEST = 1 << 10;
  private static final int FREE = -1;

  private final List<KnownArticle> articles = new ArrayList<>();

  /// Open addressing, two places for every band at least: the number of an article.
  private int[] places = emptyPlaces(SMALLEST);

  int size() {
    return articles.size();
  }

  List<KnownArticle> articles() {
    return articles;
  }

  void put(KnownArticle article) {
    articles.add(article);
    if ((long) articles.size() * BANDS * 2 > places.length) {
      places = emptyPlaces(places.length * 2);
      for (int number = 0; number < articles.size(); number++) {
        place(number);
      }
    } else {
      place(articles.size() - 1);
    }
  }

  /// Gives every article that agrees with this fingerprint in some band, some of them repeatedly.
  void candidates(Fingerprint print, Consumer<KnownArticle> candidates) {
    for (int band = 0; band < BANDS; band++) {
      int place = start(print, band);
      for (; places[place] != FREE; place = next(place)) {
        KnownArticle article = articles.get(places[place]);
        if (agree(article.print(), print, band)) {
          candidates.accept(article);
        }
      }
    }
  }

  private void place(int number) {
    Fingerprint print = articles.get(number).print();
    for (int band = 0; band < BANDS; band++) {
      int alike = 0;
      int place = start(print, band);
      while (places[place] != FREE && alike < MOST_IN_A_BAND) {
        alike += agree(articles.get(places[place]).print(), print, band) ? 1 : 0;
        place = next(place);
      }
      if (alike < MOST_IN_A_BAND) {
        places[place] = number;
      }
    }
  }

  private int start(Fingerprint print, int band) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      key = (key << Short.SIZE) | (print.bin(band * ROWS + row) & 0xffff);
    }
    return (int) (Shingles.mixed(key) & (places.length - 1));
  }

  private int next(int place) {
    return (place + 1) & (places.length - 1);
  }

  private static boolean agree(Fingerprint a, Fingerprint b, int band) {
    for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
      if (a.bin(i) != b.bin(i)) {
        return false;
      }
    }
    return true;
  }

  private static int[] emptyPlaces(int size) {
    int[] places = new int[size];
    Arrays.fill(places, FREE);
    return places;
  }
}
