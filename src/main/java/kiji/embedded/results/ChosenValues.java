package kiji.embedded.results;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kiji.embedded.matching.FilterQueries;
import kiji.engine.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The values that a search is filtered by, as articles write them. A facet lists them though no
/// result has them: a reader sees the name of what was chosen, and how much it has. For one search.
public final class ChosenValues {
  /// Articles looked at for how they write one value.
  private static final int LOOKED_AT = 20;

  private final IndexReader reader;
  private final Map<Facet, Set<String>> keys;

  /// @param keys what is looked up for them: see [FilterQueries#chosen]
  public ChosenValues(IndexReader reader, Map<Facet, Set<String>> keys) {
    this.reader = reader;
    this.keys = keys;
  }

  /// Lets one facet list its chosen values.
  void addTo(Facet facet, FacetTally tally) throws IOException {
    for (String key : keys.getOrDefault(facet, Set.of())) {
      if (tally.choose(key)) {
        for (String value : written(facet, key)) {
          tally.add(value, 0);
        }
      }
    }
  }

  /// The values of a few articles that a filter finds by a key.
  private Set<String> written(Facet facet, String key) throws IOException {
    Set<String> written = new HashSet<>();
    int looked = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      @Nullable PostingsEnum found =
          leaf.reader().postings(new Term(FilterQueries.field(facet), key), PostingsEnum.NONE);
      if (found == null) {
        continue;
      }
      Bits alive = leaf.reader().getLiveDocs();
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), FacetCounter.field(facet));
      while (looked < LOOKED_AT && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = found.docID();
        if ((alive == null || alive.get(doc)) && values.advanceExact(doc)) {
          looked++;
          for (int i = 0; i < values.docValueCount(); i++) {
            String value = values.lookupOrd(values.nextOrd()).utf8ToString();
            if (FacetTally.keys(facet, value).contains(key)) {
              written.add(value);
            }
          }
        }
      }
    }
    return written;
  }
}
