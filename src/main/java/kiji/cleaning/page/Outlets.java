package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiji.article.Outlet;
import kiji.cleaning.wording.Titles;
import kiji.text.Hosts;
import org.jspecify.annotations.Nullable;

/// Finds who published a page: what the sidecar says, else the page's own name for its site, else
/// its host.
public final class Outlets {
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
    String host = Hosts.of(url).orElse("");
    if (!host.isEmpty()) {
      names.add(host);
      names.add(Hosts.ownName(host));
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
    String domain = Hosts.of(url).orElse("");
    String name = source;
    if (name == null || name.isBlank()) {
      name = said(head, domain);
    }
    name = Titles.normal(name);
    if (name.isEmpty()) {
      return Outlet.UNKNOWN;
    }
    String id =
        domain.isEmpty() || (source != null && !source.isBlank())
            ? id(name)
            : Hosts.ownName(domain);
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

  private static String id(String name) {
    String id =
        name.toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("[\\s\\p{Punct}]+", "-")
            .replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "unknown" : id;
  }
}
