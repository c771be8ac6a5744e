package kiji.text;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes web hosts apart by the public suffix list: `www3.nhk.or.jp` lies in `nhk.or.jp`, its
/// owner's name is `nhk`; `alice.substack.com` and `bob.substack.com` have two owners.
public final class Hosts {
  private static final String WWW = "www.";
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

  /// Domains below which everyone may have a site, as far as the public suffix list lacks them: its
  /// private part holds those whose owners asked for it.
  private static final Set<String> SHARED =
      Set.of(
          "substack.com",
          "medium.com",
          "wordpress.com",
          "tumblr.com",
          "typepad.com",
          "weebly.com",
          "squarespace.com",
          "ghost.io",
          "beehiiv.com",
          "over-blog.com",
          "livedoor.blog",
          "fc2.com",
          "seesaa.net",
          "cocolog-nifty.com",
          "exblog.jp",
          "jugem.jp",
          "blog.jp",
          "doorblog.jp",
          "theletter.jp",
          "ameblo.jp",
          "muragon.com",
          "nordot.app");

  /// What public bodies of one place are told apart by: `city.kyoto.lg.jp`, `pref.kyoto.lg.jp`.
  private static final Set<String> BODIES = Set.of("city", "pref", "metro", "town", "vill");

  private Hosts() {}

  /// An address's host without `www.`, lower case; empty when it is none or has none.
  public static Optional<String> of(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> withoutWww(host.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none has no host
    }
  }

  /// A host in lower case, without the `www.` that many go with or without.
  public static String withoutWww(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }

  /// The domain within a host that its owner registered: `nhk.or.jp` of `www3.nhk.or.jp`,
  /// `alice.substack.com`. A host of which the list knows no part is taken by its last two labels,
  /// an address of numbers as a whole.
  ///
  /// The list is read when it is first asked for.
  public static String registered(String host) {
    if (NUMBERS.matcher(host).matches()) {
      return host;
    }
    for (String at = host; !at.isEmpty(); at = above(at)) {
      if (SHARED.contains(above(at)) && !at.startsWith(WWW)) {
        return at;
      }
    }
    String assigned = EffectiveTldFinder.getAssignedDomain(host, true);
    return assigned == null ? lastTwo(host) : assigned;
  }

  /// The domain that a host's owner has his own below, with many others: `substack.com` of
  /// `alice.substack.com`. Empty for a domain of its owner's own.
  public static Optional<String> sharedWith(String host) {
    String registered = registered(host);
    String above = above(registered);
    boolean isShared =
        SHARED.contains(above)
            || !registered.equals(
                host(EffectiveTldFinder.getAssignedDomain(host, true, true), registered));
    return isShared ? Optional.of(above) : Optional.empty();
  }

  private static String host(@Nullable String assigned, String otherwise) {
    return assigned == null ? otherwise : assigned;
  }

  /// The name within a host that its owner chose: `nhk` of `www3.nhk.or.jp`, `alice` of
  /// `alice.substack.com`; a public body's with what it is: `city.kyoto` of `www.city.kyoto.lg.jp`.
  public static String ownName(String host) {
    if (NUMBERS.matcher(host).matches()) {
      return host;
    }
    String registered = registered(host);
    String[] labels = registered.split("\\.", -1);
    String own = labels[0];
    if (BODIES.contains(own) && labels.length > 1) {
      return own + "." + labels[1];
    }
    String before = host.substring(0, host.length() - registered.length());
    String label = before.substring(before.lastIndexOf('.', before.length() - 2) + 1);
    return BODIES.contains(label.replace(".", "")) ? label + own : own;
  }

  private static String lastTwo(String host) {
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return host.substring(dot + 1);
  }

  /// The last label, of a country as a rule: `jp`.
  public static String topLevel(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  /// The host that a host lies in: `nhk.or.jp` of `www3.nhk.or.jp`; empty for the last label.
  public static String above(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }
}
