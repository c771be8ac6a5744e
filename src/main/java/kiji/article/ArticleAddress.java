package kiji.article;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells the address of one article from that of another: written differently in links from
/// newsletters and social networks, it is still the same article.
public final class ArticleAddress {
  private static final Set<String> TRACKING =
      Set.of(
          "__twitter_impression",
          "_ga",
          "_gl",
          "_hsenc",
          "_hsmi",
          "at_campaign",
          "at_medium",
          "cmpid",
          "dclid",
          "epik",
          "fbclid",
          "gad_source",
          "gbraid",
          "gclid",
          "gclsrc",
          "guce_referrer",
          "guce_referrer_sig",
          "guccounter",
          "igsh",
          "igshid",
          "li_fat_id",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "msclkid",
          "n_cid",
          "ncid",
          "ocid",
          "rb_clickid",
          "ref_src",
          "ref_url",
          "s_cid",
          "s_kwcid",
          "smid",
          "smtyp",
          "soc_src",
          "soc_trk",
          "spm",
          "sr_share",
          "srsltid",
          "trk",
          "ttclid",
          "twclid",
          "vero_id",
          "wbraid",
          "wickedid",
          "xtor",
          "yclid",
          "ysclid");
  private static final List<String> TRACKING_BEGINS =
      List.of(
          "utm_",
          "at_custom",
          "at_link",
          "at_ptr",
          "at_format",
          "hsa_",
          "mtm_",
          "ns_",
          "oly_",
          "pk_",
          "wt.mc",
          "wt_mc");

  /// Parameters that tell where a link stood, when they say nothing else.
  private static final Set<String> WHERE_FROM = Set.of("ref", "source", "src", "from", "via");

  private static final Set<String> PLACES =
      Set.of(
          "rss",
          "feed",
          "atom",
          "twitter",
          "tw",
          "x",
          "facebook",
          "fb",
          "line",
          "instagram",
          "linkedin",
          "whatsapp",
          "telegram",
          "bluesky",
          "mastodon",
          "email",
          "mail",
          "newsletter",
          "share",
          "social",
          "sns",
          "app",
          "home",
          "homepage",
          "frontpage",
          "top",
          "google",
          "yahoo",
          "bing");

  private static final String FRONT = "(?i)/*(?:(?:index|default|home)(?:\\.[a-z]{2,5})?)?/*";
  private static final String NOTHING = "(?i).*/(?:undefined|null|nan|\\[object%20object])/?";

  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?://)([^/?#]+)(.*)", Pattern.DOTALL);

  private ArticleAddress() {}

  /// An address as it travels: a host in letters of any language in its form of ASCII, blanks and
  /// bars escaped.
  public static String ascii(String address) {
    Matcher parts = PARTS.matcher(address.strip());
    if (!parts.matches()) {
      return address.strip();
    }
    String host = parts.group(2);
    boolean isPlain = host.chars().allMatch(c -> c < 0x80);
    String rest = parts.group(3).replace(" ", "%20").replace("|", "%7C").replace("\\", "%5C");
    return parts.group(1) + (isPlain ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)) + rest;
  }

  /// An address without what does not name the article: its fragment (but for those by which a
  /// script finds its story, `#!/…`), parameters of campaigns, capitals in the host, the port that
  /// goes without saying. What is no address stays as it is.
  public static String plain(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() == null) {
        return address;
      }
      StringBuilder plain = new StringBuilder();
      plain.append(uri.getScheme().toLowerCase(Locale.ROOT)).append("://");
      plain.append(IDN.toASCII(uri.getHost()).toLowerCase(Locale.ROOT));
      int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
      if (uri.getPort() > 0 && uri.getPort() != standard) {
        plain.append(':').append(uri.getPort());
      }
      plain.append(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
      String query = withoutTracking(uri.getRawQuery());
      plain.append(query.isEmpty() ? "" : "?" + query);
      String fragment = uri.getRawFragment();
      boolean isRoute = fragment != null && (fragment.startsWith("!") || fragment.startsWith("/"));
      return plain.append(isRoute ? "#" + fragment : "").toString();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /// Whether an address may name a story: a site's front page names none, and neither does what a
  /// script made of a value that was missing (`/news/undefined`).
  public static boolean mayNameStory(String address) {
    try {
      URI uri = URI.create(plain(address));
      boolean isFront = uri.getHost() != null && uri.getRawPath().matches(FRONT);
      boolean isAlone = uri.getRawQuery() == null && uri.getRawFragment() == null;
      return !(isFront && isAlone) && !address.matches(NOTHING);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static String withoutTracking(@Nullable String query) {
    if (query == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String lower = parameter.toLowerCase(Locale.ROOT);
      String name = equals < 0 ? lower : lower.substring(0, equals);
      String value = equals < 0 ? "" : lower.substring(equals + 1);
      boolean isWhereFrom = WHERE_FROM.contains(name) && PLACES.contains(value);
      if (!isWhereFrom && !isTracking(name)) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }

  private static boolean isTracking(String name) {
    return TRACKING.contains(name) || TRACKING_BEGINS.stream().anyMatch(name::startsWith);
  }
}
