package kiji.analysis.dictionary;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Sorted strings in a mapped file; see [DictionaryFormat].
final class MappedStrings {
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment offsets;
  private final MemorySegment bytes;
  private final int count;

  MappedStrings(MemorySegment section) {
    count = section.get(INT, 0);
    long end = Integer.BYTES * (count + 2L);
    offsets = section.asSlice(Integer.BYTES, end - Integer.BYTES);
    bytes = section.asSlice(end);
  }

  int count() {
    return count;
  }

  String text(int number) {
    return new String(
        bytes.asSlice(offset(number), offset(number + 1) - offset(number)).toArray(JAVA_BYTE),
        StandardCharsets.UTF_8);
  }

  /// The number of a string; negative when it is not there.
  int find(String text) {
    byte[] sought = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, sought);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int number, byte[] sought) {
    long from = offset(number);
    int length = (int) (offset(number + 1) - from);
    for (int i = 0; i < Math.min(length, sought.length); i++) {
      int order = Byte.compareUnsigned(bytes.get(JAVA_BYTE, from + i), sought[i]);
      if (order != 0) {
        return order;
      }
    }
    return length - sought.length;
  }

  private long offset(int number) {
    return Integer.toUnsignedLong(offsets.get(INT, (long) number * Integer.BYTES));
  }
}
