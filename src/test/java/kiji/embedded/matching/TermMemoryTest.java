package kiji.embedded.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kiji.Seed;
import kiji.embedded.SmallIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.junit.jupiter.api.Test;

/// A reader that remembers where words stand answers as the one that it is around, whatever was
/// asked before and however little it may remember.
class TermMemoryTest {
  private static final String FIELD = "body.words";
  private static final int STEPS = 4000;

  @Test
  void everyWalkThroughTheWordsIsTheSame() throws IOException {
    try (SmallIndex index = index()) {
      DirectoryReader plain = index.reader();
      Random random = Seed.random();
      for (long most : new long[] {1L << 30, 3_000, 0}) {
        RememberingReader remembering = RememberingReader.around(plain, new TermMemory(most));
        for (int leaf = 0; leaf < plain.leaves().size(); leaf++) {
          walk(plain.leaves().get(leaf), remembering.leaves().get(leaf), random);
        }
      }
    }
  }

  /// A search asks the reader for its segments more than once, and its query only fits those it was
  /// made for.
  @Test
  void allThreadsSeeTheSameSegments() throws Exception {
    try (SmallIndex index = index();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 500; round++) {
        RememberingReader reader = RememberingReader.around(index.reader(), new TermMemory(0));
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<IndexReaderContext> ask =
            () -> {
              start.await();
              return reader.getContext();
            };
        Future<IndexReaderContext> one = threads.submit(ask);
        Future<IndexReaderContext> other = threads.submit(ask);
        assertThat(one.get()).isSameAs(other.get());
      }
    }
  }

  private static void walk(LeafReaderContext plain, LeafReaderContext remembering, Random random)
      throws IOException {
    List<BytesRef> words = words(plain);
    TermsEnum one = terms(plain).iterator();
    TermsEnum other = terms(remembering).iterator();
    for (int i = 0; i < STEPS; i++) {
      if (random.nextInt(20) == 0) {
        one = terms(plain).iterator();
        other = terms(remembering).iterator();
      }
      BytesRef word = BytesRef.deepCopyOf(words.get(random.nextInt(words.size())));
      boolean found =
          switch (random.nextInt(4)) {
            case 0 -> {
              boolean is = one.seekCeil(word) == TermsEnum.SeekStatus.FOUND;
              assertThat(other.seekCeil(word) == TermsEnum.SeekStatus.FOUND).isEqualTo(is);
              yield is;
            }
            case 1 -> {
              boolean is = prepared(one, word);
              assertThat(prepared(other, word)).isEqualTo(is);
              yield is;
            }
            default -> {
              boolean is = one.seekExact(word);
              assertThat(other.seekExact(word)).isEqualTo(is);
              yield is;
            }
          };
      word.bytes[word.offset]++; // who asked may use the bytes again
      if (found) {
        compare(one, other, random);
      }
    }
  }

  private static void compare(TermsEnum one, TermsEnum other, Random random) throws IOException {
    assertThat(other.term()).isEqualTo(one.term());
    assertThat(other.docFreq()).isEqualTo(one.docFreq());
    assertThat(other.totalTermFreq()).isEqualTo(one.totalTermFreq());
    switch (random.nextInt(4)) {
      case 0 -> assertThat(places(other)).isEqualTo(places(one));
      case 1 -> assertThat(other.next()).isEqualTo(one.next());
      case 2 -> {
        TermState state = other.termState();
        BytesRef term = BytesRef.deepCopyOf(other.term());
        other.seekExact(term, state);
        assertThat(places(other)).isEqualTo(places(one));
      }
      default -> assertThat(other.impacts(PostingsEnum.FREQS).nextDoc()).isNotNegative();
    }
  }

  private static boolean prepared(TermsEnum terms, BytesRef word) throws IOException {
    IOBooleanSupplier seek = terms.prepareSeekExact(word);
    return seek != null && seek.get();
  }

  private static List<Integer> places(TermsEnum terms) throws IOException {
    PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
    List<Integer> places = new ArrayList<>();
    while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      places.add(postings.docID());
      for (int i = 0; i < postings.freq(); i++) {
        places.add(postings.nextPosition());
      }
    }
    return places;
  }

  @Test
  void whatIsRememberedIsBounded() throws IOException {
    try (SmallIndex index = index()) {
      TermMemory memory = new TermMemory(3_000);
      RememberingReader reader = RememberingReader.around(index.reader(), memory);
      for (int i = 0; i < STEPS; i++) {
        reader.docFreq(new Term(FIELD, "word" + i));
        assertThat(memory.bytes()).isLessThan(4_000);
      }
    }
  }

  @Test
  void aWordIsSoughtInTheDictionaryOnce() throws IOException {
    try (SmallIndex index = index()) {
      TermMemory memory = new TermMemory();
      RememberingReader reader = RememberingReader.around(index.reader(), memory);
      Term word = new Term(FIELD, "nowhere");
      assertThat(reader.docFreq(word)).isZero();
      long once = memory.bytes();
      assertThat(once).isPositive();
      assertThat(reader.docFreq(word)).isZero();
      assertThat(memory.bytes()).isEqualTo(once);
    }
  }

  private static Terms terms(LeafReaderContext leaf) throws IOException {
    return Terms.getTerms(leaf.reader(), FIELD);
  }

  /// All that the segment has, and some that it lacks.
  private static List<BytesRef> words(LeafReaderContext leaf) throws IOException {
    List<BytesRef> words = new ArrayList<>();
    TermsEnum all = terms(leaf).iterator();
    for (BytesRef word = all.next(); word != null; word = all.next()) {
      words.add(BytesRef.deepCopyOf(word));
      words.add(new BytesRef(word.utf8ToString() + "x"));
    }
    return words;
  }

  private static SmallIndex index() throws IOException {
    return SmallIndex.of(
        SmallIndex.article("a", "One", "the harbour town opened its library on monday the day"),
        SmallIndex.article("b", "Two", "readers came from three islands to see the library"),
        SmallIndex.article("c", "Three", "港町で新しい図書館が月曜日に開館した"),
        SmallIndex.article("d", "Four", "the harbour and the market"));
  }
}
