package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kiji.embedded.document.Fields;
import kiji.engine.ResumePoint;
import kiji.engine.Sort;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The order of a list of results, and where in it a page begins. Equal scores go by place in the
/// index, dates by the day that each article shows, then by its moment, then by id; articles
/// without a date come last. By arrival, what came at once stands as among the newest.
public final class ListOrder {
  private final IndexReader reader;
  private final Sort sort;
  private final @Nullable ScoreDoc after;

  private ListOrder(IndexReader reader, Sort sort, @Nullable ScoreDoc after) {
    this.reader = reader;
    this.sort = sort;
    this.after = after;
  }

  public static ListOrder of(IndexReader reader, Sort sort) {
    return new ListOrder(reader, sort, null);
  }

  /// The same order from behind a place on.
  ///
  /// @throws ResumePoint.Stale when there is no such place in this list
  ListOrder after(ResumePlace place) throws IOException {
    if (place.sort() != sort || place.doc() >= reader.maxDoc()) {
      throw new ResumePoint.Stale("of that cursor");
    }
    return new ListOrder(reader, sort, of(place.doc(), place.score()));
  }

  boolean byScore() {
    return sort == Sort.RELEVANCE;
  }

  /// Collects the first so many after the place where the page begins.
  TopDocsCollector<?> collector(int size) {
    return byScore()
        ? new TopScoreDocCollectorManager(size, after, Integer.MAX_VALUE).newCollector()
        : new TopFieldCollectorManager(byDate(), size, (FieldDoc) after, Integer.MAX_VALUE)
            .newCollector();
  }

  /// A result with all that the order looks at.
  public ScoreDoc of(int doc, float score) throws IOException {
    if (byScore()) {
      return new ScoreDoc(doc, score);
    }
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
    NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED_AT);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID_VALUES);
    int inLeaf = doc - leaf.docBase;
    NumericDocValues arrivals = DocValues.getNumeric(leaf.reader(), Fields.ARRIVED);
    long arrived = byArrival() && arrivals.advanceExact(inLeaf) ? arrivals.longValue() : 0;
    long day = days.advanceExact(inLeaf) ? days.longValue() : undated();
    long date = dates.advanceExact(inLeaf) ? dates.longValue() : undated();
    BytesRef id =
        ids.advanceExact(inLeaf)
            ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()))
            : new BytesRef();
    return new FieldDoc(
        doc,
        Float.NaN,
        byArrival() ? new Object[] {arrived, day, date, id} : new Object[] {day, date, id});
  }

  Comparator<ScoreDoc> comparator() {
    return byScore()
        ? Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc)
        : this::compareDates;
  }

  /// Whether a result belongs to this page or a later one.
  boolean isAhead(ScoreDoc hit) {
    return after == null || comparator().compare(hit, after) > 0;
  }

  ResumePlace place(ScoreDoc hit, ResumePlace.Part part) {
    return new ResumePlace(sort, part, hit.score, hit.doc);
  }

  private int compareDates(ScoreDoc a, ScoreDoc b) {
    Object[] first = ((FieldDoc) a).fields;
    Object[] second = ((FieldDoc) b).fields;
    int last = first.length - 1;
    for (int i = 0; i < last; i++) {
      int byTime = Long.compare((Long) first[i], (Long) second[i]);
      if (byTime != 0) {
        return latestFirst() ? -byTime : byTime;
      }
    }
    return ((BytesRef) first[last]).compareTo((BytesRef) second[last]);
  }

  private boolean byArrival() {
    return sort == Sort.ARRIVED;
  }

  private boolean latestFirst() {
    return sort != Sort.OLDEST;
  }

  private long undated() {
    return latestFirst() ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private org.apache.lucene.search.Sort byDate() {
    List<SortField> fields = new ArrayList<>();
    if (byArrival()) {
      fields.add(new SortField(Fields.ARRIVED, SortField.Type.LONG, true, 0L));
    }
    fields.add(new SortField(Fields.DAY, SortField.Type.LONG, latestFirst(), undated()));
    fields.add(new SortField(Fields.PUBLISHED_AT, SortField.Type.LONG, latestFirst(), undated()));
    fields.add(new SortField(Fields.ID_VALUES, SortField.Type.STRING));
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }
}
