package kiji.embedded.results;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kiji.article.Language;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.engine.Filters;
import kiji.engine.Histograms.Bar;
import kiji.engine.Histograms.Histogram;
import kiji.engine.Histograms.Period;
import kiji.engine.SearchRequest;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Counts results by the days that their articles show, and a story once in each bar. For one
/// search and one thread.
public final class BarCounter implements Collector {
  private final Period period;
  private final @Nullable CopiedStories stories;
  private final Work work;
  private final long earliest;
  private final long latest;
  private final Map<Long, Tally> byDay = new HashMap<>();
  private final Map<LocalDate, Tally> byPeriod = new TreeMap<>();

  /// What one bar holds: articles without copies by their language, and the stories of others.
  private static final class Tally {
    final Map<Language, Long> alone = new EnumMap<>(Language.class);
    final Map<Long, Set<Language>> stories = new HashMap<>();

    Bar bar(LocalDate first) {
      long count = stories.size() + alone.values().stream().mapToLong(Long::longValue).sum();
      Map<Language, Long> byLanguage = new EnumMap<>(Language.class);
      byLanguage.putAll(alone);
      stories.values().stream()
          .flatMap(Set::stream)
          .forEach(language -> byLanguage.merge(language, 1L, Long::sum));
      return new Bar(first, count, byLanguage);
    }
  }

  /// @param stories which articles have copies; absent when every article is a result of its own
  /// @param work what is left of it bounds how many articles are looked at
  public BarCounter(
      Period period, SearchRequest request, @Nullable CopiedStories stories, Work work) {
    this.period = period;
    this.stories = stories;
    this.work = work;
    Filters filters = request.filters();
    Instant before = filters.before();
    this.earliest = day(filters.from(), request.zone(), Long.MIN_VALUE);
    this.latest = day(before == null ? null : before.minusNanos(1), request.zone(), Long.MAX_VALUE);
  }

  private static long day(@Nullable Instant moment, ZoneId zone, long otherwise) {
    return moment == null || moment.equals(Instant.MIN) || moment.equals(Instant.MAX)
        ? otherwise
        : LocalDate.ofInstant(moment, zone).toEpochDay();
  }

  /// What runs it: one collector, for a search stays in its thread.
  public CollectorManager<BarCounter, BarCounter> alone() {
    return new CollectorManager<>() {
      @Override
      public BarCounter newCollector() {
        return BarCounter.this;
      }

      @Override
      public BarCounter reduce(Collection<BarCounter> collectors) {
        return BarCounter.this;
      }
    };
  }

  /// What was counted.
  public Histogram histogram() {
    List<Bar> bars = new ArrayList<>();
    byPeriod.forEach((first, tally) -> bars.add(tally.bar(first)));
    return new Histogram(bars, work.leftOut());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
    NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Fields.STORY_VALUES);
    Languages languages = new Languages(leaf);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        work.lookAtOne();
        if (!days.advanceExact(doc)) {
          return;
        }
        Tally tally = tally(Math.clamp(days.longValue(), earliest, latest));
        Language language = languages.of(doc);
        if (stories != null && stories.hasCopies(leaf.docBase + doc) && keys.advanceExact(doc)) {
          tally
              .stories
              .computeIfAbsent(keys.longValue(), key -> EnumSet.noneOf(Language.class))
              .add(language);
        } else {
          tally.alone.merge(language, 1L, Long::sum);
        }
      }
    };
  }

  private Tally tally(long day) {
    return byDay.computeIfAbsent(
        day,
        one ->
            byPeriod.computeIfAbsent(
                period.first(LocalDate.ofEpochDay(one)), first -> new Tally()));
  }

  /// The languages of a segment's articles, asked for in their order.
  private static final class Languages {
    private final @Nullable SortedDocValues values;
    private final Language[] byOrd;

    Languages(LeafReaderContext leaf) throws IOException {
      SortedSetDocValues all = DocValues.getSortedSet(leaf.reader(), Fields.LANGUAGE_VALUES);
      values = DocValues.unwrapSingleton(all);
      byOrd = new Language[(int) all.getValueCount()];
      for (int ord = 0; ord < byOrd.length; ord++) {
        byOrd[ord] = Language.ofCode(all.lookupOrd(ord).utf8ToString()).orElse(Language.OTHER);
      }
    }

    Language of(int doc) throws IOException {
      return values != null && values.advanceExact(doc) ? byOrd[values.ordValue()] : Language.OTHER;
    }
  }
}
