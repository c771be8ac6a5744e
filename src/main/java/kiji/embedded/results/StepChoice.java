package kiji.embedded.results;

import java.io.IOException;
import java.util.List;
import kiji.embedded.matching.Work;
import kiji.embedded.results.QueryBuilder.Built;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Decides how many of the words a result must have: all, where enough articles have them, else
/// most of them, else any. The words alone decide: what narrows the search takes results away and
/// never brings others in. Counting stops as soon as there are enough, so that a decision costs
/// little beside a list. For one search and one thread.
public final class StepChoice {
  private final IndexSearcher searcher;
  private final QueryBuilder builder;
  private final @Nullable CopiedStories stories;
  private final Work work;

  /// A decision.
  ///
  /// @param step the one to take
  /// @param built the query of that step
  /// @param whole how many results have all the words, narrowed by nothing; [Matching#FEW] where
  ///   there are as many or more
  /// @param atStep how many results that step has, narrowed by nothing
  public record Chosen(Matching step, Built built, long whole, long atStep) {}

  /// @param stories which articles have copies; absent when every article is a result of its own
  public StepChoice(
      IndexSearcher searcher, QueryBuilder builder, @Nullable CopiedStories stories, Work work) {
    this.work = work;
    this.searcher = searcher;
    this.builder = builder;
    this.stories = stories;
  }

  /// The step asked for, or the one to take.
  public Chosen chosen(@Nullable Matching asked) throws IOException {
    Built all = all();
    if (asked == null) {
      return choose(all);
    }
    Built built = asked == Matching.ALL ? all : builder.build(asked);
    return new Chosen(asked, built, Matching.FEW, Matching.FEW);
  }

  /// For all the words; in both languages where that can be afforded, whatever the step.
  private Built all() throws IOException {
    Built all = builder.build(Matching.ALL);
    if (all.foreign().isEmpty()
        || work.affords(LeftOut.OTHER_LANGUAGE, Work.cost(searcher, all.query()))) {
      return all;
    }
    builder.leaveOutOtherLanguage();
    return builder.build(Matching.ALL);
  }

  /// The first step with enough results, or the one with most.
  private Chosen choose(Built all) throws IOException {
    Built best = all;
    long whole = count(all, Matching.FEW);
    long most = whole;
    Matching step = Matching.ALL;
    for (Matching next : List.of(Matching.MOST, Matching.ANY)) {
      if (most >= Matching.FEW) {
        break;
      }
      Built wider = builder.build(next);
      if (wider.query().equals(best.query())) {
        continue;
      }
      if (!work.affords(LeftOut.WIDER_STEPS, Work.cost(searcher, wider.query()))) {
        break;
      }
      long found = count(wider, Long.MAX_VALUE);
      if (found > most) {
        best = wider;
        most = found;
        step = next;
      }
    }
    return new Chosen(step, best, whole, most);
  }

  private long count(Built built, long enough) throws IOException {
    return StoryCount.of(searcher, built.query(), stories, enough);
  }
}
