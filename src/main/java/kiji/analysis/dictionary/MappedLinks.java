package kiji.analysis.dictionary;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import kiji.analysis.translation.Translation;

/// Lists of links to strings in a mapped file; see [DictionaryFormat].
final class MappedLinks {
  private final MemorySegment offsets;
  private final MemorySegment bytes;
  private final MappedStrings targets;

  /// @param targets what the links lead to
  MappedLinks(MemorySegment section, MappedStrings targets) {
    long end = Integer.BYTES * (section.get(MappedStrings.INT, 0) + 2L);
    offsets = section.asSlice(Integer.BYTES, end - Integer.BYTES);
    bytes = section.asSlice(end);
    this.targets = targets;
  }

  List<Translation> of(int number) {
    List<Translation> found = new ArrayList<>();
    long at = offset(number);
    long end = offset(number + 1);
    while (at < end) {
      int target = 0;
      int shift = 0;
      byte read;
      do {
        read = bytes.get(JAVA_BYTE, at++);
        target |= (read & 0x7F) << shift;
        shift += 7;
      } while (read < 0);
      int weight = Byte.toUnsignedInt(bytes.get(JAVA_BYTE, at++));
      found.add(
          new Translation(
              targets.text(target), Math.max(1, weight) / (float) DictionaryFormat.WHOLE));
    }
    return found;
  }

  private long offset(int number) {
    return Integer.toUnsignedLong(offsets.get(MappedStrings.INT, (long) number * Integer.BYTES));
  }
}
