package kiji.embedded.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.index.TermState;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where words stand in the term dictionaries of one generation, as far as they were looked up: a
/// search seeks each of its words a dozen times (to plan, to count, to weigh, to mark, to tell what
/// else was searched), in every segment, and the next search seeks many of them again. That a word
/// is in no article is remembered too. Safe for many threads.
///
/// Bounded by bytes: what is full is emptied, and fills again with what is asked now.
final class TermMemory {
  /// Some thirty thousand words of a field and segment.
  private static final long MOST_BYTES = 8 << 20;

  /// What an entry takes beside the bytes of its word.
  private static final int ENTRY_BYTES = 256;

  private final List<Map<BytesRef, Known>> fields = new ArrayList<>();
  private final LongAdder bytes = new LongAdder();
  private final long mostBytes;

  /// What is known of a word in one field and segment.
  ///
  /// @param state its place; absent when it is not there
  record Known(BytesRef term, @Nullable TermState state, int articles, long times) {}

  TermMemory() {
    this(MOST_BYTES);
  }

  TermMemory(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /// The words of one field and segment.
  OfField ofField() {
    Map<BytesRef, Known> known = new ConcurrentHashMap<>();
    synchronized (fields) {
      fields.add(known);
    }
    return new OfField(known);
  }

  /// The size of all that is remembered, about.
  long bytes() {
    return bytes.sum();
  }

  private void forgetAll() {
    synchronized (fields) {
      fields.forEach(Map::clear);
      bytes.reset();
    }
  }

  /// What is remembered of one field and segment.
  final class OfField {
    private final Map<BytesRef, Known> known;

    private OfField(Map<BytesRef, Known> known) {
      this.known = known;
    }

    @Nullable Known get(BytesRef term) {
      return known.get(term);
    }

    /// Keeps what was found out; the word must not be changed any more.
    void put(Known found) {
      if (bytes() > mostBytes) {
        forgetAll();
      }
      if (known.putIfAbsent(found.term(), found) == null) {
        bytes.add(ENTRY_BYTES + found.term().length);
      }
    }
  }
}
