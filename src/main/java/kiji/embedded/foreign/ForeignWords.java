package kiji.embedded.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.EnglishStopWords;
import kiji.analysis.translation.Translation;
import kiji.analysis.translation.WordBook;
import kiji.analysis.translation.WordKeys;
import kiji.embedded.matching.IndexedWords;
import kiji.text.Scripts;

/// Finds what was typed in the other language: the longest piece that a word book knows in words of
/// the index, then the next, from left to right. Names that no book knows are left to
/// [ForeignNames]. For one search.
final class ForeignWords {
  private static final int MOST_CANDIDATES = 10;

  /// Names that are read alike are many; each costs a look into the index.
  private static final int MOST_LOOKED_AT = 400;

  private static final int LONGEST_PIECE = 6;
  private static final int LONGEST_JAPANESE = 24;
  private static final int LONGEST_LATIN = 60;
  private static final int MOST_PIECES = 32;

  /// Candidates as likely as each other are the likelier the commoner; this much evens that out.
  private static final double EVEN = 8;

  private static final int MOST_CHECKED = 32;

  private static final Comparator<ForeignPiece.Candidate> LIKELIEST =
      Comparator.comparingDouble(
              (ForeignPiece.Candidate one) ->
                  one.weight() * Math.log(EVEN + one.present().articles()))
          .reversed();

  private final TextAnalysis analysis;
  private final WordBook books;
  private final IndexedWords index;
  private final ForeignNames names;

  ForeignWords(TextAnalysis analysis, WordBook books, NameSounds sounds, IndexedWords index) {
    this.analysis = analysis;
    this.books = books;
    this.index = index;
    this.names = new ForeignNames(analysis, sounds, index);
  }

  /// The pieces of runs typed side by side, in their order.
  List<ForeignPiece> pieces(List<String> runs) throws IOException {
    String text = String.join(" ", runs);
    List<CutToken> tokens = tokens(text);
    List<ForeignPiece> pieces = new ArrayList<>();
    int at = 0;
    while (at < tokens.size() && pieces.size() < MOST_PIECES && !index.isSpent()) {
      int end = FullNames.end(text, tokens, at);
      List<ForeignPiece> name = end > at ? name(text, tokens.subList(at, end)) : List.of();
      if (!name.isEmpty()) {
        pieces.addAll(name);
        at = end;
        continue;
      }
      ForeignPiece piece = null;
      int length = Math.min(LONGEST_PIECE, tokens.size() - at);
      for (; length >= 1 && piece == null; length--) {
        ForeignPiece tried = piece(text, tokens.subList(at, at + length));
        piece = tried.candidates().isEmpty() && length > 1 ? null : tried;
      }
      if (piece != null && !piece.words().isEmpty()) {
        boolean isKnown = !piece.candidates().isEmpty() || Scripts.isLatin(piece.typed());
        List<ForeignPiece> parts = isKnown ? List.of() : parts(piece.typed());
        pieces.addAll(parts.isEmpty() ? List.of(piece) : parts);
      }
      at += length + 1;
    }
    return pieces;
  }

  /// Latin words by their stems, Japanese ones as the index cuts them, in one order.
  private List<CutToken> tokens(String text) {
    return Stream.concat(
            WordKeys.stems(text).stream().filter(token -> Scripts.isLatin(token.term())),
            analysis.cut(Layer.WORDS, text).stream()
                .filter(token -> !Scripts.isLatin(token.term())))
        .sorted(Comparator.comparingInt(CutToken::start))
        .toList();
  }

  private ForeignPiece piece(String text, List<CutToken> tokens) throws IOException {
    CutToken first = tokens.getFirst();
    CutToken last = tokens.getLast();
    String typed = text.substring(first.start(), last.end());
    boolean latin = Scripts.isLatin(first.term());
    boolean single = tokens.size() == 1;
    if (Scripts.isLatin(last.term()) != latin
        || typed.length() > (latin ? LONGEST_LATIN : LONGEST_JAPANESE)) {
      return new ForeignPiece(typed, List.of(), List.of());
    }
    if (EnglishStopWords.contains(typed) || (single && isFiller(typed))) {
      return new ForeignPiece(typed, List.of(), List.of());
    }
    if (!single
        && (EnglishStopWords.contains(last.term()) || EnglishStopWords.contains(first.term()))) {
      return new ForeignPiece(typed, List.of(), List.of());
    }
    List<Translation> found = latin ? books.japanese(typed) : english(typed, last);
    List<ForeignPiece.Candidate> candidates = new ArrayList<>(inIndex(found));
    names.add(typed, latin, single, candidates);
    return new ForeignPiece(typed, index.terms(typed), candidates);
  }

  /// The parts of a name of several words, each with what it is beside the others: words that stand
  /// together in the index, and the name written as one. Empty where they stand nowhere.
  private List<ForeignPiece> name(String text, List<CutToken> tokens) throws IOException {
    List<ForeignPiece> parts = new ArrayList<>();
    for (CutToken token : tokens) {
      String part = text.substring(token.start(), token.end());
      if (Scripts.isPlainLatin(part) && isOrdinary(part)) {
        return List.of();
      }
      parts.add(new ForeignPiece(part, index.terms(part), names.heard(part)));
    }
    List<ForeignPiece> standing = new FullNames(index).standing(parts);
    if (standing.isEmpty()) {
      return standing;
    }
    List<ForeignPiece.Candidate> asOne = piece(text, tokens).candidates();
    return standing.stream().map(part -> part.with(asOne)).toList();
  }

  /// Whether a Latin word in small letters means something beside a name.
  private boolean isOrdinary(String word) {
    return EnglishStopWords.contains(word)
        || books.japanese(word).stream().anyMatch(one -> !FullNames.isKatakana(one.text()));
  }

  /// A compound that no book knows, by the words in it that one does: the longest first, from left
  /// to right.
  private List<ForeignPiece> parts(String compound) throws IOException {
    List<ForeignPiece> parts = new ArrayList<>();
    int at = 0;
    while (at < compound.length() && compound.length() <= LONGEST_JAPANESE) {
      int end = compound.length();
      List<ForeignPiece.Candidate> found = List.of();
      while (found.isEmpty() && end - at >= shortestPart(compound.charAt(at))) {
        found = inIndex(books.english(WordKeys.japanese(compound.substring(at, end--))));
      }
      if (found.isEmpty()) {
        at++;
      } else {
        String typed = compound.substring(at, end + 1);
        parts.add(new ForeignPiece(typed, index.terms(typed), found));
        at = end + 1;
      }
    }
    return parts;
  }

  /// In characters: two kanji make a word, two kana any part of one.
  private static int shortestPart(char first) {
    return Character.isIdeographic(first) ? 2 : 3;
  }

  private List<Translation> english(String typed, CutToken last) {
    List<Translation> found = books.english(WordKeys.japanese(typed));
    if (!found.isEmpty()) {
      return found;
    }
    int head = typed.length() - (last.end() - last.start());
    return books.english(WordKeys.japanese(typed.substring(0, head) + last.term()));
  }

  /// Those the index has, of several the same only the surest: the likeliest that also stand in
  /// more articles, since news writes common words.
  private List<ForeignPiece.Candidate> inIndex(List<Translation> found) throws IOException {
    Map<List<String>, ForeignPiece.Candidate> present = new LinkedHashMap<>();
    for (Translation one : found.subList(0, Math.min(found.size(), MOST_LOOKED_AT))) {
      for (IndexedWords.Present words : index.present(one.text())) {
        List<String> terms = words.tokens().stream().map(CutToken::term).toList();
        present.putIfAbsent(terms, new ForeignPiece.Candidate(one.text(), one.weight(), words));
      }
    }
    List<ForeignPiece.Candidate> likeliest = new ArrayList<>();
    for (ForeignPiece.Candidate candidate :
        present.values().stream().sorted(LIKELIEST).limit(MOST_CHECKED).toList()) {
      if (likeliest.size() < MOST_CANDIDATES && index.standsTogether(candidate.present())) {
        likeliest.add(candidate);
      }
    }
    return likeliest;
  }

  /// Kana words too short to mean one thing.
  private static boolean isFiller(String typed) {
    return typed.length() <= 2 && typed.chars().allMatch(c -> Scripts.isHiragana(c));
  }
}
