package kiji.cleaning.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kiji.article.Outlet;
import kiji.cleaning.wording.Titles;
import org.jspecify.annotations.Nullable;

/// Finds who published a page: what the sidecar says, else the page's own name for its site, else
/// its host.
public final class Outlets {
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "or", "ne", "ac", "go", "com", "org", "net", "gov", "edu", "lg");

  private static final int LONGEST = 40;

  private Outlets() {}

  /// Every name by which a page's site is known, the surest first, its host's parts last.
  public static List<String> siteNames(
      PageHead head, @Nullable String url, @Nullable String source) {
    List<String> names = new ArrayList<>();
    if (source != null) {
      names.add(source);
    }
    for (String key :
        List.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "twitter:site",
            "publisher",
            "dc.publisher",
            "copyright")) {
      head.metas()
          .getOrDefault(key, List.of())
          .forEach(name -> names.add(name.startsWith("@") ? name.substring(1) : name));
    }
    names.addAll(head.jsonLd().siteNames());
    String host = host(url).orElse("");
    if (!host.isEmpty()) {
      names.add(host);
      names.add(registered(host));
    }
    return names.stream()
        .map(String::strip)
        .filter(name -> name.length() > 1 && name.length() < 60)
        .distinct()
        .toList();
  }

  /// What a title may end in: the site's names, and its writer's where a blog puts that there.
  static List<String> titleTails(PageHead head, @Nullable String url, @Nullable String source) {
    List<String> tails = new ArrayList<>(siteNames(head, url, source));
    tails.addAll(head.metas().getOrDefault("author", List.of()));
    return List.copyOf(tails);
  }

  public static Outlet of(@Nullable String source, PageHead head, @Nullable String url) {
    String domain = host(url).orElse("");
    String name = source;
    if (name == null || name.isBlank()) {
      name = said(head, domain);
    }
    name = Titles.normal(name);
    if (name.isEmpty()) {
      return Outlet.UNKNOWN;
    }
    String id =
        domain.isEmpty() || (source != null && !source.isBlank()) ? id(name) : registered(domain);
    return new Outlet(id, name, domain);
  }

  /// og:site_name before JSON-LD's publisher, which is often the company; not where it is a slogan.
  private static String said(PageHead head, String domain) {
    String site = head.meta("og:site_name", "application-name");
    if (site != null && site.length() <= LONGEST) {
      return site;
    }
    String last = site == null ? domain : site;
    return head.jsonLd().siteNames().stream().filter(n -> !n.isBlank()).findFirst().orElse(last);
  }

  /// A URL's host without `www.`, lower case; empty for what is not http.
  public static Optional<String> host(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      String host = URI.create(url).getHost();
      if (host == null) {
        return Optional.empty();
      }
      String lower = host.toLowerCase(Locale.ROOT);
      return Optional.of(lower.startsWith("www.") ? lower.substring(4) : lower);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none: the page has no host
    }
  }

  /// The name within a host that its owner chose: `nhk` of `www3.nhk.or.jp`.
  public static String registered(String host) {
    String[] labels = host.split("\\.", -1);
    int i = labels.length - 2;
    if (i > 0 && SECOND_LEVELS.contains(labels[i])) {
      i--;
    }
    return i < 0 ? host : labels[i];
  }

  private static String id(String name) {
    String id =
        name.toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("[\\s\\p{Punct}]+", "-")
            .replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "unknown" : id;
  }
}
