package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kiji.article.Outlet;
import kiji.cleaning.OutletList;
import kiji.cleaning.wording.Titles;
import kiji.text.Hosts;
import org.jspecify.annotations.Nullable;

/// Finds who published a page: what the sidecar says, else the page's own name for its site, else
/// its host.
public final class Outlets {
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
      Hosts.sharedWith(host).map(Hosts::ownName).ifPresent(names::add);
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

  /// The outlet of a page.
  ///
  /// @param known the outlets known by name
  /// @param source what stands beside the page; wins over what the page says
  public static Outlet of(
      OutletList known, @Nullable String source, PageHead head, @Nullable String url) {
    String domain = Hosts.of(url).orElse("");
    String told = source == null ? "" : Titles.normal(source);
    Optional<OutletList.Known> listed =
        known
            .find(domain)
            .filter(outlet -> told.isEmpty() || outlet.isCalled(told))
            .or(() -> known.called(told, domain));
    if (listed.isPresent()) {
      return listed.get().outlet(domain);
    }
    if (!told.isEmpty()) {
      return new Outlet(id(told), told, domain);
    }
    String name = Titles.normal(SiteName.of(head, domain));
    if (name.isEmpty()) {
      return Outlet.UNKNOWN;
    }
    return new Outlet(domain.isEmpty() ? id(name) : ofDomain(domain), name, domain);
  }

  /// The name within a domain that its owner chose; below one that many share, the owner's and its:
  /// `alice.substack`.
  private static String ofDomain(String domain) {
    String own = Hosts.ownName(domain);
    return Hosts.sharedWith(domain)
        .map(shared -> own + "." + shared.substring(0, shared.indexOf('.')))
        .orElse(own);
  }

  /// A name as an id.
  static String id(String name) {
    String id =
        name.toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("[\\s\\p{Punct}]+", "-")
            .replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "unknown" : id;
  }
}
