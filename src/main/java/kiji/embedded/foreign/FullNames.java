package kiji.embedded.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.analysis.CutToken;
import kiji.embedded.matching.IndexedWords;
import kiji.text.Scripts;

/// Names of several words, which are found whole: `テイラー・スウィフト` is `Taylor Swift`, and no tailor.
final class FullNames {
  private static final int MOST_PARTS = 4;

  /// Each costs a look for the words standing together.
  private static final int MOST_TRIED = 64;

  private static final int MOST_AS_ONE = 3;

  private static final String DOTS = "・･=＝";

  private final IndexedWords index;

  FullNames(IndexedWords index) {
    this.index = index;
  }

  /// Where a name that begins at a token ends; the token itself where none does: katakana with dots
  /// between or nothing, Latin words in capitals with spaces between, or two in small letters.
  static int end(String text, List<CutToken> tokens, int at) {
    int end = at + 1;
    while (end < tokens.size()
        && end - at < MOST_PARTS
        && isJoined(text, tokens.get(end - 1), tokens.get(end))) {
      end++;
    }
    boolean isPair = end == at + 1 && end < tokens.size() && isPair(text, tokens, at);
    return isPair ? at + 2 : end == at + 1 ? at : end;
  }

  private static boolean isJoined(String text, CutToken before, CutToken next) {
    if (next.start() == before.end()) {
      return isKatakana(part(text, before)) && isKatakana(part(text, next));
    }
    if (next.start() - before.end() != 1) {
      return false;
    }
    char between = text.charAt(before.end());
    return DOTS.indexOf(between) >= 0
        ? isKatakana(part(text, before)) && isKatakana(part(text, next))
        : between == ' ' && isCapital(part(text, before)) && isCapital(part(text, next));
  }

  private static boolean isPair(String text, List<CutToken> tokens, int at) {
    CutToken before = tokens.get(at);
    CutToken next = tokens.get(at + 1);
    return next.start() - before.end() == 1
        && text.charAt(before.end()) == ' '
        && Scripts.isPlainLatin(part(text, before))
        && Scripts.isPlainLatin(part(text, next));
  }

  /// Whether all words begin with a capital, as names do.
  static boolean areCapitals(String text, List<CutToken> tokens) {
    return tokens.stream().allMatch(token -> isCapital(part(text, token)));
  }

  private static String part(String text, CutToken token) {
    return text.substring(token.start(), token.end());
  }

  /// Whether a word is of katakana alone.
  static boolean isKatakana(String word) {
    return word.chars().allMatch(c -> (c >= 'ァ' && c <= 'ヺ') || c == 'ー' || c == '・');
  }

  /// Not all of it in capitals: abbreviations are no names by their sound.
  private static boolean isCapital(String word) {
    return Scripts.isLatin(word)
        && word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }

  /// The parts, each with those of its candidates alone that stand together with candidates of all
  /// the others; nothing where none do.
  List<ForeignPiece> standing(List<ForeignPiece> parts) throws IOException {
    List<List<ForeignPiece.Candidate>> ways = List.of(List.of());
    for (ForeignPiece part : parts) {
      ways = continued(ways, part.candidates());
    }
    List<Set<ForeignPiece.Candidate>> standing = new ArrayList<>();
    parts.forEach(part -> standing.add(new LinkedHashSet<>()));
    for (List<ForeignPiece.Candidate> way : ways) {
      if (index.standsTogether(together(way))) {
        for (int i = 0; i < way.size(); i++) {
          standing.get(i).add(way.get(i));
        }
      }
    }
    if (standing.getFirst().isEmpty()) {
      return List.of();
    }
    List<ForeignPiece> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ForeignPiece part = parts.get(i);
      kept.add(new ForeignPiece(part.typed(), part.words(), List.copyOf(standing.get(i))));
    }
    return kept;
  }

  /// A name of several words that is written as one in katakana: `ティムバートン`.
  List<ForeignPiece.Candidate> asOne(List<ForeignPiece> parts) throws IOException {
    List<List<ForeignPiece.Candidate>> ways = List.of(List.of());
    for (ForeignPiece part : parts) {
      ways = continued(ways, part.candidates());
    }
    List<ForeignPiece.Candidate> found = new ArrayList<>();
    for (List<ForeignPiece.Candidate> way : ways) {
      String joined = way.stream().map(ForeignPiece.Candidate::text).collect(Collectors.joining());
      if (isKatakana(joined) && found.size() < MOST_AS_ONE) {
        for (IndexedWords.Present present : index.present(joined)) {
          if (index.standsTogether(present)) {
            found.add(new ForeignPiece.Candidate(joined, (float) weight(way), present));
          }
        }
      }
    }
    return found;
  }

  /// The likeliest ways to go on.
  private static List<List<ForeignPiece.Candidate>> continued(
      List<List<ForeignPiece.Candidate>> ways, List<ForeignPiece.Candidate> next) {
    List<List<ForeignPiece.Candidate>> longer = new ArrayList<>();
    for (List<ForeignPiece.Candidate> way : ways) {
      for (ForeignPiece.Candidate candidate : next) {
        List<ForeignPiece.Candidate> on = new ArrayList<>(way);
        on.add(candidate);
        longer.add(on);
      }
    }
    longer.sort(Comparator.comparingDouble(FullNames::weight).reversed());
    return longer.subList(0, Math.min(MOST_TRIED, longer.size()));
  }

  private static double weight(List<ForeignPiece.Candidate> way) {
    return way.stream().mapToDouble(ForeignPiece.Candidate::weight).reduce(1, (a, b) -> a * b);
  }

  private static IndexedWords.Present together(List<ForeignPiece.Candidate> way) {
    List<CutToken> tokens = new ArrayList<>();
    int articles = Integer.MAX_VALUE;
    for (ForeignPiece.Candidate candidate : way) {
      articles = Math.min(articles, candidate.present().articles());
      for (CutToken token : candidate.present().tokens()) {
        tokens.add(new CutToken(token.term(), token.start(), token.end(), tokens.size()));
      }
    }
    return new IndexedWords.Present(tokens, articles);
  }
}
