package kiji.embedded.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/// A generation's reader that remembers where words stand, whoever asks: see [TermMemory]. It owns
/// nothing; closing the generation closes it.
public final class RememberingReader extends FilterDirectoryReader {
  private final TermMemory memory;

  private RememberingReader(DirectoryReader in, TermMemory memory) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader reader) {
            return new Segment(reader, memory);
          }
        });
    this.memory = memory;
  }

  /// Around a reader; what lies in no folder, and so has no dictionaries, is left as it is.
  public static IndexReader around(IndexReader reader) {
    return reader instanceof DirectoryReader folder ? around(folder, new TermMemory()) : reader;
  }

  static RememberingReader around(DirectoryReader reader, TermMemory memory) {
    try {
      RememberingReader made = new RememberingReader(reader, memory);
      made.getContext(); // made when first asked for: two at once would have one each
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new RememberingReader(reader, memory);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Segment extends FilterLeafReader {
    private final TermMemory memory;
    private final Map<String, Field> fields = new ConcurrentHashMap<>();

    Segment(LeafReader in, TermMemory memory) {
      super(in);
      this.memory = memory;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Field known = fields.get(field);
      if (known != null) {
        return known;
      }
      Terms terms = in.terms(field);
      if (terms == null) {
        return null;
      }
      Field made = new Field(terms, memory.ofField());
      Field other = fields.putIfAbsent(field, made);
      return other == null ? made : other;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class Field extends FilterLeafReader.FilterTerms {
    private final TermMemory.OfField memory;

    Field(Terms in, TermMemory.OfField memory) {
      super(in);
      this.memory = memory;
    }

    @Override
    public TermsEnum iterator() {
      return new RememberedTerms(in, memory);
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton automaton, @Nullable BytesRef start)
        throws IOException {
      return in.intersect(automaton, start);
    }
  }
}
