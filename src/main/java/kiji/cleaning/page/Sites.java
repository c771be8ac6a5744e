package kiji.cleaning.page;

import java.util.Locale;
import java.util.Optional;
import kiji.corpus.CorpusPath;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import kiji.text.Hosts;
import org.jspecify.annotations.Nullable;

/// Tells which pages share a template. The host is believed when it stands beside the page (a
/// sidecar, a WARC record, a JSON line), as is the outlet's name. What a page or a feed says of
/// itself counts only among the pages of one top folder: so a page that claims another's address
/// cannot remove what was crawled from there. Text crawls that tell nothing are held together by
/// their folder.
public final class Sites {
  private static final String FOLDER = "pages in ";

  private Sites() {}

  /// The name of a page's site, readable.
  ///
  /// @param claimed the address that the page gives itself
  public static String of(SourcePage page, @Nullable String claimed) {
    String file = CorpusPath.parse(page.path()).file();
    PageFacts facts = page.facts();
    PageFacts.Fetch fetch = facts.fetch();
    Optional<String> host =
        Hosts.of(facts.url() == null && fetch != null ? fetch.url() : facts.url());
    if (host.isPresent() && !isFeed(file)) {
      return host.get();
    }
    if (facts.source() != null && !facts.source().isBlank() && !isFeed(file)) {
      return "outlet " + facts.source().strip();
    }
    Optional<String> said = host.isPresent() ? host : Hosts.of(claimed);
    return said.map(name -> name + " as told in " + top(file))
        .orElseGet(() -> FOLDER + around(file));
  }

  /// Whether nothing but the folder holds a site's pages together.
  public static boolean isFolder(String site) {
    return site.startsWith(FOLDER);
  }

  private static boolean isFeed(String file) {
    return file.toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|rss|atom|rdf)(?:\\.gz)?");
  }

  private static String top(String file) {
    int slash = file.indexOf('/');
    return slash < 0 ? "the corpus folder" : file.substring(0, slash + 1);
  }

  private static String around(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "the corpus folder" : file.substring(0, slash + 1);
  }
}
