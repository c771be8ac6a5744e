package kiji.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import kiji.query.Token.Leaf;
import kiji.query.Token.Sign;

/// Makes a list of tokens one that the syntax can take: brackets in pairs and never empty, every
/// operator between its operands, `a AROUND(5) b` one phrase. O(tokens), without recursion.
final class Structure {
  private static final int SHOUTED_WORDS = 4;

  private Structure() {}

  static List<Token> sound(List<Token> tokens, Collection<Notice> notices) {
    List<Token> sound = withPhrases(isShouted(tokens) ? spelledOut(tokens, notices) : tokens);
    sound = withBracketsInPairs(sound, notices);
    sound = withNegations(sound, notices);
    return withOperators(sound, notices);
  }

  /// Whether a headline was pasted that is all capitals (`FOUR-POWER TALKS WITH RUSSIA OR
  /// BRITAIN`): nothing but words, none in small letters, and four capitalised ones without `OR`
  /// between them.
  private static boolean isShouted(List<Token> tokens) {
    int longest = 0;
    int stretch = 0;
    for (Token token : tokens) {
      if (token instanceof Leaf leaf && leaf.isPlainRun()) {
        if (leaf.text().codePoints().anyMatch(Character::isLowerCase)) {
          return false;
        }
        stretch = leaf.text().codePoints().anyMatch(Character::isUpperCase) ? stretch + 1 : 0;
        longest = Math.max(longest, stretch);
      } else if (token instanceof Sign sign && sign.isSpelledOut()) {
        stretch = 0;
      } else {
        return false;
      }
    }
    return longest >= SHOUTED_WORDS;
  }

  private static List<Token> spelledOut(List<Token> tokens, Collection<Notice> notices) {
    return tokens.stream()
        .map(token -> token instanceof Sign sign ? word(sign, notices) : token)
        .toList();
  }

  /// Words `AROUND` others become one loose phrase; without words on both sides it is a word.
  private static List<Token> withPhrases(List<Token> tokens) {
    List<Token> sound = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!(tokens.get(i) instanceof Token.Around(int slop))) {
        sound.add(tokens.get(i));
      } else if (!sound.isEmpty()
          && sound.getLast() instanceof Leaf left
          && i + 1 < tokens.size()
          && tokens.get(i + 1) instanceof Leaf right) {
        sound.removeLast();
        sound.add(Leaf.quoted(words(left) + " " + words(right), Math.max(slop, left.slop())));
        i++;
      } else {
        sound.add(Leaf.run("around"));
      }
    }
    return sound;
  }

  private static String words(Leaf leaf) {
    return leaf.quoted() ? leaf.text() : Runs.core(leaf.text());
  }

  private static List<Token> withBracketsInPairs(List<Token> tokens, Collection<Notice> notices) {
    List<Token> sound = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    boolean balanced = true;
    for (Token token : tokens) {
      if (token == Sign.OPEN) {
        open.push(sound.size());
        sound.add(token);
      } else if (token != Sign.CLOSE) {
        sound.add(token);
      } else if (open.isEmpty()) {
        balanced = false;
      } else {
        close(sound, open.pop());
      }
    }
    balanced &= open.isEmpty();
    while (!open.isEmpty()) {
      close(sound, open.pop());
    }
    if (!balanced) {
      notices.add(new Notice(Notice.Kind.BRACKETS_BALANCED, ""));
    }
    return sound;
  }

  /// Closes a bracket, or takes it out with all that stands in it and before it when there is
  /// nothing to look for inside.
  private static void close(List<Token> sound, int open) {
    List<Token> inside = sound.subList(open, sound.size());
    if (inside.stream().anyMatch(Structure::canBeWord)) {
      sound.add(Sign.CLOSE);
      return;
    }
    inside.clear();
    while (!sound.isEmpty() && isModifier(sound.getLast())) {
      sound.removeLast();
    }
  }

  private static boolean canBeWord(Token token) {
    return token instanceof Leaf || (token instanceof Sign sign && sign.isSpelledOut());
  }

  private static boolean isModifier(Token token) {
    return token == Sign.MINUS || token == Sign.PLUS || token instanceof Token.Field;
  }

  private static boolean beginsOperand(Token token) {
    return token instanceof Leaf || token == Sign.OPEN || isModifier(token);
  }

  /// `NOT` before an operand is a minus; elsewhere it is a word.
  private static List<Token> withNegations(List<Token> tokens, Collection<Notice> notices) {
    List<Token> sound = new ArrayList<>(tokens);
    for (int i = sound.size() - 1; i >= 0; i--) {
      if (sound.get(i) == Sign.NOT) {
        boolean negates = i + 1 < sound.size() && beginsOperand(sound.get(i + 1));
        sound.set(i, negates ? Sign.MINUS : word(Sign.NOT, notices));
      }
    }
    return sound;
  }

  /// `AND`, `OR` and `|` between operands are operators; elsewhere a word, and a bar nothing.
  private static List<Token> withOperators(List<Token> tokens, Collection<Notice> notices) {
    List<Token> sound = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!(token instanceof Sign sign) || !isOperator(sign)) {
        sound.add(token);
        continue;
      }
      boolean follows =
          !sound.isEmpty() && (sound.getLast() instanceof Leaf || sound.getLast() == Sign.CLOSE);
      if (follows && i + 1 < tokens.size() && beginsOperand(tokens.get(i + 1))) {
        sound.add(sign == Sign.BAR ? Sign.OR : sign);
      } else if (sign.isSpelledOut()) {
        sound.add(word(sign, notices));
      }
    }
    return sound;
  }

  private static boolean isOperator(Sign sign) {
    return sign == Sign.AND || sign == Sign.OR || sign == Sign.BAR;
  }

  private static Leaf word(Sign sign, Collection<Notice> notices) {
    notices.add(new Notice(Notice.Kind.READ_AS_WORDS, sign.typed));
    return Leaf.run(sign.typed);
  }
}
