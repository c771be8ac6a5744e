package kiji.cleaning;

import java.util.function.Consumer;
import java.util.function.Function;
import kiji.cleaning.batch.InOrder;
import kiji.cleaning.batch.KnownPages;
import kiji.cleaning.batch.TemplateSample;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.corpus.SourcePage;

/// Cleans a whole corpus without indexing it: the pages in several threads, what comes of them
/// handed on in the order of the walk. Blocks that recur over a site's pages are learned first and
/// removed, as a reindex does; or each page is cleaned by itself.
///
/// Cost with templates: the corpus is read twice, and most pages are cleaned once. Memory: what is
/// under way, and the sample that the templates were learned from.
public final class CorpusCleaning {
  private static final CleaningDeadline DEADLINE = CleaningDeadline.STANDARD;

  private final Corpus corpus;
  private final ArticleCleaner cleaner;
  private final int threads;
  private final SiteTemplates templates;
  private final KnownPages known;

  private CorpusCleaning(
      Corpus corpus,
      ArticleCleaner cleaner,
      int threads,
      SiteTemplates templates,
      KnownPages known) {
    this.corpus = corpus;
    this.cleaner = cleaner;
    this.threads = threads;
    this.templates = templates;
    this.known = known;
  }

  /// With the templates of the corpus's sites, which are learned now.
  public static CorpusCleaning bySite(Corpus corpus, ArticleCleaner cleaner, int threads) {
    TemplateSample sample = TemplateSample.of(corpus, cleaner::clean, threads, DEADLINE);
    TemplateLearner learner = new TemplateLearner();
    sample.forEach(learner::add);
    SiteTemplates templates = SiteTemplates.of(learner.templates());
    return new CorpusCleaning(corpus, cleaner, threads, templates, sample.known());
  }

  /// Each page by itself.
  public static CorpusCleaning alone(Corpus corpus, ArticleCleaner cleaner, int threads) {
    return new CorpusCleaning(corpus, cleaner, threads, SiteTemplates.NONE, KnownPages.NONE);
  }

  /// The same with the decisions of every page: what the sample knows already is cleaned again.
  public CorpusCleaning withDecisions() {
    return new CorpusCleaning(corpus, cleaner, threads, templates, KnownPages.NONE);
  }

  /// Walks the corpus and cleans what is in it. A page that takes too long, or that breaks the
  /// cleaner or the work, is [CleanedEntry.Unread].
  ///
  /// @param work what is made of each entry, in one of the threads that clean
  /// @param taker is handed what was made, in the order of the walk, in this thread
  /// @param skipped is told of what is not read, in this thread
  /// @throws CleaningException when the work breaks or is interrupted
  public <T> void forEach(
      Function<CleanedEntry, T> work,
      Consumer<T> taker,
      Consumer<? super CorpusEntry.Skipped> skipped) {
    try (InOrder<T> results = new InOrder<>(threads, DEADLINE, taker)) {
      corpus.forEach(
          entry -> {
            switch (entry) {
              case CorpusEntry.Skipped notRead -> skipped.accept(notRead);
              case CorpusEntry.Unreadable trouble -> {
                CleanedEntry unread = new CleanedEntry.Unread(trouble.path(), trouble.reason());
                results.submit(() -> work.apply(unread), _ -> work.apply(unread));
              }
              case CorpusEntry.Page(SourcePage page) ->
                  results.submit(
                      () -> work.apply(new CleanedEntry.Page(page, clean(page))),
                      reason -> work.apply(new CleanedEntry.Unread(page.path(), reason)));
            }
          });
    }
  }

  private CleaningTrace clean(SourcePage page) {
    return known
        .of(page, templates)
        .map(CleaningTrace::of)
        .orElseGet(() -> cleaner.trace(page, templates));
  }
}
