package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.text.Hosts;
import kiji.text.TextForms;

/// What a page's site is called where no list knows it. og:site_name first, then JSON-LD's
/// publisher, which is often the company, then what stands behind the headline in the title
/// element, then the host. A name run together (`ottawacitizen`) gives way to the same spelled out,
/// a slogan behind a bar goes, and what publishing systems call themselves is no outlet's name.
final class SiteName {
  private static final int LONGEST = 40;
  private static final Set<String> NO_NAMES =
      Set.of(
          "blogger",
          "wordpress",
          "wordpresscom",
          "medium",
          "substack",
          "tumblr",
          "hosted",
          "wix",
          "wixcom",
          "squarespace",
          "weebly",
          "typepad",
          "ghost",
          "drupal",
          "joomla",
          "home",
          "homepage",
          "blog",
          "ourblog",
          "myblog",
          "website",
          "mywebsite",
          "mysite",
          "justanotherwordpresssite",
          "unknown",
          "null",
          "undefined",
          "none",
          "default",
          "site",
          "sitename",
          "ホーム",
          "トップ",
          "トップページ",
          "ブログ");
  private static final Pattern BAR = Pattern.compile("\\s*[|｜]\\s*");
  private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?|/+$");
  private static final Pattern TAIL =
      Pattern.compile("\\s*(?:[|｜:：»«·•]|\\s[-–—]+\\s)\\s*([^|｜»«]{2,40})$");
  private static final Pattern FRONT =
      Pattern.compile("^([^|｜:：»«]{2,40}?)\\s*(?:[|｜:：»]|\\s[-–—]+\\s)\\s*$");

  private SiteName() {}

  /// The name; empty where the page and its address tell none.
  static String of(PageHead head, String host) {
    List<String> said = said(head, host);
    for (String name : said) {
      if (!isRunTogether(name, host)) {
        return name;
      }
      Optional<String> spelled =
          Stream.concat(said.stream(), tails(head).stream())
              .filter(other -> TextForms.key(other).equals(TextForms.key(name)))
              .filter(other -> !isRunTogether(other, host))
              .findFirst();
      if (spelled.isPresent()) {
        return spelled.get();
      }
    }
    String own = Hosts.ownName(host);
    return tails(head).stream()
        .filter(tail -> !isRunTogether(tail, host))
        .filter(tail -> host.isEmpty() || TextForms.key(tail).contains(TextForms.key(own)))
        .findFirst()
        .orElse(host);
  }

  private static List<String> said(PageHead head, String host) {
    List<String> names = new ArrayList<>();
    for (String meta : List.of("og:site_name", "application-name")) {
      names.addAll(head.metas().getOrDefault(meta, List.of()));
    }
    int declared = names.size();
    names.addAll(head.jsonLd().siteNames());
    List<String> plain = new ArrayList<>();
    List<String> slogans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = withoutSlogan(SCHEME.matcher(names.get(i).strip()).replaceAll(""), host);
      if (name.length() > 1 && !NO_NAMES.contains(TextForms.key(name))) {
        (name.length() > LONGEST && i < declared ? slogans : plain).add(name);
      }
    }
    plain.addAll(slogans);
    return plain;
  }

  /// Of parts between bars the one that the host tells too, else the first.
  private static String withoutSlogan(String name, String host) {
    String own = TextForms.key(Hosts.ownName(host));
    String[] parts = BAR.split(name.strip(), -1);
    for (String part : parts) {
      if (own.length() > 2 && TextForms.key(part).contains(own)) {
        return part;
      }
    }
    return parts[0];
  }

  /// Whether a name is but the host's, in small letters and without a space.
  private static boolean isRunTogether(String name, String host) {
    return name.equals(name.toLowerCase(Locale.ROOT))
        && name.chars().allMatch(c -> c < 0x80 && c != ' ')
        && !name.equals(host)
        && TextForms.key(host).contains(TextForms.key(name));
  }

  /// What stands behind the headline in the title element, then what stands before it.
  private static List<String> tails(PageHead head) {
    String element = head.title().strip();
    String og = head.meta("og:title");
    List<String> titles =
        Stream.concat(head.headings().stream(), Stream.ofNullable(og))
            .map(String::strip)
            .filter(title -> title.length() > 3)
            .toList();
    Stream<Matcher> behind =
        titles.stream()
            .filter(element::startsWith)
            .map(title -> TAIL.matcher(element.substring(title.length())));
    Stream<Matcher> before =
        titles.stream()
            .filter(element::endsWith)
            .map(title -> FRONT.matcher(element.substring(0, element.length() - title.length())));
    return Stream.concat(behind, before)
        .filter(Matcher::find)
        .map(m -> m.group(1).strip())
        .filter(name -> !NO_NAMES.contains(TextForms.key(name)))
        .toList();
  }
}
