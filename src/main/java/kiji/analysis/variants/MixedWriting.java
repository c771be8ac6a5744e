package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.text.Kana;
import kiji.text.Scripts;
import kiji.text.WordList;

/// Words whose harder kanji the press writes in kana (交ぜ書き): `拿捕` and `だ捕`, `殺戮` and `殺りく`, `御礼`
/// and `お礼`. Which kanji those are is a table; that the other form is a word, and is read so, is
/// asked of a dictionary. Whether anyone writes so is not known here. Safe for many threads.
public final class MixedWriting {
  private static final int LONGEST_RUN = 24;

  /// Kanji on either side of the kana that may belong to the word.
  private static final int MOST_BESIDE = 2;

  private final Map<Character, List<String>> readings = new HashMap<>();
  private final Map<String, List<Character>> read = new HashMap<>();
  private int longestReading;

  /// A dictionary's reading of one whole word, in katakana.
  @FunctionalInterface
  public interface Reader {
    /// The reading of a word; empty when the text is no word, or several.
    String reading(String word);
  }

  /// A place in a text and what may stand there instead.
  public record Other(int start, int end, String instead) {}

  private MixedWriting() {}

  /// The table that ships with Kiji.
  public static MixedWriting standard() {
    MixedWriting table = new MixedWriting();
    for (String line : WordList.shipped("analysis/mixed-writing.txt")) {
      String content = WordList.content(line);
      if (!content.isEmpty()) {
        List<String> parts = List.of(content.split(" "));
        table.add(parts.getFirst().charAt(0), parts.subList(1, parts.size()));
      }
    }
    return table;
  }

  private void add(char kanji, List<String> kana) {
    readings.put(kanji, kana);
    for (String one : kana) {
      read.computeIfAbsent(one, _ -> new ArrayList<>()).add(kanji);
      longestReading = Math.max(longestReading, one.length());
    }
  }

  /// The other forms of the words in one run of characters.
  public List<Other> in(String run, Reader reader) {
    if (run.length() < 2 || run.length() > LONGEST_RUN) {
      return List.of();
    }
    Set<Other> found = new LinkedHashSet<>();
    for (int at = 0; at < run.length(); at++) {
      if (readings.containsKey(run.charAt(at))) {
        inKana(run, at, reader, found);
      } else if (Scripts.isHiragana(run.charAt(at))) {
        inKanji(run, at, reader, found);
      }
    }
    return List.copyOf(found);
  }

  /// `殺戮` as `殺りく`.
  private void inKana(String run, int at, Reader reader, Set<Other> found) {
    for (String kana : readings.getOrDefault(run.charAt(at), List.of())) {
      for (Span word : wordsOver(run, at, at + 1)) {
        String text = word.of(run);
        String mixed = run.substring(word.start(), at) + kana + run.substring(at + 1, word.end());
        if (isReadSo(text, at - word.start(), kana, reader)
            || isReadSo(mixed, at - word.start(), kana, reader)) {
          found.add(new Other(word.start(), word.end(), mixed));
        }
      }
    }
  }

  /// `殺りく` as `殺戮`.
  private void inKanji(String run, int at, Reader reader, Set<Other> found) {
    for (int end = at + 1; end <= Math.min(run.length(), at + longestReading); end++) {
      String kana = run.substring(at, end);
      for (char kanji : read.getOrDefault(kana, List.of())) {
        for (Span word : wordsOver(run, at, end)) {
          String text = run.substring(word.start(), at) + kanji + run.substring(end, word.end());
          if (isReadSo(text, at - word.start(), kana, reader)
              || isReadSo(word.of(run), at - word.start(), kana, reader)) {
            found.add(new Other(word.start(), word.end(), text));
          }
        }
      }
    }
  }

  private record Span(int start, int end) {
    String of(String run) {
      return run.substring(start, end);
    }
  }

  /// Stretches that have a part in them, with kanji alone around it.
  private static List<Span> wordsOver(String run, int from, int to) {
    List<Span> words = new ArrayList<>();
    for (int start = from; start >= 0 && from - start <= MOST_BESIDE; start--) {
      if (start < from && !Character.isIdeographic(run.charAt(start))) {
        break;
      }
      for (int end = to; end <= run.length() && end - to <= MOST_BESIDE; end++) {
        if (end > to && !Character.isIdeographic(run.charAt(end - 1))) {
          break;
        }
        if (end - to + from - start > 0) {
          words.add(new Span(start, end));
        }
      }
    }
    return words;
  }

  /// Whether a word is read so where the kana stand, or the kanji for them.
  private static boolean isReadSo(String word, int at, String kana, Reader reader) {
    String reading = reader.reading(word);
    String part = Kana.katakana(kana);
    boolean isLast = at + (word.startsWith(kana, at) ? kana.length() : 1) == word.length();
    if (at == 0) {
      return reading.startsWith(part);
    }
    return isLast ? reading.endsWith(part) : reading.indexOf(part, 1) > 0;
  }
}
