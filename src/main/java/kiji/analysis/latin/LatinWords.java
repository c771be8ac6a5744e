package kiji.analysis.latin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kiji.analysis.SuggestedWord;

/// The words of a text in Latin letters: names by their capitals, other words in lower case.
public final class LatinWords {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsLatin}(?:[\\p{IsLatin}\\p{N}&'’-]*[\\p{IsLatin}\\p{N}])?");

  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_NAME = 3;
  private static final int MOST_JOINED = 4;

  /// Words that say nothing by themselves, and those that begin sentences.
  private static final Set<String> EMPTY =
      Set.of(
          ("about above after again against also although among another because been before being"
                  + " below between both could does doing down during each even ever every first"
                  + " following from further have having here however into just last later like made"
                  + " make many more most much must near next nine once only other ours over said"
                  + " same says seven several shall should since some still such than that their"
                  + " them then there these they this those three through today under until upon"
                  + " very were what when where which while whom will with within without would your"
                  + " a an in at on to by he she it we if as or no of is i"
                  + " the and for but its his her our one two who how why was are not has had may")
              .split(" ", -1));

  private LatinWords() {}

  /// The words of a text that are worth suggesting, in its order, names with all their parts.
  ///
  /// @param names whether capitals tell names here: in headlines they often stand everywhere
  public static List<SuggestedWord> in(String text, boolean names) {
    List<SuggestedWord> words = new ArrayList<>();
    List<MatchResult> found = WORD.matcher(text).results().toList();
    for (int i = 0; i < found.size(); ) {
      int end = i;
      while (end < found.size()
          && isCapital(found.get(end))
          && (end == i || text.regionMatches(found.get(end - 1).end(), " ", 0, 1))
          && (end == i || found.get(end).start() == found.get(end - 1).end() + 1)) {
        end++;
      }
      if (names) {
        addName(found.subList(i, end), text, words);
      }
      for (MatchResult word : found.subList(i, Math.max(end, i + 1))) {
        addWord(word.group(), words);
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  /// Where a sentence begins, a capital says nothing; and where everything has one, neither.
  private static void addName(List<MatchResult> capitals, String text, List<SuggestedWord> words) {
    List<MatchResult> name = capitals;
    while (!name.isEmpty() && isEmpty(name.getFirst().group())) {
      name = name.subList(1, name.size());
    }
    boolean first = !name.isEmpty() && beginsSentence(text, name.getFirst().start());
    boolean shouted = name.size() > 1 && name.stream().allMatch(LatinWords::isShouted);
    if (name.isEmpty() || name.size() > MOST_JOINED || (name.size() == 1 && first) || shouted) {
      return;
    }
    String whole = text.substring(name.getFirst().start(), name.getLast().end());
    if (whole.length() >= SHORTEST_NAME) {
      words.add(new SuggestedWord(possessiveGone(whole), "", true));
    }
  }

  private static void addWord(String word, List<SuggestedWord> words) {
    String lower = possessiveGone(word).toLowerCase(Locale.ROOT);
    if (lower.length() >= SHORTEST_WORD && !isEmpty(lower)) {
      words.add(new SuggestedWord(lower, "", false));
    }
  }

  private static boolean isCapital(MatchResult word) {
    return Character.isUpperCase(word.group().codePointAt(0));
  }

  private static boolean isShouted(MatchResult word) {
    return word.group().equals(word.group().toUpperCase(Locale.ROOT));
  }

  private static boolean isEmpty(String word) {
    return EMPTY.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean beginsSentence(String text, int start) {
    int at = start - 1;
    while (at >= 0 && " \"'“‘(「".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || ".!?:;\n。".indexOf(text.charAt(at)) >= 0;
  }

  private static String possessiveGone(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
