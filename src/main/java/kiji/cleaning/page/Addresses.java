package kiji.cleaning.page;

import java.net.URI;
import kiji.article.ArticleAddress;
import kiji.corpus.PageFacts;
import kiji.text.Hosts;
import org.jspecify.annotations.Nullable;

/// Chooses a page's canonical address among those it names; only http and https count.
public final class Addresses {
  private static final int LONGEST = 2_000;

  private Addresses() {}

  /// The address of a page: what its canonical link says, else og:url, else what is known from
  /// beside it; null when none is an address.
  public static @Nullable String of(PageHead head, @Nullable String known) {
    for (String candidate :
        new String[] {head.canonical(), head.meta("og:url"), head.jsonLd().text("url"), known}) {
      String address = absolute(candidate, known);
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  /// An article's address: the one that stands beside its page, else its page's own word, which for
  /// a page that a crawler fetched must be of the same site and must not be its front page for all
  /// pages; else where the crawler found it.
  public static @Nullable String of(PageHead head, PageFacts facts) {
    PageFacts.Fetch fetch = facts.fetch();
    if (facts.url() != null || fetch == null) {
      return facts.url() == null ? of(head, (String) null) : facts.url();
    }
    String own = of(head, fetch.url());
    return own != null && isOfSameSite(own, fetch.url()) ? own : absolute(fetch.url(), null);
  }

  private static boolean isOfSameSite(String own, String fetched) {
    String site = Hosts.ownName(Hosts.of(fetched).orElse(""));
    boolean same = Hosts.ownName(Hosts.of(own).orElse("")).equals(site);
    return same && !URI.create(own).getRawPath().matches("/?");
  }

  /// An address made absolute; null when it is not http or https.
  public static @Nullable String absolute(@Nullable String address, @Nullable String base) {
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      return null;
    }
    try {
      URI uri = URI.create(ArticleAddress.ascii(address));
      URI whole = base != null && !uri.isAbsolute() ? URI.create(base).resolve(uri) : uri;
      String scheme = whole.getScheme();
      boolean isWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return isWeb && whole.getHost() != null ? whole.toString() : null;
    } catch (IllegalArgumentException e) {
      return null; // not an address: the page has one less
    }
  }
}
