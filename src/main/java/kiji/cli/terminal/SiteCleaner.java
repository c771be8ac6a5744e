package kiji.cli.terminal;

import java.util.List;
import java.util.Map;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.BlockDecision;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.SourcePage;

/// Cleans pages with the templates of their sites. What was cleaned to learn those, and has nothing
/// in it that they cut, is not cleaned again. Safe for many threads.
///
/// @param known by path, as they came out without templates
public record SiteCleaner(
    ArticleCleaner cleaner, SiteTemplates templates, Map<String, KnownPage> known) {
  /// A page cleaned before.
  ///
  /// @param hash of its content
  record KnownPage(String hash, CleaningResult result) {}

  public SiteCleaner {
    known = Map.copyOf(known);
  }

  /// One that takes each page by itself.
  public static SiteCleaner alone(ArticleCleaner cleaner) {
    return new SiteCleaner(cleaner, SiteTemplates.NONE, Map.of());
  }

  public CleaningResult clean(SourcePage page) {
    KnownPage before = known.get(page.path());
    return before != null && before.hash().equals(page.hash()) && stands(before.result())
        ? before.result()
        : cleaner.clean(page, templates);
  }

  public List<BlockDecision> explain(SourcePage page) {
    return cleaner.explain(page, templates);
  }

  private boolean stands(CleaningResult result) {
    return switch (result) {
      case CleaningResult.Rejected _ -> true;
      case CleaningResult.Cleaned cleaned ->
          templates.of(cleaned.marks().site()).removed(cleaned.marks()).isEmpty();
    };
  }
}
