package kiji.stories;

import java.util.Optional;
import kiji.article.Article;

/// What a text is known again by when it comes at another address or with small changes, and from
/// which nobody can read it: its fingerprint, or of a text too short for one the hash of its
/// letters.
///
/// @param print absent for a short text
/// @param letters hash of the letters and digits of title and body; empty where there is a print
record TextTrace(Optional<Fingerprint> print, String letters) {
  /// Half of all word sequences in common: nobody writes that twice (measured for copies of wire
  /// texts, see [Likeness]).
  private static final double SAME = .5;

  /// Briefs share their form, so that more of them must be the same.
  private static final double SAME_BRIEF = .7;

  /// A text that stands whole in a longer one.
  private static final double CONTAINED = .85;

  private static final double LEAST_OF_CONTAINED = .2;
  private static final int BRIEF = 120;

  private static final String PRINT = "print:";
  private static final String LETTERS = "letters:";

  static TextTrace of(Article article, Optional<Fingerprint> print) {
    return print.isPresent()
        ? new TextTrace(print, "")
        : new TextTrace(print, Hashes.of("letters", letters(article)));
  }

  boolean isOf(TextTrace other) {
    if (print.isEmpty() || other.print.isEmpty()) {
      return letters.equals(other.letters) && !letters.isEmpty();
    }
    double resemblance = print.get().resemblance(other.print.get());
    if (Math.min(print.get().shingles(), other.print.get().shingles()) < BRIEF) {
      return resemblance >= SAME_BRIEF;
    }
    return resemblance >= SAME
        || (resemblance >= LEAST_OF_CONTAINED
            && print.get().containment(other.print.get()) >= CONTAINED);
  }

  String written() {
    return print.map(known -> PRINT + known.written()).orElse(LETTERS + letters);
  }

  /// Reads what [#written] wrote.
  ///
  /// @throws IllegalArgumentException when it is none
  static TextTrace read(String written) {
    if (written.startsWith(PRINT)) {
      return new TextTrace(
          Optional.of(Fingerprint.ofWritten(written.substring(PRINT.length()))), "");
    }
    if (written.startsWith(LETTERS)) {
      return new TextTrace(Optional.empty(), written.substring(LETTERS.length()));
    }
    throw new IllegalArgumentException("no trace of a text: '" + written + "'");
  }

  private static String letters(Article article) {
    StringBuilder letters = new StringBuilder();
    (article.title() + article.body())
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
