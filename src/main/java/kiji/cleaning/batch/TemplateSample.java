package kiji.cleaning.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.PageCleaner;
import kiji.cleaning.SiteMarks;
import kiji.cleaning.SiteTemplate;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.corpus.SourcePage;

/// The pages of a corpus that its sites' templates are learned from, before the corpus is cleaned:
/// all where they are no more than two thousand, as in a reindex; else about that many, chosen by
/// their content hashes. Memory: the marks of those, and at most 16 million characters of stories
/// that need no second cleaning.
public final class TemplateSample {
  private static final int MOST_PAGES = 2_000;
  private static final long MOST_CHARACTERS = 16_000_000;

  private final InOrder<Sampled> cleaning;
  private final PageCleaner cleaner;
  private final List<SourcePage> first = new ArrayList<>();
  private final List<Marked> samples = new ArrayList<>();
  private final Map<String, KnownPages.KnownPage> known = new HashMap<>();
  private long characters;
  private long mask;
  private boolean isWorthwhile;

  /// @param result none of a page that took too long, or broke the cleaner
  private record Sampled(String path, String hash, Optional<CleaningResult> result) {}

  private record Marked(String hash, SiteMarks marks) {}

  private TemplateSample(PageCleaner cleaner, int threads, CleaningDeadline deadline) {
    this.cleaner = cleaner;
    this.cleaning = new InOrder<>(threads, deadline, this::take);
  }

  /// Walks a corpus and cleans what is sampled, each page by itself.
  public static TemplateSample of(
      Corpus corpus, PageCleaner cleaner, int threads, CleaningDeadline deadline) {
    TemplateSample sample = new TemplateSample(cleaner, threads, deadline);
    try (InOrder<Sampled> _ = sample.cleaning) {
      corpus.forEach(
          entry -> {
            if (entry instanceof CorpusEntry.Page(SourcePage page)) {
              sample.visit(page);
            }
          });
    }
    return sample;
  }

  /// The content hashes of the sampled pages that tell a story, and their marks.
  public void forEach(BiConsumer<String, SiteMarks> taker) {
    samples.forEach(marked -> taker.accept(marked.hash(), marked.marks()));
  }

  /// What came of the pages.
  public KnownPages known() {
    return new KnownPages(known);
  }

  /// Fewer pages than a template needs are not cleaned for it.
  private void visit(SourcePage page) {
    if (isWorthwhile) {
      sample(page);
      return;
    }
    first.add(page);
    if (first.size() == SiteTemplate.FEWEST_PAGES) {
      isWorthwhile = true;
      first.forEach(this::sample);
      first.clear();
    }
  }

  private void sample(SourcePage page) {
    if (isChosen(page.hash())) {
      cleaning.submit(
          () -> sampled(page, Optional.of(cleaner.clean(page, SiteTemplates.NONE))),
          _ -> sampled(page, Optional.empty()));
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
      known.put(sampled.path(), new KnownPages.KnownPage(sampled.hash(), result));
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
    return (SiteTemplate.key(hash) & mask) == 0;
  }
}
