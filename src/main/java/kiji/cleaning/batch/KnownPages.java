package kiji.cleaning.batch;

import java.util.Map;
import java.util.Optional;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.SourcePage;

/// Pages as they came out without templates, by path: what has nothing in it that its site's
/// template removes need not be cleaned again. Safe for many threads.
public record KnownPages(Map<String, KnownPage> pages) {
  /// Nothing is known.
  public static final KnownPages NONE = new KnownPages(Map.of());

  /// A page cleaned before.
  ///
  /// @param hash of its content
  public record KnownPage(String hash, CleaningResult result) {}

  public KnownPages {
    pages = Map.copyOf(pages);
  }

  /// What came of a page, where that stands under the templates.
  public Optional<CleaningResult> of(SourcePage page, SiteTemplates templates) {
    return Optional.ofNullable(pages.get(page.path()))
        .filter(before -> before.hash().equals(page.hash()))
        .map(KnownPage::result)
        .filter(result -> stands(result, templates));
  }

  private static boolean stands(CleaningResult result, SiteTemplates templates) {
    return switch (result) {
      case CleaningResult.Rejected _ -> true;
      case CleaningResult.Cleaned cleaned ->
          templates.of(cleaned.marks().site()).removed(cleaned.marks()).isEmpty();
    };
  }
}
