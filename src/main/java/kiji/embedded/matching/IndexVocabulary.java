package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What a generation that lies in a folder knows of words.
public final class IndexVocabulary implements Vocabulary {
  /// Words a beginning stands for at most.
  static final int MOST = 128;

  /// Words looked at to find the commonest: bounds the time of `a*`.
  private static final int MOST_READ = 20_000;

  private final IndexReader reader;

  private record Expansion(BytesRef term, int articles) {}

  public IndexVocabulary(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public int articles() {
    return reader.maxDoc();
  }

  @Override
  public int articles(Term word) throws IOException {
    return reader.docFreq(word);
  }

  @Override
  public boolean isFound(Query query) throws IOException {
    return new IndexSearcher(reader).search(query, 1).scoreDocs.length > 0;
  }

  @Override
  public Query beginning(Term prefix) throws IOException {
    SynonymQuery.Builder asOne = new SynonymQuery.Builder(prefix.field());
    commonest(prefix.field(), prefix.bytes())
        .forEach(word -> asOne.addTerm(new Term(prefix.field(), word.term())));
    return asOne.build();
  }

  private List<Expansion> commonest(String field, BytesRef prefix) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    List<Expansion> found = new ArrayList<>();
    if (terms != null) {
      TermsEnum term = terms.iterator();
      TermsEnum.SeekStatus status = term.seekCeil(prefix);
      while (status != TermsEnum.SeekStatus.END && found.size() < MOST_READ) {
        BytesRef read = term.term();
        if (!StringHelper.startsWith(read, prefix)) {
          break;
        }
        found.add(new Expansion(BytesRef.deepCopyOf(read), term.docFreq()));
        status = term.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Expansion::articles).reversed())
        .limit(MOST)
        .toList();
  }
}
