package kiji.cleaning.wording;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import kiji.text.Letters;

/// Finds all of many words in one pass over a text, upper and lower case alike (Aho and Corasick,
/// Efficient String Matching, CACM 1975): from one state to the next by each character, two
/// look-ups in tables a character however many the words are. Immutable and safe for many threads.
final class WordFinder {
  private static final int[] NONE = {};

  /// The bits of a state that number it; the next one, the sign of a short, tells that a word ends.
  private static final int NUMBER = Short.MAX_VALUE;

  /// A number for each character of the words, the same for both cases; 0 for all others.
  private final short[] kinds = new short[1 << Character.SIZE];

  /// Where each state's row of following states begins: a row is as long as a power of two.
  private final int shift;

  private final short[] next;
  private final int[][] ending;

  WordFinder(List<String> words) {
    short kindsSeen = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        char lower = Letters.lower(word.charAt(i));
        kinds[lower] = kinds[lower] == 0 ? ++kindsSeen : kinds[lower];
      }
    }
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kinds[Letters.lower((char) c)];
    }
    shift = Integer.SIZE - Integer.numberOfLeadingZeros(kindsSeen);
    int most = 1 + words.stream().mapToInt(String::length).sum();
    short[] table = new short[most << shift];
    ending = new int[most][];
    Arrays.fill(ending, NONE);
    int states = addAll(words, table);
    next = Arrays.copyOf(table, states << shift);
    joinStates(states);
    for (int step = 0; step < next.length; step++) {
      next[step] |= (short) (ending[next[step]].length == 0 ? 0 : ~NUMBER);
    }
  }

  /// The state behind a character; 0 is the state before a text. Below 0 where any word ends.
  int after(int state, char c) {
    return next[(state & NUMBER) << shift | kinds[c]];
  }

  /// Which words end where a state was reached, by their places in the list.
  int[] ending(int state) {
    return ending[state & NUMBER];
  }

  /// Lays out the words as a tree of states; tells how many there are.
  private int addAll(List<String> words, short[] table) {
    int states = 1;
    for (int word = 0; word < words.size(); word++) {
      int state = 0;
      String letters = words.get(word);
      for (int i = 0; i < letters.length(); i++) {
        int step = state << shift | kinds[letters.charAt(i)];
        if (table[step] == 0) {
          table[step] = (short) states++;
        }
        state = table[step];
      }
      addEnding(state, new int[] {word});
    }
    return states;
  }

  /// Leads every state on, where no word goes on, to what the longest of its ends leads to.
  private void joinStates(int states) {
    int[] fallback = new int[states];
    Queue<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int state = open.remove();
      for (int kind = 0; kind < 1 << shift; kind++) {
        int step = state << shift | kind;
        int shorter = state == 0 ? 0 : next[fallback[state] << shift | kind];
        if (next[step] == 0) {
          next[step] = (short) shorter;
        } else {
          fallback[next[step]] = shorter;
          addEnding(next[step], ending(shorter));
          open.add((int) next[step]);
        }
      }
    }
  }

  private void addEnding(int state, int[] words) {
    int[] before = ending[state];
    int[] all = Arrays.copyOf(before, before.length + words.length);
    System.arraycopy(words, 0, all, before.length, words.length);
    ending[state] = all;
  }
}
