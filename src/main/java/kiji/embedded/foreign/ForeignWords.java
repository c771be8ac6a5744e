package kiji.embedded.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.EnglishStopWords;
import kiji.analysis.translation.Glossary;
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

  /// In words.
  private static final int LONG_COMPOUND = 3;

  /// A compound that stands in fewer articles is rare.
  private static final int RARE = 3;

  private static final float HEAD = .6f;

  /// A longer word that is so sure takes the place of one character.
  private static final float NEARLY = .5f;

  private static final Comparator<ForeignPiece.Candidate> LIKELIEST =
      Comparator.comparingDouble(
              (ForeignPiece.Candidate one) ->
                  one.weight() * Math.log(EVEN + one.present().articles()))
          .reversed();

  private final TextAnalysis analysis;
  private final WordBook books;
  private final WordBook glossary = new Glossary();
  private final IndexedWords index;
  private final ForeignNames names;

  /// @param written which words the archive writes as names
  ForeignWords(
      TextAnalysis analysis,
      WordBook books,
      NameSounds sounds,
      IndexedWords index,
      WrittenNames written) {
    this.analysis = analysis;
    this.books = books;
    this.index = index;
    this.names = new ForeignNames(analysis, sounds, index, written);
  }

  /// The pieces of runs typed side by side, in their order.
  List<ForeignPiece> pieces(List<String> runs) throws IOException {
    String text = String.join(" ", runs);
    List<CutToken> tokens = tokens(text);
    List<ForeignPiece> pieces = new ArrayList<>();
    List<ForeignPiece.Candidate> asOne = List.of();
    int at = 0;
    while (at < tokens.size() && pieces.size() < MOST_PIECES && !index.isSpent()) {
      int end = FullNames.end(text, tokens, at);
      List<ForeignPiece> name = end > at ? name(text, tokens, at, end) : List.of();
      if (!name.isEmpty()) {
        pieces.addAll(name);
        at = end;
        continue;
      }
      if (isNamed(text, tokens, at)) {
        pieces.add(named(piece(text, tokens.subList(at, at + 1))));
        at++;
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
        List<ForeignPiece.Candidate> withNext =
            length == 0 ? asOne(text, tokens, at) : List.<ForeignPiece.Candidate>of();
        pieces.addAll(
            parts.isEmpty() ? List.of(withHead(piece).with(asOne).with(withNext)) : parts);
        asOne = withNext;
      } else {
        asOne = List.of();
      }
      at += length + 1;
    }
    return pieces;
  }

  /// A long compound that hardly stands anywhere, with the beginning of it that does: `電子書籍リーダー`
  /// with `電子書籍`.
  private ForeignPiece withHead(ForeignPiece piece) throws IOException {
    List<ForeignPiece.Candidate> heads = new ArrayList<>();
    for (ForeignPiece.Candidate one : piece.candidates()) {
      List<CutToken> tokens = one.present().tokens();
      if (tokens.size() < LONG_COMPOUND
          || !Scripts.isLatin(piece.typed())
          || index.standing(one.present(), RARE) >= RARE) {
        return piece;
      }
      String head = one.text().substring(0, tokens.get(tokens.size() - 2).end());
      for (IndexedWords.Present present : index.present(head)) {
        if (index.standing(present, RARE) >= RARE) {
          heads.add(new ForeignPiece.Candidate(head, one.weight() * HEAD, present));
        }
      }
    }
    return piece.with(heads);
  }

  /// Two Latin words as one of katakana.
  private List<ForeignPiece.Candidate> asOne(String text, List<CutToken> tokens, int at)
      throws IOException {
    return at + 1 < tokens.size()
        ? names.asOne(typed(text, tokens.subList(at, at + 2)))
        : List.of();
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
    List<Translation> found = latin ? japanese(typed) : english(typed, last);
    List<ForeignPiece.Candidate> candidates = new ArrayList<>(inIndex(found));
    names.add(typed, latin, single, candidates);
    return new ForeignPiece(typed, index.terms(typed), candidates);
  }

  /// A name before its title, or behind it.
  private ForeignPiece named(ForeignPiece piece) throws IOException {
    List<ForeignPiece.Candidate> candidates = names.named(piece.typed(), piece.candidates());
    boolean onlyWithNext = FullNames.isKatakana(piece.typed()) && names.isWordToo(candidates);
    return new ForeignPiece(piece.typed(), piece.words(), candidates, onlyWithNext);
  }

  /// Whether a title says that a word is a person's name.
  private static boolean isNamed(String text, List<CutToken> tokens, int at) {
    CutToken token = tokens.get(at);
    String typed = text.substring(token.start(), token.end());
    return FullNames.isKatakana(typed)
        ? NameTitles.isBehind(text, token.end())
        : at > 0
            && Scripts.isLatin(typed)
            && Character.isUpperCase(typed.charAt(0))
            && NameTitles.isBefore(
                text.substring(tokens.get(at - 1).start(), tokens.get(at - 1).end()));
  }

  /// The parts of a name of several words, each with what it is beside the others: words that stand
  /// together in the index, and the name written as one. Where they stand nowhere, nothing of a
  /// name is translated as a word: its parts are left to their sound, or nothing is searched for
  /// it.
  ///
  /// @return empty where it is no name
  private List<ForeignPiece> name(String text, List<CutToken> all, int from, int to)
      throws IOException {
    List<CutToken> tokens = all.subList(from, to);
    List<ForeignPiece> parts = new ArrayList<>();
    int unknown = 0;
    for (CutToken token : tokens) {
      String part = text.substring(token.start(), token.end());
      if (Scripts.isPlainLatin(part) && isOrdinary(part)) {
        return List.of();
      }
      unknown += isKnown(part) ? 0 : 1;
      parts.add(new ForeignPiece(part, index.terms(part), names.heard(part)));
    }
    FullNames fullNames = new FullNames(index);
    List<ForeignPiece> standing = fullNames.standing(parts);
    List<ForeignPiece.Candidate> asOne = new ArrayList<>(fullNames.asOne(parts));
    asOne.addAll(names.asOne(typed(text, tokens)));
    if (standing.isEmpty() && asOne.isEmpty()) {
      boolean isAlone = tokens.size() == all.size() && FullNames.areCapitals(text, tokens);
      boolean isName =
          unknown > 0 && (isDotted(text, tokens) || isAlone) && !isKnown(typed(text, tokens));
      return isName ? byParts(parts) : List.of();
    }
    asOne.addAll(piece(text, tokens).candidates());
    return standing.isEmpty()
        ? List.of(new ForeignPiece(typed(text, tokens), index.terms(typed(text, tokens)), asOne))
        : standing.stream().map(part -> part.with(asOne)).toList();
  }

  /// A name that stands nowhere as a whole: what its parts are as names.
  private List<ForeignPiece> byParts(List<ForeignPiece> parts) throws IOException {
    List<ForeignPiece> found = new ArrayList<>();
    for (ForeignPiece part : parts) {
      boolean isWord = isKnown(part.typed());
      found.add(
          new ForeignPiece(
              part.typed(),
              part.words(),
              isWord ? List.of() : names.named(part.typed(), List.of())));
    }
    return found;
  }

  private static String typed(String text, List<CutToken> tokens) {
    return text.substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  private static boolean isDotted(String text, List<CutToken> tokens) {
    return FullNames.isKatakana(typed(text, tokens).replaceAll("[・･=＝]", ""))
        && tokens.get(1).start() > tokens.getFirst().end();
  }

  /// Whether a book has a word.
  private boolean isKnown(String word) {
    return Scripts.isLatin(word)
        ? !books.japanese(word).isEmpty()
        : !books.english(WordKeys.japanese(word)).isEmpty();
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

  /// `US` is no `us`, and `WHO` no `who`.
  private List<Translation> japanese(String typed) {
    boolean isSmallWord = EnglishStopWords.contains(typed.toLowerCase(Locale.ROOT));
    return withoutCharacters((isSmallWord ? glossary : books).japanese(typed), typed);
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

  /// One character (`為`, `益`, `祝`) stands in too many words that mean something else: it is none of
  /// them, unless the glossary has it (`米`), or nothing longer is nearly as sure (`猫`).
  private List<Translation> withoutCharacters(List<Translation> found, String typed) {
    if (found.stream().noneMatch(ForeignWords::isOneCharacter)) {
      return found;
    }
    List<String> listed = glossary.japanese(typed).stream().map(Translation::text).toList();
    double longer =
        found.stream()
            .filter(one -> !isOneCharacter(one))
            .mapToDouble(Translation::weight)
            .max()
            .orElse(0);
    return found.stream()
        .filter(
            one ->
                !isOneCharacter(one)
                    || listed.contains(one.text())
                    || longer < one.weight() * NEARLY)
        .toList();
  }

  private static boolean isOneCharacter(Translation one) {
    return one.text().codePointCount(0, one.text().length()) == 1 && !Scripts.isLatin(one.text());
  }

  /// Kana words too short to mean one thing.
  private static boolean isFiller(String typed) {
    return typed.length() <= 2 && typed.chars().allMatch(c -> Scripts.isHiragana(c));
  }
}
