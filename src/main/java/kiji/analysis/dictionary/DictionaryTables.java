package kiji.analysis.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kiji.analysis.translation.EnglishKeys;
import kiji.analysis.translation.WordKeys;

/// Gathers the words of a dictionary and their links, and writes them as sections of
/// [DictionaryFormat]. For one thread; holds everything in memory.
final class DictionaryTables {
  /// Links of one word: names that are read alike are many.
  private static final int MOST_LINKS = 400;

  private final NumberedStrings japanese = new NumberedStrings();
  private final NumberedStrings english = new NumberedStrings();
  private final NumberedStrings stems = new NumberedStrings();
  private String lastEnglish = "";
  private String lastStem = "";
  private String lastRough = "";

  void link(String ja, String en, float weight, boolean isReading) {
    readKeys(en);
    String key = WordKeys.japanese(ja);
    if (key.isEmpty() || lastStem.isEmpty()) {
      return;
    }
    int word = japanese.number(key);
    int rounded =
        Math.clamp(Math.round(weight * DictionaryFormat.WHOLE), 1, DictionaryFormat.WHOLE);
    japanese.link(word, english.number(en), rounded);
    if (!isReading) {
      stems.link(stems.number(lastStem), word, rounded);
      stems.link(stems.number(lastRough), word, rounded);
    }
  }

  /// An entry's forms come with the same meanings one after the other.
  private void readKeys(String en) {
    if (!en.equals(lastEnglish)) {
      lastEnglish = en;
      lastStem = EnglishKeys.exact(en);
      lastRough = EnglishKeys.rough(en);
    }
  }

  /// Writes all sections, each with its length before it.
  void write(DataOutputStream out) throws IOException {
    int[] placesOfJapanese = japanese.sort();
    int[] placesOfEnglish = english.sort();
    stems.sort();
    section(out, japanese.strings());
    section(out, english.strings());
    section(out, stems.strings());
    section(out, japanese.links(placesOfEnglish));
    section(out, stems.links(placesOfJapanese));
  }

  private static void section(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeLong(bytes.length);
    out.write(bytes);
  }

  /// Strings by the number they came with, and the links from them.
  private static final class NumberedStrings {
    private static final long[] NONE = {};
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[]> texts = new ArrayList<>();
    private final List<long[]> links = new ArrayList<>();
    private int[] counts = new int[1024];
    private int[] order = {};

    int number(String text) {
      return numbers.computeIfAbsent(
          text,
          unknown -> {
            texts.add(unknown.getBytes(StandardCharsets.UTF_8));
            links.add(NONE);
            return texts.size() - 1;
          });
    }

    void link(int from, int to, int weight) {
      long[] list = links.get(from);
      if (from >= counts.length) {
        counts = Arrays.copyOf(counts, 2 * Math.max(from, counts.length));
      }
      if (counts[from] == list.length) {
        list = Arrays.copyOf(list, Math.max(2, list.length * 2));
        links.set(from, list);
      }
      list[counts[from]++] = packed(to, weight);
    }

    private static long packed(int to, int weight) {
      return ((long) weight << 32) | to;
    }

    /// Puts the strings in the order of their bytes; where each number went.
    int[] sort() {
      order =
          IntStream.range(0, texts.size())
              .boxed()
              .sorted((a, b) -> Arrays.compareUnsigned(texts.get(a), texts.get(b)))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] places = new int[order.length];
      for (int place = 0; place < order.length; place++) {
        places[order[place]] = place;
      }
      return places;
    }

    byte[] strings() throws IOException {
      return lists(number -> texts.get(number));
    }

    /// @param places where the strings linked to stand in their section
    byte[] links(int[] places) throws IOException {
      return lists(
          number -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            heaviest(number)
                .forEach(link -> put(bytes, places[(int) (long) link], (int) (link >> 32)));
            return bytes.toByteArray();
          });
    }

    /// Of two links between the same words the heavier counts; of many the heaviest are kept.
    private List<Long> heaviest(int number) {
      int count = number < counts.length ? counts[number] : 0;
      Set<Integer> seen = new HashSet<>();
      return Arrays.stream(links.get(number), 0, count)
          .boxed()
          .sorted(Comparator.comparingLong((Long link) -> link >> 32).reversed())
          .filter(link -> seen.add((int) (long) link))
          .limit(MOST_LINKS)
          .toList();
    }

    private static void put(ByteArrayOutputStream bytes, int target, int weight) {
      int rest = target;
      while (rest > 0x7F) {
        bytes.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
      bytes.write(weight);
    }

    private interface Contents {
      byte[] of(int number);
    }

    private byte[] lists(Contents contents) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream offsets = new DataOutputStream(head);
      offsets.writeInt(order.length);
      for (int number : order) {
        offsets.writeInt(bytes.size());
        bytes.writeBytes(contents.of(number));
      }
      offsets.writeInt(bytes.size());
      bytes.writeTo(head);
      return head.toByteArray();
    }
  }
}
