package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.embedded.document.Fields;
import kiji.engine.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/// Counts results by their values in the same pass that finds them: an array slot for each value of
/// a segment, added up at the end by what a click on the value looks for ([FacetTally]). For one
/// search and one thread.
public final class FacetCounter {
  private final IndexReader reader;
  private final List<Facet> facets;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<Facet, FacetTally> tallies = new EnumMap<>(Facet.class);
  private List<Segment> current = List.of();

  /// One facet's counts in one segment.
  private static final class Segment {
    final Facet facet;
    final SortedSetDocValues values;
    final @Nullable SortedDocValues single;
    final int[] counts;

    Segment(Facet facet, LeafReaderContext leaf) throws IOException {
      this.facet = facet;
      this.values = DocValues.getSortedSet(leaf.reader(), field(facet));
      this.single = DocValues.unwrapSingleton(values);
      this.counts = new int[(int) values.getValueCount()];
    }

    void count(int doc) throws IOException {
      if (single != null) {
        if (single.advanceExact(doc)) {
          counts[single.ordValue()]++;
        }
      } else if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
  }

  public FacetCounter(IndexReader reader, Collection<Facet> facets) {
    this.reader = reader;
    this.facets = List.copyOf(new HashSet<>(facets));
    this.facets.forEach(facet -> tallies.put(facet, FacetTally.of(facet)));
  }

  /// Goes on to a segment.
  void enter(LeafReaderContext leaf) throws IOException {
    List<Segment> entered = new ArrayList<>();
    for (Facet facet : facets) {
      entered.add(new Segment(facet, leaf));
    }
    current = entered;
    segments.addAll(entered);
  }

  /// Counts one result of the segment.
  void count(int docInSegment) throws IOException {
    for (int i = 0; i < current.size(); i++) {
      current.get(i).count(docInSegment);
    }
  }

  /// Counts an article of the segment in one facet alone: it would be a result without that facet's
  /// condition.
  void count(int docInSegment, Facet facet) throws IOException {
    for (int i = 0; i < current.size(); i++) {
      if (current.get(i).facet == facet) {
        current.get(i).count(docInSegment);
      }
    }
  }

  /// Counts the copies of one story as one result of each value they have.
  ///
  /// @param docs copies that are results
  /// @param beside copies that would be results without one facet's condition
  void countStory(List<Integer> docs, Map<Facet, List<Integer>> beside) throws IOException {
    for (Facet facet : facets) {
      Set<String> values = new HashSet<>();
      addValues(facet, docs, values);
      addValues(facet, beside.getOrDefault(facet, List.of()), values);
      tally(facet).addStory(values);
    }
  }

  /// What was counted, most first, ties by value.
  ///
  /// @param chosen listed too, though no result has them
  public Map<Facet, List<Facet.Count>> counted(ChosenValues chosen) throws IOException {
    for (Segment segment : segments) {
      for (int ord = 0; ord < segment.counts.length; ord++) {
        if (segment.counts[ord] > 0) {
          String value = segment.values.lookupOrd(ord).utf8ToString();
          tally(segment.facet).add(value, segment.counts[ord]);
        }
      }
    }
    segments.clear();
    Map<Facet, List<Facet.Count>> counted = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, FacetTally> each : tallies.entrySet()) {
      chosen.addTo(each.getKey(), each.getValue());
      counted.put(each.getKey(), each.getValue().listed());
    }
    return counted;
  }

  private void addValues(Facet facet, List<Integer> docs, Set<String> values) throws IOException {
    for (int doc : docs) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      SortedSetDocValues ords = DocValues.getSortedSet(leaf.reader(), field(facet));
      if (ords.advanceExact(doc - leaf.docBase)) {
        for (int i = 0; i < ords.docValueCount(); i++) {
          values.add(ords.lookupOrd(ords.nextOrd()).utf8ToString());
        }
      }
    }
  }

  private FacetTally tally(Facet facet) {
    return tallies.computeIfAbsent(facet, FacetTally::of);
  }

  /// Where the values of a facet are counted.
  public static String field(Facet facet) {
    return switch (facet) {
      case SOURCE -> Fields.SOURCE_VALUES;
      case LANGUAGE -> Fields.LANGUAGE_VALUES;
      case SECTION -> Fields.SECTION_VALUES;
      case AUTHOR -> Fields.AUTHOR_VALUES;
      case MONTH -> Fields.MONTH_VALUES;
    };
  }
}
