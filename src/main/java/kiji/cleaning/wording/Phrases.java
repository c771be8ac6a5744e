package kiji.cleaning.wording;

import java.util.ArrayList;
import java.util.List;
import kiji.text.Letters;
import kiji.text.Scripts;

/// Counts the phrases of `phrases.txt` in a text, by kind. Immutable and safe for many threads.
public final class Phrases {
  private static final Phrases STANDARD = read("phrases.txt");

  /// Only this much of a block is looked at: what gives boilerplate away stands near its start.
  private static final int LOOKED_AT = 400;

  private final List<String> kinds;
  private final List<Phrase> phrases;
  private final WordFinder finder;

  private record Phrase(String text, int kind) {}

  private Phrases(List<String> kinds, List<Phrase> phrases) {
    this.kinds = List.copyOf(kinds);
    this.phrases = List.copyOf(phrases);
    this.finder = new WordFinder(phrases.stream().map(Phrase::text).toList());
  }

  public static Phrases standard() {
    return STANDARD;
  }

  public List<String> kinds() {
    return kinds;
  }

  /// How many phrases of each kind a text holds. O(length), 400 characters at most.
  public byte[] count(String text) {
    byte[] counts = new byte[kinds.size()];
    int end = Math.min(text.length(), LOOKED_AT);
    char[] chars = new char[end];
    text.getChars(0, end, chars, 0); // cheaper than to ask the text for each
    int state = 0;
    for (int i = 0; i < end; i++) {
      state = finder.after(state, chars[i]);
      if (state < 0) {
        count(finder.ending(state), text, i + 1, end, counts);
      }
    }
    return counts;
  }

  private void count(int[] found, String text, int at, int textEnd, byte[] counts) {
    for (int each : found) {
      Phrase phrase = phrases.get(each);
      if (startsAt(text, at - phrase.text.length()) && endsAt(text, at, textEnd)) {
        counts[phrase.kind] = (byte) Math.min(9, counts[phrase.kind] + 1);
      }
    }
  }

  private static boolean startsAt(String text, int start) {
    return start == 0
        || Scripts.isCjk(text.charAt(start))
        || Scripts.isCjk(text.charAt(start - 1))
        || !Letters.isLetterOrDigit(text.charAt(start - 1));
  }

  private static boolean endsAt(String text, int end, int textEnd) {
    char last = text.charAt(end - 1);
    return end == textEnd
        || Scripts.isCjk(last)
        || !Letters.isLetterOrDigit(last)
        || !Letters.isLetterOrDigit(text.charAt(end));
  }

  private static Phrases read(String resource) {
    List<String> kinds = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (String line : Resources.lines(resource)) {
      String[] parts = line.split(":\\s*", 2);
      for (String phrase : parts[1].split("\\s*\\|\\s*", -1)) {
        phrases.add(new Phrase(phrase.strip(), kinds.size()));
      }
      kinds.add(parts[0]);
    }
    return new Phrases(kinds, phrases);
  }
}
