package kiji.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts the phrases of `phrases.txt` in a text, by kind. Immutable and safe for many threads.
final class Phrases {
  private static final Phrases STANDARD = read("phrases.txt");

  /// Only this much of a block is looked at: what gives boilerplate away stands near its start.
  private static final int LOOKED_AT = 400;

  /// Phrases are looked up by a hash of their first two characters.
  private static final int STARTS = 1 << 14;

  private final List<String> kinds;
  private final Phrase[][] byStart = new Phrase[STARTS][];

  private record Phrase(String text, int start, int kind) {}

  private Phrases(List<String> kinds, List<Phrase> phrases) {
    this.kinds = List.copyOf(kinds);
    Map<Integer, List<Phrase>> starts =
        phrases.stream().collect(Collectors.groupingBy(phrase -> hash(phrase.start)));
    Arrays.setAll(byStart, at -> starts.getOrDefault(at, List.of()).toArray(Phrase[]::new));
  }

  static Phrases standard() {
    return STANDARD;
  }

  List<String> kinds() {
    return kinds;
  }

  /// How many phrases of each kind a text holds. O(length), 400 characters at most.
  byte[] count(String raw) {
    byte[] counts = new byte[kinds.size()];
    String text =
        (raw.length() > LOOKED_AT ? raw.substring(0, LOOKED_AT) : raw).toLowerCase(Locale.ROOT);
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!inWord || TextGatherer.isCjk(c)) {
        int start = start(text, i);
        for (Phrase phrase : byStart[hash(start)]) {
          if (phrase.start == start
              && text.startsWith(phrase.text, i)
              && endsAt(text, i + phrase.text.length())) {
            counts[phrase.kind] = (byte) Math.min(9, counts[phrase.kind] + 1);
          }
        }
      }
      inWord = Character.isLetterOrDigit(c) && !TextGatherer.isCjk(c);
    }
    return counts;
  }

  private static boolean endsAt(String text, int end) {
    char last = text.charAt(end - 1);
    return end == text.length()
        || TextGatherer.isCjk(last)
        || !Character.isLetterOrDigit(last)
        || !Character.isLetterOrDigit(text.charAt(end));
  }

  private static int start(String text, int at) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return text.charAt(at) == '©' ? '©' : text.charAt(at) << 16 | second;
  }

  private static int hash(int start) {
    return (start ^ start >>> 16 << 5) & (STARTS - 1);
  }

  private static Phrases read(String resource) {
    List<String> kinds = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (String line : Resources.lines(resource)) {
      String[] parts = line.split(":\\s*", 2);
      for (String phrase : parts[1].split("\\s*\\|\\s*", -1)) {
        String text = phrase.strip();
        phrases.add(new Phrase(text, start(text, 0), kinds.size()));
      }
      kinds.add(parts[0]);
    }
    return new Phrases(kinds, phrases);
  }
}
