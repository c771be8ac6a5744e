package kiji.corpus;

import java.util.Comparator;
import kiji.corpus.file.FileKind;

/// An entry's path taken apart, and the order in which a corpus is walked: by the whole path of the
/// file, code point by code point (which is the order of its UTF-8 bytes), then by place in it. Two
/// walks can so be merged without holding either.
///
/// @param file the file's path relative to the corpus folder
/// @param part its place in the file, from 1; 0 for the whole file
public record CorpusPath(String file, long part) implements Comparable<CorpusPath> {
  /// Orders texts as their UTF-8 bytes would be.
  public static final Comparator<String> BY_CODE_POINT = CorpusPath::compareCodePoints;

  private static final int MOST_DIGITS = 18;

  /// Reads `2024/all.jsonl#17`. A `#` in the name of a file without parts is that name's.
  public static CorpusPath parse(String path) {
    int hash = path.lastIndexOf('#');
    if (hash < 0 || !isPart(path, hash + 1)) {
      return new CorpusPath(path, 0);
    }
    String file = path.substring(0, hash);
    if (!FileKind.ofName(file).map(FileKind::hasParts).orElse(false)) {
      return new CorpusPath(path, 0);
    }
    return new CorpusPath(file, Long.parseLong(path.substring(hash + 1)));
  }

  @Override
  public int compareTo(CorpusPath other) {
    int byFile = compareCodePoints(file, other.file);
    return byFile != 0 ? byFile : Long.compare(part, other.part);
  }

  /// As it stands in entries.
  @Override
  public String toString() {
    return part == 0 ? file : file + "#" + part;
  }

  private static boolean isPart(String path, int from) {
    int digits = path.length() - from;
    return digits > 0
        && digits <= MOST_DIGITS
        && path.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }

  private static int compareCodePoints(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean ordinary = Character.isSurrogate(x) == Character.isSurrogate(y);
        return ordinary ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
