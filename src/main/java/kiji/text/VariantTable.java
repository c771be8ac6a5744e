package kiji.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Characters written otherwise: `髙` for `高`, `ヴァ` for `バ`. One line a variant: what is found,
/// white space, what it is read as; `#` begins a comment.
public final class VariantTable {
  private static final String STANDARD = "variants.txt";

  /// Changes nothing.
  public static final VariantTable NONE = new VariantTable(Map.of(), false);

  private final String content;

  private final char[] inBasicPlane;
  private final Map<Integer, Integer> beyond = new HashMap<>();
  private final Map<Long, String> pairs = new HashMap<>();
  private final Map<String, List<String>> reversed;
  private final BitSet seconds = new BitSet();
  private final boolean iterationMarks;

  private VariantTable(Map<String, String> variants, boolean iterationMarks) {
    this.iterationMarks = iterationMarks;
    this.content = new TreeMap<>(variants).toString();
    this.reversed = new HashMap<>();
    variants.forEach(
        (variant, standard) ->
            reversed.computeIfAbsent(standard, any -> new ArrayList<>()).add(variant));
    this.inBasicPlane = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int c = 0; c < inBasicPlane.length; c++) {
      inBasicPlane[c] = (char) c;
    }
    variants.forEach(this::put);
  }

  /// The table that ships with Kiji.
  public static VariantTable standard() {
    return read(WordList.shipped("text/" + STANDARD));
  }

  static VariantTable read(List<String> lines) {
    Map<String, String> variants = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
      if (parts.length == 2) {
        variants.put(parts[0], parts[1]);
      }
    }
    return new VariantTable(variants, true);
  }

  /// All of it, as text that is the same for equal tables.
  public String content() {
    return content;
  }

  /// Whether `々`, `ゝ` and their like stand for what is before them, and Latin words lose dots and
  /// possessives.
  boolean iterationMarks() {
    return iterationMarks;
  }

  /// Texts that are read as a text, one change each; they need not stand anywhere.
  public Set<String> writtenOtherwise(String text) {
    return new VariantForms(reversed).of(text);
  }

  /// What a character is read as; itself when it is no variant.
  int of(int codePoint) {
    return codePoint < inBasicPlane.length && inBasicPlane[codePoint] != codePoint
        ? inBasicPlane[codePoint]
        : beyond.isEmpty() ? codePoint : beyond.getOrDefault(codePoint, codePoint);
  }

  /// Whether a character may be the second of two that are read together.
  boolean endsPair(int codePoint) {
    return seconds.get(codePoint);
  }

  /// What two characters together are read as; empty when they are no variant.
  Optional<String> of(int first, int second) {
    return Optional.ofNullable(pairs.get(key(first, second)));
  }

  private void put(String variant, String standard) {
    int[] from = variant.codePoints().toArray();
    int[] to = standard.codePoints().toArray();
    if (from.length > 2 || to.length > from.length) {
      throw new IllegalArgumentException(
          "a variant is one or two characters, read as no more: '"
              + variant
              + " "
              + standard
              + "'");
    }
    if (from.length == 2) {
      pairs.put(key(from[0], from[1]), standard);
      seconds.set(from[1]);
    } else if (from[0] < inBasicPlane.length && to[0] < inBasicPlane.length) {
      inBasicPlane[from[0]] = (char) to[0];
    } else {
      beyond.put(from[0], to[0]);
    }
  }

  private static long key(int first, int second) {
    return ((long) first << 32) | second;
  }
}
