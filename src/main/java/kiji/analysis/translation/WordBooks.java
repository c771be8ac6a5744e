package kiji.analysis.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Several word books as one. What the first ones know counts for more: they are made of news.
public final class WordBooks implements WordBook {
  private static final float LATER = .6f;

  private final List<WordBook> books;

  /// @param books the surest first
  public WordBooks(List<WordBook> books) {
    this.books = List.copyOf(books);
  }

  @Override
  public List<Translation> english(String japanese) {
    return together(book -> book.english(japanese));
  }

  @Override
  public List<Translation> japanese(String english) {
    return together(book -> book.japanese(english));
  }

  private List<Translation> together(Function<WordBook, List<Translation>> look) {
    List<Translation> all = new ArrayList<>();
    for (WordBook book : books) {
      boolean known = !all.isEmpty();
      for (Translation one : look.apply(book)) {
        if (all.stream().noneMatch(other -> other.text().equals(one.text()))) {
          all.add(known ? one.times(LATER) : one);
        }
      }
    }
    return all;
  }
}
