package kiji.embedded.results;

import java.io.IOException;
import java.util.List;
import kiji.embedded.matching.Work;
import kiji.embedded.results.QueryBuilder.Built;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.SearchResults;
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

  /// The first step with enough results, or the one with most.
  private Chosen choose() throws IOException {
    Built best = builder.build(Matching.ALL);
    long whole = count(best, Matching.FEW);
    long most = whole;
    Matching step = Matching.ALL;
    for (Matching next : List.of(Matching.MOST, Matching.ANY)) {
      if (most >= Matching.FEW || work.leavesOut(LeftOut.WIDER_STEPS)) {
        break;
      }
      Built wider = builder.build(next);
      long found = wider.query().equals(best.query()) ? most : count(wider, Long.MAX_VALUE);
      if (found > most) {
        best = wider;
        most = found;
        step = next;
      }
    }
    return new Chosen(step, best, whole, most);
  }

  /// The step asked for, or the one to take.
  public Chosen chosen(@Nullable Matching asked) throws IOException {
    return asked == null
        ? choose()
        : new Chosen(asked, builder.build(asked), Matching.FEW, Matching.FEW);
  }

  /// What any of the words would find where narrowing leaves nothing at the step taken; absent when
  /// that is nothing either.
  public SearchResults.@Nullable Wider wider(Chosen chosen) throws IOException {
    if (chosen.built().narrowing().isEmpty() || chosen.step() == Matching.ANY) {
      return null;
    }
    Built wider = builder.build(Matching.ANY);
    work.spend(searcher, wider.narrowed());
    long found = StoryCount.of(searcher, wider.narrowed(), stories, Long.MAX_VALUE);
    return found == 0 ? null : new SearchResults.Wider(found);
  }

  private long count(Built built, long enough) throws IOException {
    work.spend(searcher, built.query());
    return StoryCount.of(searcher, built.query(), stories, enough);
  }
}
