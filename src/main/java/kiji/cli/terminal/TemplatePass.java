package kiji.cli.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.SiteMarks;
import kiji.cleaning.SiteTemplates;
import kiji.cleaning.TemplateLearner;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.corpus.SourcePage;
import kiji.reindex.CleaningDeadline;

/// Learns the sites' templates of what `kiji clean` was given, before it is printed: from all pages
/// where they are no more than two thousand, as a reindex of them would; else from about that many,
/// chosen by their content hashes. Memory: the marks of those, and at most 16 million characters of
/// stories that need no second cleaning.
public final class TemplatePass {
  private static final int MOST_PAGES = 2_000;
  private static final long MOST_CHARACTERS = 16_000_000;

  private final InOrder<Sampled> cleaning;
  private final ArticleCleaner cleaner;
  private final List<SourcePage> first = new ArrayList<>();
  private final List<Marked> samples = new ArrayList<>();
  private final Map<String, SiteCleaner.KnownPage> known = new HashMap<>();
  private long characters;
  private long mask;
  private boolean isWorthwhile;

  /// @param result none of a page that took too long
  private record Sampled(String path, String hash, Optional<CleaningResult> result) {}

  private record Marked(String hash, SiteMarks marks) {}

  private TemplatePass(ArticleCleaner cleaner, int threads) {
    this.cleaner = cleaner;
    this.cleaning = new InOrder<>(threads, CleaningDeadline.STANDARD.limit(), this::take);
  }

  public static SiteCleaner over(Corpus corpus, ArticleCleaner cleaner, int threads) {
    TemplatePass pass = new TemplatePass(cleaner, threads);
    try (InOrder<Sampled> _ = pass.cleaning) {
      corpus.forEach(
          entry -> {
            if (entry instanceof CorpusEntry.Page(SourcePage page)) {
              pass.visit(page);
            }
          });
    }
    TemplateLearner learner = new TemplateLearner();
    pass.samples.forEach(sampled -> learner.add(sampled.hash(), sampled.marks()));
    return new SiteCleaner(cleaner, SiteTemplates.of(learner.templates()), pass.known);
  }

  /// Fewer pages than a template needs are not cleaned for it.
  private void visit(SourcePage page) {
    if (isWorthwhile) {
      sample(page);
      return;
    }
    first.add(page);
    if (first.size() == TemplateLearner.FEWEST_PAGES) {
      isWorthwhile = true;
      first.forEach(this::sample);
      first.clear();
    }
  }

  private void sample(SourcePage page) {
    if (isChosen(page.hash())) {
      cleaning.submit(
          () -> sampled(page, Optional.of(cleaner.clean(page))),
          () -> sampled(page, Optional.empty()));
    }
  }

  private static Sampled sampled(SourcePage page, Optional<CleaningResult> result) {
    return new Sampled(page.path(), page.hash(), result);
  }

  private void take(Sampled sampled) {
    sampled.result().ifPresent(result -> take(sampled, result));
  }

  private void take(Sampled sampled, CleaningResult result) {
    if (result instanceof CleaningResult.Cleaned cleaned) {
      characters += cleaned.article().body().length();
      take(new Marked(sampled.hash(), cleaned.marks()));
    }
    if (characters <= MOST_CHARACTERS) {
      known.put(sampled.path(), new SiteCleaner.KnownPage(sampled.hash(), result));
    }
  }

  /// Every time there is too much, half of it goes.
  private void take(Marked marked) {
    if (isChosen(marked.hash())) {
      samples.add(marked);
    }
    if (samples.size() > MOST_PAGES) {
      mask = mask << 1 | 1;
      samples.removeIf(kept -> !isChosen(kept.hash()));
    }
  }

  private boolean isChosen(String hash) {
    return (TemplateLearner.key(hash) & mask) == 0;
  }
}
