package kiji.embedded.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import kiji.embedded.matching.TermMemory.Known;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The words of one field and segment: those that were looked up before are answered from memory,
/// and the dictionary is opened only for the others, and for what is beyond a word's counts. For
/// one thread.
final class RememberedTerms extends TermsEnum {
  private final Terms terms;
  private final TermMemory.OfField memory;
  private @Nullable TermsEnum opened;

  /// The word found in memory, at which the dictionary does not stand yet; absent when it does.
  private @Nullable Known found;

  RememberedTerms(Terms terms, TermMemory.OfField memory) {
    this.terms = terms;
    this.memory = memory;
  }

  @Override
  public boolean seekExact(BytesRef term) throws IOException {
    Known known = memory.get(term);
    return known == null ? sought(term, dictionary().seekExact(term)) : isAt(known);
  }

  @Override
  public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef term) throws IOException {
    Known known = memory.get(term);
    if (known != null) {
      return known.state() == null ? null : () -> isAt(known);
    }
    IOBooleanSupplier seek = dictionary().prepareSeekExact(term);
    if (seek == null) {
      sought(term, false);
      return null;
    }
    return () -> sought(term, seek.get());
  }

  private boolean isAt(Known known) {
    found = known;
    return known.state() != null;
  }

  /// Remembers what the dictionary answered, at which it stands now.
  private boolean sought(BytesRef term, boolean isThere) throws IOException {
    found = null;
    BytesRef own = BytesRef.deepCopyOf(term);
    TermsEnum at = dictionary();
    memory.put(
        isThere
            ? new Known(own, at.termState(), at.docFreq(), at.totalTermFreq())
            : new Known(own, null, 0, 0));
    return isThere;
  }

  private TermsEnum dictionary() throws IOException {
    TermsEnum open = opened;
    if (open == null) {
      open = terms.iterator();
      opened = open;
    }
    return open;
  }

  /// The dictionary, standing at the word.
  private TermsEnum placed() throws IOException {
    TermsEnum dictionary = dictionary();
    Known known = found;
    if (known != null && known.state() != null) {
      dictionary.seekExact(known.term(), known.state());
      found = null;
    }
    return dictionary;
  }

  @Override
  public BytesRef term() throws IOException {
    return found == null ? dictionary().term() : found.term();
  }

  @Override
  public int docFreq() throws IOException {
    return found == null ? dictionary().docFreq() : found.articles();
  }

  @Override
  public long totalTermFreq() throws IOException {
    return found == null ? dictionary().totalTermFreq() : found.times();
  }

  @Override
  public TermState termState() throws IOException {
    Known known = found;
    return known == null || known.state() == null ? dictionary().termState() : known.state();
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
    return placed().postings(reuse, flags);
  }

  @Override
  public ImpactsEnum impacts(int flags) throws IOException {
    return placed().impacts(flags);
  }

  @Override
  public @Nullable BytesRef next() throws IOException {
    Known known = found;
    if (known != null && known.state() != null) {
      found = null;
      dictionary().seekCeil(known.term()); // what is placed by a state may not know its neighbours
    }
    return dictionary().next();
  }

  @Override
  public SeekStatus seekCeil(BytesRef term) throws IOException {
    found = null;
    return dictionary().seekCeil(term);
  }

  @Override
  public void seekExact(BytesRef term, TermState state) throws IOException {
    found = null;
    dictionary().seekExact(term, state);
  }

  @Override
  public void seekExact(long ord) throws IOException {
    found = null;
    dictionary().seekExact(ord);
  }

  @Override
  public long ord() throws IOException {
    return placed().ord();
  }

  @Override
  public AttributeSource attributes() {
    try {
      return dictionary().attributes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
